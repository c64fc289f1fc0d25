import { labelledTitle, type Summary } from '#src/catalogue/summary.ts';
import { collectionNames, routes } from '#src/routes.ts';
import { cards } from './cards.ts';

/** What search engines are told of the site. */
interface DescribedSite {
  name: string;
  tagline: string;
  url: string;
  language: string;
}

type Thing = { '@type': string } & Record<string, unknown>;

/**
 * What a page is, in the words of schema.org: a document and the way to it, or the site on its
 * home page; undefined for other pages. Of a document it says what lists say, and no more. The
 * text may stand in a `script` element as it is.
 */
export function structuredData(
  path: string,
  site: DescribedSite,
  document?: Summary,
): string | undefined {
  if (!document && path !== routes.home) return undefined;
  const things = document
    ? [documentThing(document, site), trailOf(document, site)]
    : [siteThing(site)];
  const data = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function documentThing(summary: Summary, site: DescribedSite): Thing {
  return {
    '@type': summary.collection === 'bilans' ? 'Report' : 'Article',
    url: new URL(summary.path, site.url).href,
    identifier: summary.id,
    headline: labelledTitle(summary),
    description: summary.summary,
    inLanguage: site.language,
    datePublished: summary.publishedOn,
    dateModified: summary.eventOn,
    keywords: summary.themes.map(({ label }) => label),
    image: new URL(cards[summary.collection].path, site.url).href,
    publisher: organisation(site),
  };
}

/** The way from the home page to a document, as its page shows it. */
function trailOf({ collection, path, title }: Summary, { url }: DescribedSite): Thing {
  const list = collection === 'bilans' ? routes.reports : routes.feedback;
  const steps = [
    { name: 'Accueil', path: routes.home },
    { name: collectionNames[collection].short, path: list },
    { name: title, path },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: new URL(step.path, url).href,
    })),
  };
}

function siteThing(site: DescribedSite): Thing {
  return {
    '@type': 'WebSite',
    name: site.name,
    url: new URL(routes.home, site.url).href,
    description: site.tagline,
    inLanguage: site.language,
    publisher: organisation(site),
  };
}

const organisation = ({ name, url }: DescribedSite): Thing => ({
  '@type': 'Organization',
  name,
  url: new URL(routes.home, url).href,
});

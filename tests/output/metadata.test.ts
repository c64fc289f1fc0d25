import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { facetFolders } from '#src/routes.ts';
import { attribute, files, pages, read } from '../support/built-site.ts';

type Page = (typeof pages)[number];

const SITE = 'https://squads-cloud.example.org';

const isPermalink = ({ path }: Page) => path.startsWith('/r/');
const isOfDocument = ({ path }: Page) => /^\/(?:bilans|retours)\/(?!page\/)[^/]+\/$/.test(path);
const isWithdrawn = (page: Page) =>
  isOfDocument(page) && /<h1[^>]*>\s*Document .* retiré\s*<\/h1>/s.test(page.html);
const isDocument = (page: Page) => isOfDocument(page) && !isWithdrawn(page);
const isExample = (page: Page) =>
  isDocument(page) && page.html.includes('Exemple fictif.</strong>');

/** The page of a value of a facet of which all the documents are made up. */
const listsExamplesOnly = ({ path, html }: Page) => {
  const [, ...cards] = html.split('<article');
  const isOfValue = new RegExp(`^/(?:${Object.values(facetFolders).join('|')})/.`).test(path);
  return isOfValue && cards.every((card) => card.includes('Exemple fictif'));
};

/** The content of the `<meta>` that has a name or a property, however many there are. */
const metas = ({ elements }: Page, name: string) =>
  elements
    .filter((element) =>
      [attribute(element, 'name'), attribute(element, 'property')].includes(name),
    )
    .map((element) => attribute(element, 'content') ?? '');

/** A text without French typography, which readers see and data do not have. */
const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

const canonicals = ({ elements }: Page) =>
  elements
    .filter((element) => attribute(element, 'rel') === 'canonical')
    .map((element) => attribute(element, 'href'));

const isListed = (page: Page) => !metas(page, 'robots').includes('noindex');

/** What a page says in the words of schema.org, thing by thing; none when it says nothing. */
function thingsOf({ elements }: Page): Record<string, unknown>[] {
  const scripts = elements.filter(
    (element) => attribute(element, 'type') === 'application/ld+json',
  );
  assert.ok(scripts.length <= 1);
  const [text] = scripts.flatMap(({ children }) => children);
  if (text?.type !== 'text') return [];
  assert.doesNotMatch(text.value, /</);
  const data = JSON.parse(text.value);
  assert.equal(data['@context'], 'https://schema.org');
  return data['@graph'];
}

/** The fields that may leave in the words of schema.org: no administration, nothing of the text. */
const documentFields = [
  '@type',
  'url',
  'identifier',
  'headline',
  'description',
  'inLanguage',
  'datePublished',
  'dateModified',
  'keywords',
  'image',
  'publisher',
];

describe('the metadata of a page', () => {
  for (const page of pages.filter((page) => !isPermalink(page))) {
    const { file, path, elements } = page;
    const [title = ''] = elements
      .filter(({ tagName }) => tagName === 'title')
      .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value : '')));

    it(`${file} has its own address as its canonical one`, () => {
      assert.deepEqual(canonicals(page), [SITE + path]);
    });

    it(`${file} says how it looks where its address is shared`, () => {
      const said = (name: string) => {
        const [content = '', ...others] = metas(page, name);
        assert.ok(content.length > 0 && others.length === 0, name);
        return content;
      };
      assert.equal(said('og:url'), SITE + path);
      assert.equal(said('og:type'), isDocument(page) ? 'article' : 'website');
      assert.equal(said('og:locale'), 'fr_FR');
      assert.equal(said('og:site_name'), 'Squads Cloud');
      assert.equal(said('og:description'), said('description'));
      assert.equal(said('og:title').startsWith('[Exemple fictif] '), isExample(page));
      assert.ok(title.includes(said('og:title').replace('[Exemple fictif] ', '')), title);
      assert.ok(said('og:image:alt').length > 30);
      const image = Buffer.from(
        files.get(said('og:image').replace(`${SITE}/`, '')) ?? '',
        'latin1',
      );
      assert.equal(image.toString('latin1', 1, 4), 'PNG');
      assert.equal(String(image.readUInt32BE(16)), said('og:image:width'));
      assert.equal(String(image.readUInt32BE(20)), said('og:image:height'));
      assert.ok(image.length < 60_000, `${image.length} bytes`);
    });

    it(`${file} says what it is to machines, and no more than lists say`, () => {
      const [thing, trail, ...others] = thingsOf(page);
      assert.deepEqual(others, []);
      if (path === '/') assert.equal(thing?.['@type'], 'WebSite');
      if (!isDocument(page)) return assert.equal(thing === undefined, path !== '/');
      assert.equal(thing?.['@type'], path.startsWith('/bilans/') ? 'Report' : 'Article');
      assert.deepEqual(Object.keys(thing), documentFields);
      assert.equal(thing['url'], SITE + path);
      assert.equal(thing['headline'], plain(metas(page, 'og:title')[0]));
      assert.equal(thing['description'], plain(metas(page, 'description')[0]));
      assert.deepEqual(Object.keys(thing['publisher'] as object), ['@type', 'name', 'url']);
      for (const day of [thing['datePublished'], thing['dateModified']])
        assert.ok(page.html.includes(`datetime="${day}"`), String(day));
      assert.equal(trail?.['@type'], 'BreadcrumbList');
      const steps = trail['itemListElement'] as { position: number; item: string }[];
      const list = /^\/[^/]+\//.exec(path)?.[0];
      assert.deepEqual(
        steps.map(({ position, item }) => [position, item]),
        [
          [1, `${SITE}/`],
          [2, `${SITE}${list}`],
          [3, SITE + path],
        ],
      );
    });
  }

  it('keeps out of search engines what is made up, withdrawn, or no page to land on', () => {
    const isKeptOut = (page: Page) =>
      ['/404.html', '/recherche/'].includes(page.path) ||
      isPermalink(page) ||
      isWithdrawn(page) ||
      isExample(page) ||
      listsExamplesOnly(page);
    const pathsOf = (list: readonly Page[]) => list.map(({ path }) => path);
    assert.deepEqual(
      pathsOf(pages.filter((page) => !isListed(page))),
      pathsOf(pages.filter(isKeptOut)),
    );
    for (const kind of [isExample, isWithdrawn, listsExamplesOnly])
      assert.ok(pages.some(kind), 'the site has one of each');
  });
});

describe('a permalink', () => {
  it('has the page of its document, or of its withdrawal, as its canonical address', () => {
    const documents = pages.filter(isOfDocument).map(({ path }) => SITE + path);
    for (const page of pages.filter(isPermalink)) {
      assert.equal(canonicals(page).length, 1);
      assert.ok(documents.includes(canonicals(page)[0] ?? ''), page.path);
    }
  });
});

describe('the sitemap', () => {
  const parser = new XMLParser({ isArray: (name) => name === 'url' });
  const { url: entries } = parser.parse(read('sitemap.xml')).urlset as {
    url: { loc: string; lastmod?: string }[];
  };

  it('lists the pages that search engines may list, each once', () => {
    assert.deepEqual(
      entries.map(({ loc }) => loc.replace(SITE, '')).sort(),
      pages
        .filter(isListed)
        .map(({ path }) => path)
        .sort(),
    );
  });

  it('dates documents by their last event, which their page shows, and nothing else', () => {
    for (const { loc, lastmod } of entries) {
      const page = pages.find(({ path }) => SITE + path === loc);
      assert.equal(lastmod !== undefined, page !== undefined && isDocument(page), loc);
      if (!page || lastmod === undefined) continue;
      assert.equal(lastmod, thingsOf(page)[0]?.['dateModified']);
      assert.ok(page.html.includes(`datetime="${lastmod}"`), loc);
    }
  });

  it('is named by robots.txt, which opens the whole public site', () => {
    assert.equal(read('robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap.xml\n`);
  });
});

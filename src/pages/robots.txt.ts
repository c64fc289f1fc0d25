import { routes } from '#src/routes.ts';
import { site } from '#src/site.ts';

/** The public edition is for all, the community edition for no search engine. */
const rules =
  site.audience === 'public'
    ? ['User-agent: *', 'Allow: /', '', `Sitemap: ${new URL(routes.sitemap, site.url).href}`]
    : ['User-agent: *', 'Disallow: /'];

export const GET = () => new Response(`${rules.join('\n')}\n`);

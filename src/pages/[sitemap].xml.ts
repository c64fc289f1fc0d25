import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemaps } from '#src/outputs/sitemap.ts';
import { site } from '#src/site.ts';
import { listedPages } from './_listed-pages.ts';

// No search engine is told of the community edition.
export const getStaticPaths = (() =>
  site.audience === 'public'
    ? [...sitemaps(listedPages(), site.url)].map(([name, xml]) => ({
        params: { sitemap: name },
        props: { xml },
      }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });

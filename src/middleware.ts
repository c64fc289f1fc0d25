import type { MiddlewareHandler } from 'astro';
import { typesetHtml } from '#src/typography/typeset-html.ts';

/**
 * Every page leaves by here, built or in development: documents, interface and editorial pages get
 * their French typography in one place. Feeds get theirs in `outputs/feed.ts`; data get none.
 */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typesetHtml(await response.text()), response);
};

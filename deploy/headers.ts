import type { Audience } from '#src/domain/closed-lists.ts';

/**
 * The content security policy of every page, sent as a header: nothing runs and nothing loads
 * but what this site serves. `wasm-unsafe-eval` is for the search engine, in its worker too.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const A_YEAR = 'public, max-age=31536000, immutable';

/** Headers by path, the first match of each name winning. Any server of the site uses this table. */
const headerRules: readonly { path: RegExp; headers: Readonly<Record<string, string>> }[] = [
  { path: /\/_astro\//, headers: { 'Cache-Control': A_YEAR } },
  { path: /\/pagefind\/(?:fragment|index|filter)\//, headers: { 'Cache-Control': A_YEAR } },
  { path: /rss\.xml$/, headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  { path: /\.(?:pagefind|pf_\w+)$/, headers: { 'Content-Type': 'application/octet-stream' } },
  { path: /^/, headers: { ...everywhere, 'Cache-Control': 'no-cache' } },
];

/** What the community edition adds: no shared cache keeps it, no search engine lists it. */
const forCommunity = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' } as const;

/** The headers of the response to a path, in an edition. */
export function headersFor(path: string, audience: Audience): Record<string, string> {
  const matching = headerRules.filter((rule) => rule.path.test(path));
  return Object.assign(
    {},
    ...matching.reverse().map(({ headers }) => headers),
    audience === 'community' ? forCommunity : {},
  );
}

import { isWebAddress, MAX_ADDRESS } from '#src/domain/fields.ts';
import { countOf } from '#src/domain/number.ts';

/** What is wrong with an address in a body, in French, or undefined when readers may follow it. */
export function refuseLink(href: string, mailDomains: readonly string[]): string | undefined {
  const shown = `« ${href.slice(0, 80)} » lu`;
  if (href.length > MAX_ADDRESS)
    return `${shown}, de ${countOf(href.length, 'caractère')} ; ${countOf(MAX_ADDRESS, 'caractère')} au plus sont attendus`;
  if (/[\p{Cc}\s\\]/u.test(href)) return `${shown} ; une adresse sans espace est attendue`;
  if (href.startsWith('#'))
    return href.length > 1 ? undefined : `${shown} ; une ancre est attendue`;
  if (isSitePath(href)) return undefined;
  if (href.startsWith('mailto:')) return refuseMailbox(href.slice('mailto:'.length), mailDomains);
  if (isWebAddress(href)) return undefined;
  return `${shown} ; une adresse https:// publique, un chemin du site (/bilans/…/) ou une ancre (#…) est attendu`;
}

/** True for a path of this site: `/bilans/x/`, never `//host` nor a path that climbs. */
function isSitePath(href: string): boolean {
  return /^\/[a-z0-9/_.-]*(?:#[^\s]*)?$/.test(href) && !/\/[./]/.test(href);
}

function refuseMailbox(address: string, mailDomains: readonly string[]): string | undefined {
  const domain = /^[a-z0-9._-]+@([a-z0-9.-]+)$/i.exec(address)?.[1]?.toLowerCase();
  if (domain && mailDomains.includes(domain)) return undefined;
  return `« ${address} » lu ; une boîte partagée de ${mailDomains.join(' ou ')} est attendue`;
}

/** An address with its percent escapes decoded, or as it is when they make no text. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

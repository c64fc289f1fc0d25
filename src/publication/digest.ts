import { hash } from 'node:crypto';
import { agreedDigest, type Sharing } from '#src/domain/sharing.ts';
import type { ImageFile } from './images.ts';
import { asWarning, type Finding, finding } from './problem.ts';
import type { YamlText } from './yaml.ts';

/** Fields that an administration does not read, or that change without changing its text. */
const unread = new Set(['sharing', 'publishedOn', 'allow', 'aliases', 'reviewBy']);

/**
 * The fingerprint of exactly what an administration reads before it agrees: the fields, the
 * body, the bytes of its images, and the address, `bilans/<slug>`, of which the words are published
 * too. It comes from the source and never from rendered HTML, so that a new version of the site
 * breaks no agreement. Who may read it and whether it is anonymised are part of it: an agreement for
 * one does not hold for the other. Form: `sha256:` and 64 hexadecimal digits.
 */
export function digestOf(
  data: Readonly<Record<string, unknown>>,
  body: string,
  images: readonly ImageFile[],
  address: string,
): string {
  const fields = Object.entries(data).filter(([name]) => !unread.has(name));
  const text = body.trim();
  const pictures = images.map(({ file, hash }) => `${file} ${hash}`).sort();
  const { audience, anonymised } = Object(data['sharing']) as Record<string, unknown>;
  const edition = [audience ?? null, anonymised ?? null];
  const read = sorted(Object.fromEntries(fields));
  const canonical = JSON.stringify([read, text, pictures, edition, address]);
  return `sha256:${hash('sha256', canonical)}`;
}

/** The same value with the keys of every object in order, so that moving a field changes nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(fields[name])]));
}

/** An agreement whose text has changed since: the document waits for a new one. */
export function staleAgreement(record: Sharing, digest: string, yaml: YamlText): Finding[] {
  if (record.status !== 'agreed' || agreedDigest(record) === digest) return [];
  const { corrections = [] } = record;
  const last = corrections.length > 0 ? ['corrections', corrections.length - 1] : [];
  const path = ['sharing', ...last, 'digest'];
  const message =
    'Le texte n’est pas celui qui a été accepté (ou une image, le nom du fichier, le public, ' +
    'l’anonymat) : ce document n’est pas publié. Faites renouveler l’accord, ou notez une ' +
    `correction. Empreinte actuelle : ${digest}`;
  const found = finding('digest', message, yaml.positionOf(path));
  return [asWarning({ ...found, field: path.join('.') })];
}

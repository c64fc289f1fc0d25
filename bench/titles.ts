import { capital, type Writer } from './prose.ts';

const titles = [
  '{app} : {goal}',
  '{app} : {goal} {constraint}',
  '{goal} {constraint}',
  '{goal} : le cas de {app}',
  '{goal}, l’exemple de {app}',
  '{3..14} mois pour {goal}',
  'Avant {event}, {goal}',
  '{app}, {3..14} mois après : {goal}',
];

const emptyWords = new Set(
  'a au aux avec ce d de des deja dont du en est et il l la le les ou par plus pour qu quand que qui sans se son sur s un une'.split(
    ' ',
  ),
);

/** Lower case without accents, words joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Titles and the names of their files, each given once. */
export class Titles {
  readonly #taken = new Set<string>();
  readonly #slugs = new Set<string>();

  /** A title that no document has yet, and its slug. */
  next(writer: Writer): { slug: string; title: string } {
    const title = this.#title(writer);
    return { slug: this.#slug(title), title };
  }

  #title(writer: Writer): string {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const title = capital(writer.fit(titles, 14, 90).replace(/^(?:l[ea]s? |l’)/i, ''));
      if (!this.#taken.has(title)) {
        this.#taken.add(title);
        return title;
      }
    }
    throw new Error('No new title was found.');
  }

  #slug(title: string): string {
    const words = slugOf(title)
      .split('-')
      .filter((word) => !emptyWords.has(word));
    let base = words.join('-');
    while (base.length > 72) base = base.slice(0, base.lastIndexOf('-'));
    let slug = base;
    for (let rank = 2; this.#slugs.has(slug); rank += 1) slug = `${base}-${rank}`;
    this.#slugs.add(slug);
    return slug;
  }
}

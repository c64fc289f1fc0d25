import * as z from 'zod';
import { type Day, isDay } from './day.ts';

/** The authority files and collections that a key in the content may point to. */
export type ReferenceTarget =
  | 'themes'
  | 'administrations'
  | 'profiles'
  | 'platforms'
  | 'questions'
  | 'axes'
  | 'grids'
  | 'courses'
  | 'accelerators'
  | 'reports'
  | 'lessons';

declare module 'zod' {
  interface GlobalMeta {
    /** What a key points to; resolved against the whole content, not compiled into the schema. */
    references?: ReferenceTarget;
    /** Whether a day may lie ahead of the day of the build. */
    day?: 'past' | 'any';
  }
}

/**
 * Characters that no text of the content may hold: control characters, bidirectional and
 * zero-width marks and letters that show nothing (they show another text than the one stored),
 * code points without a character, characters that XML refuses.
 */
const forbidden = new RegExp(
  [
    String.raw`(?![\t\n])\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|\p{Co}|\p{Cn}`,
    String.raw`[\u115f\u1160\u3164\uffa0\ufffc-\uffff]|[\u{e0100}-\u{e01ef}]`,
  ].join('|'),
  'u',
);

/** Beside the letters and the typography of French, which make up most texts and are quick to tell. */
const unusual = /[^\t\n -~\u00a0-\u00ac\u00ae-\u0377\u2010-\u2027\u202f-\u205f\u20a0-\u20bf]/;

/** The first character of a text that may not be published, or undefined. */
export function forbiddenCharacter(text: string): string | undefined {
  return unusual.test(text) ? forbidden.exec(text)?.[0] : undefined;
}

/** How a character that cannot be seen is named: `U+202E`. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is wrong with the characters of a text, if anything is. */
function characterProblem(text: string): string | undefined {
  const found = forbiddenCharacter(text);
  if (found !== undefined) {
    return `caractère invisible ou interdit (${codePoint(found)}). Effacez-le et retapez le texte`;
  }
  return text === text.trim() ? undefined : 'espace au début ou à la fin du texte';
}

const isOnSeveralLines = (text: string) => /[\n\r\t]/.test(text);

/** One check for each text, however many things it looks at: documents hold many texts. */
const textWithout = (problemOf: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = problemOf(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const singleLine = textWithout((text) =>
  isOnSeveralLines(text) ? 'texte sur une seule ligne attendu' : characterProblem(text),
);
const severalLines = textWithout(characterProblem);

/** A single line of plain text, `min` to `max` characters, with no space at either end. */
export const line = (min: number, max: number) => singleLine.min(min).max(max);

/** Plain text that may run over several lines. */
export const paragraph = (min: number, max: number) => severalLines.min(min).max(max);

/** A real calendar day, kept as the string that was written and never coerced. It has come on the day of the build. */
export const day = z
  .custom<Day>(isDay, { error: 'jour du calendrier attendu, par exemple 2026-03-31' })
  .meta({ day: 'past' });

/** A calendar day that may lie ahead: that of a planned publication or of a review to come. */
export const plannedDay = day.meta({ day: 'any' });

/** A plain slug: lower-case letters, digits and single hyphens. */
export const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'minuscules sans accent, chiffres et traits d’union attendus',
});

/** A key that must exist in an authority file or a collection. */
export const reference = (target: ReferenceTarget) => key.meta({ references: target });

/** The alphabet of document ids: Crockford’s base 32, which has no look-alike letters. */
const idPattern = '[0-9a-hjkmnp-tv-z]{6}';

/** The permanent id of a closing report. */
export const reportId = z.string().regex(new RegExp(`^b-${idPattern}$`), {
  error: 'identifiant attendu : b- suivi de 6 caractères, par exemple b-7k2m9q',
});

/** The permanent id of an experience feedback. */
export const feedbackId = z.string().regex(new RegExp(`^r-${idPattern}$`), {
  error: 'identifiant attendu : r- suivi de 6 caractères, par exemple r-7k2m9q',
});

/** The id of a lesson: that of its document, then its rank, such as `r-7k2m9q-2`. */
export const lessonId = z
  .string()
  .regex(new RegExp(`^[br]-${idPattern}-[1-7]$`), {
    error: 'identifiant d’enseignement attendu, par exemple r-7k2m9q-2',
  })
  .meta({ references: 'lessons' });

/** The id of the document that a lesson’s id starts with: `b-7k2m9q` of `b-7k2m9q-3`. */
export function documentOfLesson(lesson: string): string {
  return lesson.slice(0, lesson.lastIndexOf('-'));
}

/** How many characters an address has at most: every browser opens so many, and none needs more. */
export const MAX_ADDRESS = 2_000;

/** An `https` address without credentials, on a public host name. */
export const webAddress = z.string().max(MAX_ADDRESS, { abort: true }).refine(isWebAddress, {
  error: 'adresse https:// publique attendue',
});

/** True for an `https` address that any reader can open: no credentials, no IP, no local name. */
export function isWebAddress(text: string): boolean {
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (!url) return false;
  const { protocol, username, password, hostname } = url;
  // As written, not as a browser would mend it: no percent codes, no look-alike stops or letters.
  const written = /^https:\/\/([a-z0-9.-]+)(?::\d+)?(?:[/?#]|$)/i.exec(text)?.[1];
  if (written?.toLowerCase() !== hostname) return false;
  const isPublicHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname) && !hostname.includes('xn--');
  return protocol === 'https:' && !username && !password && isPublicHost && !isLocal(hostname);
}

const isLocal = (hostname: string) =>
  /\.(?:local|localhost|internal|intra|lan|home|test|invalid)$/.test(hostname);

/** The address of a mailbox. Whether its domain is allowed is checked against `site.yaml`. */
export const mailbox = z.email({ error: 'adresse de boîte partagée attendue' });

/** Working days, in halves. */
export const halfDays = z.number().multipleOf(0.5);

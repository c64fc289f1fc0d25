import { lstatSync, readFileSync } from 'node:fs';
import { codePoint, forbiddenCharacter } from '#src/domain/fields.ts';
import { type Finding, finding } from './problem.ts';

const MAX_BYTES = 256 * 1024;

/** The parts of a source file, with the front matter’s place kept as line numbers. */
export interface SourceText {
  frontMatter: string;
  /** The body, after as many empty lines as the front matter has: its line numbers are the file’s. */
  body: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Read a text file of the content: a regular file, UTF-8 (a byte order mark and Windows line
 * ends are normalised), at most 256 KB, without characters that show an encoding accident.
 */
export function readText(path: string): { text: string } | { findings: Finding[]; raw?: string } {
  const refuse = (rule: string, message: string) => ({ findings: [finding(rule, message)] });
  const stats = lstatSync(path);
  if (!stats.isFile())
    return refuse('file-type', 'Lien ou dossier lu. Un vrai fichier est attendu.');
  if (stats.size > MAX_BYTES) {
    const kilobytes = Math.ceil(stats.size / 1024);
    return refuse('file-size', `${kilobytes} Ko lus, 256 Ko au plus sont attendus. Raccourcissez.`);
  }
  let text: string;
  try {
    text = decoder.decode(readFileSync(path)).replaceAll('\r\n', '\n');
  } catch {
    return refuse('encoding', 'Ce fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.');
  }
  const strange = forbiddenCharacter(text);
  if (strange !== undefined) {
    const line = text.slice(0, text.indexOf(strange)).split('\n').length;
    const message = explainCharacter(strange);
    return { findings: [finding('encoding', message, { line, column: 1 })], raw: text };
  }
  return { text };
}

/** What an author reads about a character that no text may hold. */
export function explainCharacter(character: string): string {
  return `Caractère invisible ou interdit (${codePoint(character)}). Effacez-le et retapez le texte.`;
}

const CANONICAL = 'Le fichier commence par une ligne « --- », les champs, puis une ligne « --- ».';

/**
 * Split a document into front matter and body. Only one form is accepted, so that no two
 * parsers can disagree on where the fields end and the text begins.
 */
export function splitSource(text: string): SourceText | { findings: Finding[] } {
  const lines = text.split('\n');
  const refuse = (message: string, line: number) => ({
    findings: [finding('front-matter', `${message} ${CANONICAL}`, { line, column: 1 })],
  });
  if (text.trim() === '') return refuse('Fichier vide.', 1);
  if (lines[0] !== '---') return refuse(`« ${clip(lines[0])} » lu en première ligne.`, 1);
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end === -1) return refuse('La ligne « --- » qui ferme les champs manque.', lines.length);
  if (lines[end] !== '---') return refuse(`« ${clip(lines[end])} » lu.`, end + 1);
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

const clip = (line = '') => (line.length > 40 ? `${line.slice(0, 40)}…` : line);

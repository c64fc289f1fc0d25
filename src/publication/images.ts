import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BodyImage } from './closed-mdx.ts';
import { type Finding, finding } from './problem.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** First bytes of the raster formats that documents may hold, by file extension. */
const signatures: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.png': (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  '.jpg': (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff',
  '.jpeg': (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff',
  '.webp': (bytes) =>
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  '.avif': (bytes) => bytes.toString('latin1', 4, 12) === 'ftypavif',
};

/** An image of a document that exists and is what its name says, with the hash of its bytes. */
export interface ImageFile {
  file: string;
  hash: string;
}

/**
 * Look at the images of a body in the document’s own folder: real files, real raster images by
 * their content and not by their name, within the size limit.
 */
export function readImages(
  images: readonly BodyImage[],
  folder: string,
): { files: ImageFile[]; findings: Finding[] } {
  const files: ImageFile[] = [];
  const findings: Finding[] = [];
  for (const { file, position } of images) {
    const read = readImage(join(folder, file));
    if (typeof read === 'string')
      findings.push(finding('image', `Image ${file} : ${read}`, position));
    else files.push({ file, hash: createHash('sha256').update(read).digest('hex') });
  }
  return { files, findings };
}

/** The bytes of an image, or what is wrong with it. */
function readImage(path: string): Buffer | string {
  const extension = extname(path);
  const hasSignature = signatures[extension];
  if (!hasSignature) return 'PNG, JPEG, WebP ou AVIF attendu, avec son extension en minuscules.';
  if (lstatSync(join(path, '..'), { throwIfNoEntry: false })?.isSymbolicLink())
    return 'le dossier est un lien. Un vrai dossier est attendu.';
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'fichier absent du dossier du document. Ajoutez-le ou retirez l’image.';
  if (!stats.isFile()) return 'lien ou dossier lu. Un vrai fichier est attendu.';
  if (stats.size > MAX_BYTES)
    return `${Math.ceil(stats.size / 1024)} Ko lus, 4 096 Ko au plus sont attendus.`;
  const bytes = readFileSync(path);
  return hasSignature(bytes)
    ? bytes
    : `son contenu n’est pas celui d’un fichier ${extension}. Réexportez-la.`;
}

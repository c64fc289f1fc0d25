import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import type { BodyImage } from './closed-mdx.ts';
import { shownName, statsOf } from './files.ts';
import { MAX_PIXELS } from './image-service.ts';
import { asWarning, type Finding, finding } from './problem.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** The longest side of a WebP picture, which is what every image is published as. */
const MAX_SIDE = 16_383;

/** The raster formats that documents may hold, by file extension. */
interface Format {
  /** Whether the first bytes are those of the format. */
  begins: (bytes: Buffer) => boolean;
  /** Whether the file is whole: what its format says of its end is there. */
  ends: (bytes: Buffer) => boolean;
}

const jpeg: Format = {
  begins: (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff',
  // Some cameras write a little after the end.
  ends: (bytes) => bytes.subarray(-1024).includes(Buffer.from('ffd9', 'hex')),
};

const formats: Readonly<Record<string, Format>> = {
  '.png': {
    begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    ends: (bytes) => bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND',
  },
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.webp': {
    begins: (bytes) =>
      bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    ends: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  },
  '.avif': {
    begins: (bytes) => bytes.toString('latin1', 4, 12) === 'ftypavif',
    ends: hasWholeBoxes,
  },
};

/** Whether the boxes of an AVIF file, each of which says how long it is, fill the file exactly. */
function hasWholeBoxes(bytes: Buffer): boolean {
  let offset = 0;
  while (offset + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(offset);
    if (size === 0) return true;
    const isLong = size === 1;
    if (isLong && offset + 16 > bytes.length) return false;
    const length = isLong ? Number(bytes.readBigUInt64BE(offset + 8)) : size;
    // A box is never shorter than what says its length: it would be read for ever.
    if (length < (isLong ? 16 : 8)) return false;
    offset += length;
  }
  return offset === bytes.length;
}

/** An image of a document that exists and is what its name says, with the hash of its bytes. */
export interface ImageFile {
  file: string;
  hash: string;
}

/**
 * Look at the images of a body in the document’s own folder: real files, real and whole raster
 * images by their content and not by their name, within the size limits.
 */
export async function readImages(
  images: readonly BodyImage[],
  folder: string,
): Promise<{ files: ImageFile[]; findings: Finding[] }> {
  const files: ImageFile[] = [];
  const findings: Finding[] = [];
  for (const { file, position } of images) {
    const read = await readImage(join(folder, file));
    if (typeof read === 'string') {
      findings.push(finding('image', `Image ${file} : ${read}`, position));
    } else files.push({ file, hash: hash('sha256', read) });
  }
  return { files, findings: [...findings, ...unusedImages(images, folder)] };
}

/** Files of the folder that no text shows: they are not published, and may have been forgotten. */
function unusedImages(images: readonly BodyImage[], folder: string): Finding[] {
  if (!statsOf(folder)?.isDirectory()) return [];
  const shown = new Set(images.map(({ file }) => file));
  return readdirSync(folder)
    .filter((name) => Object.hasOwn(formats, extname(name)) && !shown.has(name))
    .sort()
    .map((name) => {
      const message = `Image ${shownName(name)} : le texte ne la montre pas, elle n’est pas publiée. Retirez-la ou montrez-la.`;
      return asWarning(finding('unused-image', message));
    });
}

/** The bytes of an image, or what is wrong with it. */
async function readImage(path: string): Promise<Buffer | string> {
  const extension = extname(path);
  const format = formats[extension];
  if (!format) return 'PNG, JPEG, WebP ou AVIF attendu, avec son extension en minuscules.';
  if (statsOf(join(path, '..'))?.isSymbolicLink())
    return 'le dossier est un lien. Un vrai dossier est attendu.';
  const stats = statsOf(path);
  if (!stats) return 'fichier absent du dossier du document. Ajoutez-le ou retirez l’image.';
  if (!stats.isFile()) return 'lien ou dossier lu. Un vrai fichier est attendu.';
  if (stats.size > MAX_BYTES)
    return `${Math.ceil(stats.size / 1024)} Ko lus, 4 096 Ko au plus sont attendus.`;
  const bytes = readFileSync(path);
  if (!format.begins(bytes))
    return `son contenu n’est pas celui d’un fichier ${extension}. Réexportez-la.`;
  if (!format.ends(bytes)) return 'le fichier est coupé. Réexportez-la.';
  return (await isReadable(bytes))
    ? bytes
    : 'illisible, ou de trop grandes dimensions. Réexportez-la.';
}

/** Whether the header of an image can be read, and its dimensions are those of a picture. */
async function isReadable(bytes: Buffer): Promise<boolean> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    return width * height <= MAX_PIXELS && Math.max(width, height) <= MAX_SIDE;
  } catch {
    return false;
  }
}

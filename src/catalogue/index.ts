import { getCollection } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { type Summary, summarise } from './summary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A published document with what lists say of it. */
export interface Entry<
  Document extends SharedReport | SharedFeedback = SharedReport | SharedFeedback,
> {
  document: Document;
  summary: Summary;
}

/** The items of an authority file, in the order in which it was written. */
async function authority<Name extends 'themes' | 'profiles' | 'platforms' | 'questions' | 'grids'>(
  name: Name,
) {
  const entries = await getCollection(name);
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => data);
}

/** The authority files, read once per build. */
export const vocabulary = {
  themes: await authority('themes'),
  profiles: await authority('profiles'),
  platforms: await authority('platforms'),
  questions: await authority('questions'),
  grids: await authority('grids'),
} as Vocabulary;

/** Newest first, then by id: an order that depends on the documents only. */
function byEvent(a: Entry, b: Entry): number {
  if (a.summary.eventOn !== b.summary.eventOn)
    return a.summary.eventOn < b.summary.eventOn ? 1 : -1;
  return a.summary.id < b.summary.id ? -1 : 1;
}

async function entriesOf<Document extends SharedReport | SharedFeedback>(
  collected: readonly { data: Document }[],
): Promise<Entry<Document>[]> {
  const entries = await Promise.all(
    collected.map(async ({ data }) => ({
      document: await withImages(data),
      summary: summarise(data, vocabulary),
    })),
  );
  return entries.sort(byEvent);
}

/** Widths that images are made in; the largest is what a figure needs on a dense screen. */
const WIDTHS = [480, 960, 1440];

/** Put the optimised images of a document, without their metadata, where its text has them. */
async function withImages<Document extends SharedReport | SharedFeedback>(
  document: Document,
): Promise<Document> {
  if (document.images.length === 0) return document;
  const attributes = await Promise.all(
    // Astro has replaced the paths by the images themselves.
    (document.images as unknown as ImageMetadata[]).map(async (src) => {
      const image = await getImage({ src, format: 'webp', widths: WIDTHS });
      const { width, height } = image.attributes;
      return `src="${image.src}" srcset="${image.srcSet.attribute}" sizes="(min-width: 48em) 42rem, 100vw" width="${width}" height="${height}" loading="lazy" decoding="async"`;
    }),
  );
  const sections = document.sections.map((section) => ({
    ...section,
    html: section.html.replace(
      /<img src="image:(\d+)"/g,
      (_, index) => `<img ${attributes[Number(index)]}`,
    ),
  }));
  return { ...document, sections };
}

/** Every published closing report, latest event first. Nothing else calls `getCollection()`. */
export const reports = await entriesOf<SharedReport>(await getCollection('reports'));

/** Every published experience feedback, latest event first. */
export const feedback = await entriesOf<SharedFeedback>(await getCollection('feedback'));

/** Every published document, latest event first. */
export const documents: Entry[] = [...reports, ...feedback].sort(byEvent);

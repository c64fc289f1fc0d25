import { getCollection } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Platform, Profile, Question, Theme } from '#src/domain/authorities.ts';
import type { Grid } from '#src/domain/grid.ts';
import type { Term } from '#src/domain/lexicon.ts';
import type { Accelerator, Course, LearningPath } from '#src/domain/offering.ts';
import type { PublicAuthority } from '#src/publication/loader.ts';
import type { SharedFeedback, SharedReport, Tombstone } from '#src/publication/shared-document.ts';
import { site } from '#src/site.ts';
import { facetsOf } from './facets.ts';
import { type ReusedLesson, reusesOfLessons, withReuses } from './lessons.ts';
import { latestFirst } from './order.ts';
import { relatedDocuments } from './related.ts';
import { type Summary, summarise } from './summary.ts';
import type { Keyed, Offering, Vocabulary } from './vocabulary.ts';

/** A document as the store holds it, with what lists say of it. */
interface SummarisedDocument<Document extends SharedReport | SharedFeedback> {
  document: Document;
  summary: Summary;
}

/** A published document, whose lessons hold what other documents say of them. */
export type Entry<Document extends SharedReport | SharedFeedback = SharedReport | SharedFeedback> =
  SummarisedDocument<Document & { lessons: ReusedLesson[] }>;

/** The items of an authority file, in the order in which it was written. */
async function authority<Item>(name: PublicAuthority): Promise<Item[]> {
  const entries = await getCollection(name);
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ data }) => JSON.parse(data.json));
}

/** The authority files, read once per build. */
export const vocabulary: Vocabulary = {
  themes: await authority<Theme>('themes'),
  profiles: await authority<Profile>('profiles'),
  platforms: await authority<Platform>('platforms'),
  questions: await authority<Question>('questions'),
  grids: await authority<Grid>('grids'),
  courses: await authority<Keyed<Course>>('courses'),
  accelerators: await authority<Keyed<Accelerator>>('accelerators'),
};

const paths = await authority<Keyed<LearningPath>>('paths');

/** What a page may offer: a release has no made-up entry. */
const offered = <Item extends { example?: true | undefined }>(items: readonly Item[]) =>
  items.filter(({ example }) => !(site.isRelease && example));

/** The trainings, learning paths and accelerators that the pages of the catalogue show. */
export const offering: Offering = {
  courses: offered(vocabulary.courses),
  paths: offered(paths),
  accelerators: offered(vocabulary.accelerators),
} as const;

/** The terms that search, reading and writing share, in the order of the alphabet. */
export const lexicon = await authority<Term>('lexicon');

const byEvent = (a: { summary: Summary }, b: { summary: Summary }) =>
  latestFirst(a.summary, b.summary);

async function entriesOf<Document extends SharedReport | SharedFeedback>(
  collection: 'reports' | 'feedback',
): Promise<SummarisedDocument<Document>[]> {
  const stored = await getCollection(collection);
  const entries = await Promise.all(
    stored.map(async ({ data }) => {
      const document: Document = JSON.parse(data.json);
      // Astro has replaced the paths of the images by the images themselves.
      const images = (data.images ?? []) as unknown as ImageMetadata[];
      return {
        document: await withImages(document, images),
        summary: summarise(document, vocabulary),
      };
    }),
  );
  return entries.sort(byEvent);
}

/** Widths that images are made in; the largest is what a figure needs on a dense screen. */
const WIDTHS = [480, 960, 1440];

/** Put the optimised images of a document, without their metadata, where its text has them. */
async function withImages<Document extends SharedReport | SharedFeedback>(
  document: Document,
  images: readonly ImageMetadata[],
): Promise<Document> {
  if (images.length === 0) return document;
  const attributes = await Promise.all(
    images.map(async (src) => {
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

const stored = {
  reports: await entriesOf<SharedReport>('reports'),
  feedback: await entriesOf<SharedFeedback>('feedback'),
};
const reuses = reusesOfLessons([...stored.reports, ...stored.feedback].sort(byEvent));

/** The same document, with what others say of its lessons. */
function reused<Document extends SharedReport | SharedFeedback>({
  document,
  summary,
}: SummarisedDocument<Document>): Entry<Document> {
  const lessons = withReuses(document.id, document.lessons, reuses);
  return { document: { ...document, lessons }, summary };
}

/** Every published closing report, latest event first. Nothing else calls `getCollection()`. */
export const reports = stored.reports.map(reused);

/** Every published experience feedback, latest event first. */
export const feedback = stored.feedback.map(reused);

/** Every published document, latest event first. */
export const documents: Entry[] = [...reports, ...feedback].sort(byEvent);

/** What lists say of each published document, latest event first. */
export const summaries = documents.map(({ summary }) => summary);

/** The same by id, for what refers to a document. */
export const summariesById: ReadonlyMap<string, Summary> = new Map(
  summaries.map((summary) => [summary.id, summary]),
);

/** The facets of the documents, with the documents of each value. */
export const facets = facetsOf(documents, vocabulary);

/** What to read after each document, by its id. */
export const related = relatedDocuments(documents, vocabulary);

/** What stays of withdrawn documents. */
export const tombstones = (await getCollection('tombstones')).flatMap(({ data }): Tombstone[] =>
  JSON.parse(data.json),
);

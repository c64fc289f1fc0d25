import type { InterventionKind } from '#src/domain/closed-lists.ts';
import { administrationTypes } from '#src/domain/closed-lists.ts';
import type { Day } from '#src/domain/day.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import { axisProgress, countProgress, type ProgressCount } from '#src/domain/progress.ts';
import type {
  DocumentCollection,
  SharedDocument,
  SharedFeedback,
  SharedReport,
  ShownAdministration,
} from '#src/publication/shared-document.ts';
import { routes } from '#src/routes.ts';
import { gridOf, type Labelled, labelled, type Vocabulary } from './vocabulary.ts';

/** What lists, feeds and data files may say of a document: a white list of fields. */
export interface Summary {
  id: string;
  collection: DocumentCollection;
  path: string;
  title: string;
  summary: string;
  publishedOn: Day;
  /** Day of the last visible event: publication, or an update that subscribers are told about. */
  eventOn: Day;
  /** The administration’s name, or its type when the document is anonymised. */
  administration: string;
  themes: Labelled[];
  answers: string[];
  example: boolean;
  /** True in an author’s preview alone, which shows what is not shared. */
  isDraft: boolean;
  /** Reports only. */
  kind: InterventionKind | null;
  progress: ProgressCount | null;
  /** Feedback only. */
  origin: Feedback['origin'] | null;
  question: string | null;
}

/** The one projection of a document for everything but its own page. */
export function summarise(
  document: SharedReport | SharedFeedback,
  vocabulary: Vocabulary,
): Summary {
  const { collection, slug } = document;
  const report = isReport(document) ? document : null;
  const feedback = isReport(document) ? null : document;
  const notified = document.updates.filter(({ notify }) => notify).map(({ on }) => on);
  return {
    id: document.id,
    collection,
    path: routes.document(collection, slug),
    title: document.title,
    summary: document.summary,
    publishedOn: document.publishedOn,
    eventOn: notified.at(-1) ?? document.publishedOn,
    administration: administrationName(document.administration),
    themes: labelled(document.themes, vocabulary.themes),
    answers: [...document.answers],
    example: document.example ?? false,
    isDraft: document.isDraft,
    kind: report?.kind ?? null,
    progress: report && progressOf(report, vocabulary),
    origin: feedback?.origin ?? null,
    question: feedback?.question ?? null,
  };
}

/** The title of a document where its page does not show: it says when the document is made up. */
export function labelledTitle({ title, example }: Pick<Summary, 'title' | 'example'>): string {
  return example ? `[Exemple fictif] ${title}` : title;
}

/** True for a closing report, false for an experience feedback. */
export function isReport(document: SharedDocument): document is SharedReport {
  return document.collection === 'bilans';
}

/** The name that readers see: « Libellé (SIGLE) », or the type of an anonymised administration. */
function administrationName({ type, named }: ShownAdministration): string {
  if (!named) return administrationTypes[type];
  return named.acronym ? `${named.label} (${named.acronym})` : named.label;
}

function progressOf({ maturity }: SharedReport, vocabulary: Vocabulary): ProgressCount {
  const axes = gridOf(vocabulary, maturity.grid).axes.map(({ key }) => key);
  return countProgress(axisProgress(maturity, axes));
}

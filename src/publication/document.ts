import type { Audience } from '#src/domain/closed-lists.ts';
import type { Day } from '#src/domain/day.ts';
import { type Feedback, feedback } from '#src/domain/feedback.ts';
import { feedbackRules } from '#src/domain/feedback-rules.ts';
import { type Report, report } from '#src/domain/report.ts';
import { reportRules } from '#src/domain/report-rules.ts';
import type { MetText } from '#src/domain/schema-walk.ts';
import { type Withdrawal, withdrawal, withdrawalRules } from '#src/domain/withdrawal.ts';
import type { ClosedBody } from './closed-mdx.ts';
import type { Expectations } from './fields-check.ts';
import type { Finding } from './problem.ts';
import type { DocumentCollection, SharedDocument, Tombstone } from './shared-document.ts';

/** What the fields of each collection must be, and those of a withdrawn document of any. */
export const expectations = {
  bilans: { schema: report, rules: reportRules } satisfies Expectations<Report>,
  retours: { schema: feedback, rules: feedbackRules } satisfies Expectations<Feedback>,
  withdrawn: { schema: withdrawal, rules: withdrawalRules } satisfies Expectations<Withdrawal>,
};

/** Where a document stands in the content folder. */
export interface DocumentFile {
  collection: DocumentCollection;
  slug: string;
  /** Path relative to the content folder. */
  file: string;
}

/** A document read on its own, before the other documents are known. Plain data: it crosses threads. */
export interface ReadDocument extends DocumentFile {
  /** The sharing status that the file plainly shows, even when the rest of it is broken. */
  status: string | undefined;
  /** The id and the title as written, when they are texts. */
  id: string | undefined;
  title: string | undefined;
  /** The key of its administration as written, anonymised or not. */
  administration: string | undefined;
  /** How many lessons other documents may refer to. */
  lessons: number;
  /** The days that the document is about; undefined when they cannot be read. */
  period: { from: Day; to: Day } | undefined;
  /** Whether the gate lets it out in the edition that is read. */
  mayLeave: boolean;
  /** The editions whose readers find it, or the record of its withdrawal. */
  editions: readonly Audience[];
  /** Its agreement lets out the type of the administration and not its name. */
  isAnonymised: boolean;
  /** Keys of other documents in its fields, and links to this site in its body. */
  references: MetText[];
  siteLinks: ClosedBody['siteLinks'];
  /** Anchors of its page that others may link to. */
  anchors: string[];
  findings: Finding[];
  /** Nothing is wrong with it and the gate lets it out; or, in a preview, it can be shown. */
  isShown: boolean;
  /** The form in which it is shown, when the texts are wanted. */
  shared: SharedDocument | undefined;
  /** What the edition says of its withdrawal, when it says something. */
  tombstone: Tombstone | undefined;
  /** What is withheld, for what must not be found in the output, when the texts are wanted. */
  source: { raw: Readonly<Record<string, unknown>> | undefined; bodyText: string } | undefined;
}

/** True while a document is still being written or was refused: its problems stop nothing. */
export function isUnfinished({ status }: Pick<ReadDocument, 'status'>): boolean {
  return status === 'pending' || status === 'refused';
}

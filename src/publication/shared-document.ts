import type { Administration } from '#src/domain/authorities.ts';
import type { AdministrationType, Audience, WithdrawalReason } from '#src/domain/closed-lists.ts';
import type { Day } from '#src/domain/day.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import type { Report } from '#src/domain/report.ts';

declare const gatePassed: unique symbol;

/** The collections of documents, by the folder they live in and the first part of their address. */
export type DocumentCollection = 'bilans' | 'retours';

/** What readers are told of an administration; an anonymised one is known by its type alone. */
export interface ShownAdministration {
  type: AdministrationType;
  named: Pick<Administration, 'key' | 'label' | 'acronym' | 'example'> | null;
}

/** A part of the body, under one of its level-2 headings. Images in it are `image:<index>`. */
export interface SharedSection {
  id: string;
  title: string;
  html: string;
}

interface SharedFields {
  /** Given by the boundary alone: nothing else can make one of these. */
  readonly [gatePassed]: true;
  collection: DocumentCollection;
  slug: string;
  publishedOn: Day;
  administration: ShownAdministration;
  sharing: { audience: Audience; agreedOn: Day | null; agreedBy: string | null };
  sections: SharedSection[];
  /** Anchors of the terms of the lexicon that the text uses. */
  terms: string[];
  /** True in the author’s preview alone: this would not be published as it stands. */
  isDraft: boolean;
  /** Paths of the images relative to the source file, in the order of their indexes. */
  images: string[];
}

/** Fields of the front matter that stop at the boundary, or that it replaces. */
type Withheld = 'sharing' | 'allow' | 'administration' | 'publishedOn';

export type SharedReport = Omit<Report, Withheld> & SharedFields;
export type SharedFeedback = Omit<Feedback, Withheld> & SharedFields;

/**
 * A document that passed the gate, in the form in which it may leave. Only `readContent()` makes
 * one; the rest of the code can hold nothing else of a document.
 */
export type SharedDocument = SharedReport | SharedFeedback;

/** What readers are told of a withdrawn document: where it was, since when it is not, and why. */
export interface Tombstone {
  readonly [gatePassed]: true;
  collection: DocumentCollection;
  slug: string;
  id: string;
  publishedOn: Day;
  withdrawnOn: Day;
  reason: WithdrawalReason;
  example: boolean;
}

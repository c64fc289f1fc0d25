import * as z from 'zod';
import { type Audience, audiences, valuesOf, withdrawalReasons } from './closed-lists.ts';
import type { Day } from './day.ts';
import { day, line, plannedDay } from './fields.ts';

const fingerprint = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, { error: 'empreinte attendue (sha256: suivi de 64 caractères)' })
  .meta({
    title: 'Empreinte du texte',
    description: 'Ce que l’administration a lu, donné par npm run check.',
  });

const functionTitle = line(3, 120);

const correction = z.strictObject({
  on: day.meta({ title: 'Jour de la correction' }),
  by: functionTitle.meta({ title: 'Auteur de la correction', description: 'Une fonction.' }),
  why: line(10, 200).meta({ title: 'Raison de la correction' }),
  digest: fingerprint,
});

const audience = z.enum(valuesOf(audiences)).meta({
  title: 'Public',
  description: 'public : tout internet. community : les agents de l’État seulement.',
});

const reviewedBy = functionTitle.meta({
  title: 'Relu par',
  description: 'La fonction (jamais le nom) de la personne qui a relu.',
});

/** What the administration agreed to. Without this record nothing is published. */
export const sharing = z
  .discriminatedUnion(
    'status',
    [
      z.strictObject({ status: z.literal('pending') }),
      z.strictObject({ status: z.literal('refused') }),
      z.strictObject({
        status: z.literal('agreed'),
        audience,
        anonymised: z.boolean().meta({
          title: 'Anonymisé',
          description: 'true : seul le type de l’administration est publié.',
        }),
        agreedBy: functionTitle.meta({
          title: 'Accord donné par',
          description: 'La fonction (jamais le nom) de la personne qui a signé.',
        }),
        agreedOn: day.meta({ title: 'Jour de l’accord' }),
        agreementRef: line(3, 200).meta({
          title: 'Référence de l’accord',
          description: 'Où l’accord signé est conservé. N’est jamais publié.',
        }),
        reviewedBy,
        digest: fingerprint,
        corrections: z.array(correction).min(1).optional().meta({ title: 'Corrections' }),
      }),
      z.strictObject({
        status: z.literal('public-sources'),
        reviewedBy,
        reviewedOn: day.meta({ title: 'Jour de la relecture' }),
      }),
      z.strictObject({
        status: z.literal('withdrawn'),
        audience,
        withdrawnOn: day.meta({ title: 'Jour du retrait' }),
        reason: z.enum(valuesOf(withdrawalReasons)).meta({ title: 'Raison du retrait' }),
      }),
    ],
    { error: 'statut attendu : pending, refused, agreed, public-sources ou withdrawn' },
  )
  .meta({ title: 'Partage', description: 'Ce que l’administration a accepté. Obligatoire.' });

/** The digest of the text that an agreement holds for: that of its last correction, if any. */
export function agreedDigest({ digest, corrections }: Agreement): string {
  return corrections?.at(-1)?.digest ?? digest;
}

export type Sharing = z.output<typeof sharing>;
type Agreement = Extract<Sharing, { status: 'agreed' }>;

/** What the decision to publish depends on, beside the document itself. */
export interface PublicationContext {
  /** Who may read the edition that is being built. */
  audience: Audience;
  today: Day;
  /** A release leaves made-up examples out. */
  release: boolean;
  /** Fingerprint of the document as it stands, `sha256:…`. */
  digest: string;
}

/** What the gate reads of a document; everything else is left to the schemas. */
const gated = z.object({
  sharing,
  publishedOn: plannedDay,
  origin: z.string().optional(),
  example: z.literal(true).optional(),
});

/**
 * Whether the readers of an edition are told that a document was withdrawn: those who could read
 * it, once it was published and from the day of its withdrawal. Nothing else of it leaves.
 */
export function leavesTombstone(
  data: unknown,
  { audience, today, release }: Omit<PublicationContext, 'digest'>,
): boolean {
  const { success, data: document } = gated.safeParse(data);
  if (!success || document.sharing.status !== 'withdrawn') return false;
  const { sharing: record, publishedOn, example } = document;
  const wasInEdition = record.audience === 'public' || audience === 'community';
  const hasHappened = publishedOn <= record.withdrawnOn && record.withdrawnOn <= today;
  return wasInEdition && hasHappened && !(release && example);
}

/**
 * The one rule that decides whether a document may leave the content folder.
 * It fails closed: what does not look exactly like a valid record is withheld. An agreement
 * holds for the text that was read and for no other: the digest must match.
 */
export function isPublishable(data: unknown, context: PublicationContext): boolean {
  const { success, data: document } = gated.safeParse(data);
  if (!success || document.publishedOn > context.today) return false;
  if (context.release && document.example) return false;
  const record = document.sharing;
  switch (record.status) {
    case 'agreed': {
      const isForEdition = record.audience === 'public' || context.audience === 'community';
      return (
        isForEdition && record.agreedOn <= context.today && agreedDigest(record) === context.digest
      );
    }
    case 'public-sources':
      return document.origin === 'sources-publiques' && record.reviewedOn <= context.today;
    default:
      return false;
  }
}

import { join } from 'node:path';
import * as z from 'zod';
import { day } from '#src/domain/fields.ts';
import { type Feedback, feedback } from '#src/domain/feedback.ts';
import { type Report, report } from '#src/domain/report.ts';
import { isRecord } from '#src/domain/schema-walk.ts';
import { sharing } from '#src/domain/sharing.ts';
import { type ClosedBody, parseClosedMdx } from './closed-mdx.ts';
import { digestOf } from './digest.ts';
import { explainIssues } from './explain.ts';
import { readImages } from './images.ts';
import { refuseLink } from './links.ts';
import { type Finding, finding } from './problem.ts';
import type { DocumentCollection } from './shared-document.ts';
import { readText, splitSource } from './source-text.ts';
import { plainStatus, parseYaml, type YamlText } from './yaml.ts';

/** A document read and checked on its own, before the rest of the content is known. */
export interface ReadDocument {
  collection: DocumentCollection;
  slug: string;
  /** Path relative to the content folder. */
  file: string;
  /** The sharing status that the file plainly shows, even when the rest of it is broken. */
  status: string | undefined;
  /** The front matter as written; undefined when it cannot be read. */
  raw: Readonly<Record<string, unknown>> | undefined;
  /** The front matter once it is valid. A withdrawn document has none. */
  data: Report | Feedback | undefined;
  yaml: YamlText | undefined;
  /** The source of the body, for what must not be found in the output. */
  bodyText: string;
  body: ClosedBody | undefined;
  /** Fingerprint of the document as it stands. */
  digest: string;
  findings: Finding[];
}

/** A document in which everything could be read and nothing is wrong. */
export interface ValidDocument extends ReadDocument {
  raw: NonNullable<ReadDocument['raw']>;
  data: NonNullable<ReadDocument['data']>;
  yaml: NonNullable<ReadDocument['yaml']>;
  body: NonNullable<ReadDocument['body']>;
}

/** True when a document has all its parts and no finding. */
export function isValid(document: ReadDocument): document is ValidDocument {
  const { raw, data, yaml, body, findings } = document;
  return findings.length === 0 && Boolean(raw && data && yaml && body);
}

/** True while a document is still being written or was refused: its problems stop nothing. */
export function isUnfinished({ status }: ReadDocument): boolean {
  return status === 'pending' || status === 'refused';
}

/** True when an agreement lets out the type of the administration and not its name. */
export function isAnonymised({ data }: ReadDocument): boolean {
  return data?.sharing.status === 'agreed' && data.sharing.anonymised;
}

/** The schema of each collection. */
export const documentSchemas = { bilans: report, retours: feedback } as const;

/** A withdrawn document keeps its identity and nothing else is asked of it. */
const withdrawn = z.looseObject({ id: z.string(), publishedOn: day, sharing });

/** The level-2 headings that the body of each collection is expected to have. */
const expectedHeadings = {
  bilans: ['Contexte', 'Déroulé'],
  retours: ['Ce qui a été fait'],
} as const;

/**
 * Read one document: its text, its fields, its body, its images, and all that is wrong with it.
 * What no rule foresaw (a file that cannot be read, a parser that fails) is a finding too: one
 * document never hides the problems of the others.
 */
export function readDocument(
  contentDir: string,
  collection: DocumentCollection,
  slug: string,
  mailDomains: readonly string[],
): ReadDocument {
  try {
    return readParts(contentDir, collection, slug, mailDomains);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Document illisible (${reason}). Vérifiez le fichier et ses droits d’accès.`;
    return { ...emptyDocument(collection, slug), findings: [finding('unreadable', message)] };
  }
}

function readParts(
  contentDir: string,
  collection: DocumentCollection,
  slug: string,
  mailDomains: readonly string[],
): ReadDocument {
  const empty = emptyDocument(collection, slug);
  const text = readText(join(contentDir, empty.file));
  if ('findings' in text) {
    const { findings, raw = '' } = text;
    return { ...empty, status: plainStatus(raw), bodyText: raw, findings };
  }
  const source = splitSource(text.text);
  if ('findings' in source) {
    const status = plainStatus(text.text);
    return { ...empty, status, bodyText: text.text, findings: source.findings };
  }

  const yaml = parseYaml(source.frontMatter, 2);
  const raw = isRecord(yaml.data) ? yaml.data : undefined;
  const status = raw ? statusOf(raw) : plainStatus(source.frontMatter);
  const fields = checkFields(collection, status, yaml);
  const body = parseClosedMdx(source.body, mailDomains);
  const images = readImages(body.images, join(contentDir, collection, slug));
  const findings = [
    ...yaml.findings,
    ...fields.findings,
    ...checkContact(fields.data, yaml, mailDomains),
  ];
  // A withdrawal is urgent, and nothing of the text leaves any more: only its record is checked.
  if (status !== 'withdrawn') {
    findings.push(...body.findings, ...images.findings, ...missingHeadings(collection, body));
  }
  return {
    ...empty,
    status,
    raw,
    data: fields.data,
    yaml,
    bodyText: source.body,
    body,
    digest: raw ? digestOf(raw, source.body, images.files) : '',
    findings,
  };
}

function emptyDocument(collection: DocumentCollection, slug: string): ReadDocument {
  return {
    collection,
    slug,
    file: `${collection}/${slug}.mdx`,
    status: undefined,
    raw: undefined,
    data: undefined,
    yaml: undefined,
    bodyText: '',
    body: undefined,
    digest: '',
    findings: [],
  };
}

function statusOf({ sharing: record }: Record<string, unknown>): string | undefined {
  return isRecord(record) && typeof record['status'] === 'string' ? record['status'] : undefined;
}

function checkFields(collection: DocumentCollection, status: string | undefined, yaml: YamlText) {
  if (yaml.findings.length > 0) return { data: undefined, findings: [] };
  const schema: z.ZodType = status === 'withdrawn' ? withdrawn : documentSchemas[collection];
  const parsed = schema.safeParse(yaml.data);
  if (!parsed.success) {
    return { data: undefined, findings: explainIssues(schema, parsed.error.issues, yaml) };
  }
  const data = status === 'withdrawn' ? undefined : (parsed.data as Report | Feedback);
  const needsDay = data && status !== 'pending' && status !== 'refused' && !data.publishedOn;
  const findings = needsDay
    ? [
        {
          ...yaml.positionOf(['sharing', 'status']),
          rule: 'field',
          field: 'publishedOn',
          message:
            'Jour de publication (publishedOn) — champ obligatoire pour publier. Ajoutez-le.',
        },
      ]
    : [];
  return { data, findings };
}

/** The mailbox of a document is one of the operator’s, not anyone’s. */
function checkContact(
  data: Report | Feedback | undefined,
  yaml: YamlText,
  mailDomains: readonly string[],
): Finding[] {
  const refusal = data?.contact && refuseLink(`mailto:${data.contact}`, mailDomains);
  if (!refusal) return [];
  const message = `Contact (contact) — ${refusal}.`;
  return [{ ...yaml.positionOf(['contact']), rule: 'contact', field: 'contact', message }];
}

function missingHeadings(collection: DocumentCollection, body: ClosedBody): Finding[] {
  if (body.findings.length > 0) return [];
  if (body.sections.length === 0)
    return [finding('heading', 'Corps vide. Écrivez le texte du document.')];
  const titles = body.sections.map(({ title }) => title);
  return expectedHeadings[collection]
    .filter((title) => !titles.includes(title))
    .map((title) => finding('heading', `Titre « ## ${title} » absent. Ajoutez cette partie.`));
}

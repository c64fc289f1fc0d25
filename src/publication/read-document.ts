import { join } from 'node:path';
import { audiences, valuesOf } from '#src/domain/closed-lists.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import type { Report } from '#src/domain/report.ts';
import type { RuleContext } from '#src/domain/rule.ts';
import { isRecord } from '#src/domain/schema-walk.ts';
import { isPublishable, leavesTombstone } from '#src/domain/sharing.ts';
import type { Withdrawal } from '#src/domain/withdrawal.ts';
import { checkAcronyms } from './acronyms.ts';
import { textsOf } from './anonymity.ts';
import { checkAnonymity } from './anonymity-check.ts';
import type { Authorities } from './authorities.ts';
import { checkBody } from './body-check.ts';
import { type ClosedBody, parseClosedMdx } from './closed-mdx.ts';
import { digestOf, staleAgreement } from './digest.ts';
import { type DocumentFile, expectations, isUnfinished, type ReadDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { checkFields } from './fields-check.ts';
import { readImages } from './images.ts';
import { refuseLink } from './links.ts';
import { asWarning, type Finding, finding, isError } from './problem.ts';
import { share, tombstoneOf } from './projection.ts';
import type { ReadingSetup } from './read-documents.ts';
import { type KnownKeys, keysOfAuthorities } from './references.ts';
import { readText, splitSource } from './source-text.ts';
import { checkText } from './text-check.ts';
import { described, statusOf, unreadable } from './unread-document.ts';
import { parseYaml, plainStatus, type YamlText } from './yaml.ts';

const everyEdition = valuesOf(audiences);

/** Names and values in the fields of a document: ten times those of the fullest report. */
const MAX_EVENTS = 8_000;

/** What reading a document needs to know beside its file; the same for all documents. */
interface Reading {
  edition: Edition;
  mailDomains: readonly string[];
  authorities: Authorities;
  /** Whether the texts are wanted, or only what is wrong with them. */
  withTexts: boolean;
  rules: RuleContext & { known: KnownKeys };
}

/**
 * A reader of documents: each is read and checked on its own, and passes the gate or does not.
 * What no rule foresaw (a file that cannot be read, a parser that fails) is a finding too: one
 * document never hides the problems of the others.
 */
export function documentReader({
  edition,
  authorities,
  withTexts,
}: ReadingSetup): (document: DocumentFile) => Promise<ReadDocument> {
  const axes = new Map(
    authorities.grids.map((grid) => [grid.version, grid.axes.map(({ key }) => key)]),
  );
  const reading: Reading = {
    edition,
    mailDomains: authorities.site?.mailDomains ?? [],
    authorities,
    withTexts,
    rules: {
      today: edition.today,
      axesOf: (version) => axes.get(version) ?? [],
      known: keysOfAuthorities(authorities),
    },
  };
  return async (document) => {
    try {
      return await readDocument(document, reading);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Document illisible (${reason}). Vérifiez le fichier et ses droits d’accès.`;
      return unreadable(document, undefined, '', [finding('unreadable', message)]);
    }
  };
}

async function readDocument(document: DocumentFile, reading: Reading): Promise<ReadDocument> {
  const { contentDir } = reading.edition;
  const read = readText(join(contentDir, document.file));
  const raw = 'findings' in read ? (read.raw ?? '') : '';
  // A forbidden character in what nobody will read any more delays no withdrawal.
  if ('findings' in read && plainStatus(raw) !== 'withdrawn') {
    return unreadable(document, plainStatus(raw), raw, read.findings);
  }
  const text = 'findings' in read ? raw : read.text;
  const source = splitSource(text);
  if ('findings' in source) return unreadable(document, plainStatus(text), text, source.findings);
  const yaml = parseYaml(source.frontMatter, { firstLine: 2, maxEvents: MAX_EVENTS });
  if (!isRecord(yaml.data)) {
    const shape = finding('yaml', 'Des champs « nom: valeur » sont attendus.', {
      line: 2,
      column: 1,
    });
    const findings = yaml.findings.length > 0 ? yaml.findings : [shape];
    return unreadable(document, plainStatus(source.frontMatter), text, findings);
  }
  const fields = yaml.data;
  if (statusOf(fields) === 'withdrawn') {
    return readWithdrawn(document, fields, yaml, source.body, reading);
  }
  return readFull(document, { raw: fields, yaml, text, body: source.body }, reading);
}

/** A withdrawal is urgent, and nothing of the text leaves any more: only its record is checked. */
function readWithdrawn(
  document: DocumentFile,
  raw: Record<string, unknown>,
  yaml: YamlText,
  bodyText: string,
  { edition, rules }: Reading,
): ReadDocument {
  const { data, findings } = checkFields<Withdrawal>(yaml, expectations.withdrawn, rules);
  const isTold = data !== undefined && leavesTombstone(raw, edition);
  return {
    ...described(document, raw),
    lessons: MAX_LESSONS,
    editions: everyEdition.filter((audience) => leavesTombstone(raw, { ...edition, audience })),
    findings,
    tombstone: isTold ? tombstoneOf(document, data) : undefined,
    source: { raw, bodyText },
  };
}

/** What a withdrawn document taught may still be referred to, though its lessons may be gone. */
const MAX_LESSONS = 7;

interface FullSource {
  raw: Record<string, unknown>;
  yaml: YamlText;
  /** The whole file. */
  text: string;
  body: string;
}

async function readFull(
  document: DocumentFile,
  { raw, yaml, text, body: bodyText }: FullSource,
  reading: Reading,
): Promise<ReadDocument> {
  const { edition, mailDomains, authorities, rules, withTexts } = reading;
  const { administrations, lexicon } = authorities;
  const { collection, slug } = document;
  const expected = expectations[collection] as (typeof expectations)['bilans'];
  const fields = checkFields<Report | Feedback>(yaml, expected as never, rules);
  const { data } = fields;
  const body = parseClosedMdx(bodyText, mailDomains);
  const { allow, ...written } = raw;
  const fieldTexts = textsOf(written).map((value) => ({ text: value, line: 2, column: 1 }));
  const rendered = [...fieldTexts, ...body.texts];
  const textFindings = checkText(text, allow, mailDomains, rendered);
  const images = await readImages(body.images, join(edition.contentDir, collection, slug));
  const status = statusOf(raw);
  // Only an agreement is tied to a text.
  const address = `${collection}/${slug}`;
  const digest = status === 'agreed' ? digestOf(raw, bodyText, images.files, address) : '';
  const editions = everyEdition.filter((audience) =>
    isPublishable(raw, { ...edition, audience, digest }),
  );
  const mayLeave = editions.includes(edition.audience);
  const isAnonymised = data?.sharing.status === 'agreed' && data.sharing.anonymised;
  const isShowable = fields.isResolved && ![...body.findings, ...images.findings].some(isError);
  const findings = [
    ...fields.findings,
    ...(data ? checkContact(data, yaml, mailDomains) : []),
    ...(data && isAnonymised ? checkAnonymity(document, data, body, authorities) : []),
    // Without one of its images, a text is of course not the one that was accepted.
    ...(data && !images.findings.some(isError) ? staleAgreement(data.sharing, digest, yaml) : []),
    ...checkBody(document, data, body),
    ...images.findings,
    ...textFindings.filter((found) => !isSaidOfLink(found, body)),
    ...(data ? checkAcronyms(data, body, bodyText, lexicon) : []),
  ].map((found) => (isUnfinished({ status }) ? asWarning(found) : found));
  const isClean = !findings.some(isError);
  const isDraft = !(mayLeave && isClean);
  // A register that cannot be read is a problem of its own, and stops a build.
  const isRegistered = administrations.some(({ key }) => key === data?.administration);
  const isShown = isRegistered && (!isDraft || (edition.drafts && isShowable));
  return {
    ...described(document, raw),
    lessons: Array.isArray(raw['lessons']) ? raw['lessons'].length : 0,
    period: data && periodOf(data),
    mayLeave,
    editions,
    isAnonymised,
    references: fields.references,
    siteLinks: body.siteLinks,
    anchors: body.anchors,
    findings,
    isShown,
    shared:
      data && isShown && withTexts
        ? share(document, data, body, authorities, { isDraft, today: edition.today })
        : undefined,
    source: isDraft && withTexts ? { raw, bodyText } : undefined,
  };
}

/** An address that is also a link is one problem, which the link says. */
function isSaidOfLink({ line, column }: Finding, { findings }: ClosedBody): boolean {
  return findings.some(
    (found) => found.rule === 'link' && found.line === line && found.column === column,
  );
}

/** The days that a document is about. */
function periodOf(data: Report | Feedback): ReadDocument['period'] {
  if ('phases' in data) {
    return { from: data.phases.needsAnalysis.start, to: data.phases.closingReview.on };
  }
  return { from: data.period.from, to: data.period.to ?? data.period.from };
}

/** The mailbox of a document is one of the operator’s, not anyone’s. */
function checkContact(
  { contact }: Report | Feedback,
  yaml: YamlText,
  mailDomains: readonly string[],
): Finding[] {
  const refusal = contact && refuseLink(`mailto:${contact}`, mailDomains);
  if (!refusal) return [];
  const message = `Contact (contact) — ${refusal}.`;
  return [{ ...finding('contact', message, yaml.positionOf(['contact'])), field: 'contact' }];
}

import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Authorities, readAuthorities, REGISTER } from './authorities.ts';
import { type CrossFinding, crossCheck, REVEALING } from './cross-checks.ts';
import { type DocumentFile, expectations, isUnfinished, type ReadDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { fieldFinding } from './explain.ts';
import { findFiles, strayEntries } from './files.ts';
import { asWarning, compareProblems, type Finding, finding, type Problem } from './problem.ts';
import { notPublished } from './published-only.ts';
import { withoutReferencesOutside } from './projection.ts';
import { readDocuments } from './read-documents.ts';
import type { DocumentCollection, SharedDocument, Tombstone } from './shared-document.ts';
import { readText, splitSource } from './source-text.ts';
import { parseYaml } from './yaml.ts';

/** The whole content as one edition may know it. */
export interface Content {
  authorities: Authorities;
  /** How many documents passed the gate. */
  count: number;
  /** They, in the form in which they may leave; none when only problems were wanted. */
  documents: SharedDocument[];
  /** What the edition says of withdrawn documents. */
  tombstones: Tombstone[];
  /** Every document: only the check and the output check may look at those that stay inside. */
  read: ReadDocument[];
  problems: Problem[];
}

/** More than an author reads at once; what remains is found at the next run. */
const MAX_CROSSINGS = 100;

/** Warnings about files that are not published, which a folder that everyone reads must not hold. */
const rulesOfForgottenFiles = ['unused-image', 'orphan-folder'];

const collections: readonly DocumentCollection[] = ['bilans', 'retours'];

/**
 * Read the whole content folder once, check it, and let through the gate what may leave in an
 * edition. The content check, the loader and the output check all call this function, so that
 * they cannot disagree. Problems of every file are gathered; nothing is thrown for content.
 * Without `withTexts`, what the documents say is not brought back: the check does not need it.
 * `publishedOnly` is for a folder that everyone can read: what is not published is an error there.
 */
export async function readContent(
  edition: Edition,
  { withTexts = true, publishedOnly = false } = {},
): Promise<Content> {
  const { contentDir } = edition;
  const list = new ProblemList(contentDir);
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    const message = 'Dossier de contenu introuvable. Créez-le ou corrigez CONTENT_DIR.';
    list.add('', [finding('missing-folder', message)]);
  }
  for (const { name, findings } of strayEntries(contentDir)) list.add(name, findings, true);
  const { authorities, files } = readAuthorities(edition);
  for (const { file, findings } of files) {
    // The register names administrations whose documents may all be withheld.
    list.add(file, findings, file === REGISTER);
  }
  const found = collections.flatMap((collection) =>
    findFiles(join(contentDir, collection), '.mdx').map((one) => ({ collection, ...one })),
  );
  const documents = found.flatMap((one): DocumentFile[] =>
    'slug' in one
      ? [{ collection: one.collection, slug: one.slug, file: `${one.collection}/${one.name}` }]
      : [],
  );
  const read = await readDocuments({ edition, authorities, withTexts, documents });
  for (const one of found) {
    if ('slug' in one) continue;
    // What lies beside a withdrawn document delays nothing.
    const isOfWithdrawn = read.some(
      ({ collection, slug, status }) =>
        status === 'withdrawn' && collection === one.collection && one.name.startsWith(`${slug}/`),
    );
    const findings = isOfWithdrawn ? one.findings.map(asWarning) : one.findings;
    list.add(`${one.collection}/${one.name}`, findings, true);
  }
  const crossed = Map.groupBy(crossCheck(read), ({ document }) => document);
  const shown = read.filter(
    (document) => document.isShown && (edition.drafts || !crossed.has(document)),
  );
  const ids = new Set(shown.map(({ id }) => id ?? ''));
  for (const document of read) {
    const crossings = locate(contentDir, crossed.get(document) ?? []);
    const said = isUnfinished(document) ? crossings.map(asWarning) : crossings;
    const isConfidential = !document.mayLeave || document.isAnonymised;
    list.add(document.file, [...document.findings, ...said], isConfidential);
  }
  if (publishedOnly) {
    for (const { document, rule, message } of notPublished(read)) {
      list.add(document.file, [finding(rule, message)], true);
    }
    list.raise(rulesOfForgottenFiles);
  }
  return {
    authorities,
    count: shown.length,
    documents: shown.flatMap(({ shared }) =>
      shared ? [withoutReferencesOutside(shared, ids)] : [],
    ),
    tombstones: read.flatMap(({ tombstone }) => tombstone ?? []),
    read,
    problems: list.problems.sort(compareProblems),
  };
}

/** The problems of the content, each with the path of its file as authors type it. */
class ProblemList {
  readonly problems: Problem[] = [];
  readonly #contentDir: string;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  add(name: string, findings: readonly Finding[], confidential = false): void {
    if (findings.length === 0) return;
    const path = relative(process.cwd(), join(this.#contentDir, name));
    const file = path || basename(this.#contentDir);
    for (const found of findings) {
      this.problems.push({
        ...found,
        message: printable(found.message),
        file,
        confidential: confidential || found.rule === REVEALING,
      });
    }
  }

  /** Make errors of the warnings of some rules. */
  raise(rules: readonly string[]): void {
    for (const problem of this.problems) {
      if (rules.includes(problem.rule)) problem.severity = 'error';
    }
  }
}

/** A message quotes what was read: what a terminal would obey or not show is made visible. */
const printable = (message: string) =>
  message.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');

/** The findings between documents of one of them, each at its place, for which the file is read again. */
function locate(contentDir: string, crossings: readonly CrossFinding[]): Finding[] {
  const [first] = crossings;
  if (!first) return [];
  const { collection, file } = first.document;
  const read = readText(join(contentDir, file));
  const source = 'text' in read ? splitSource(read.text) : read;
  const yaml = 'findings' in source ? undefined : parseYaml(source.frontMatter, { firstLine: 2 });
  return crossings
    .slice(0, MAX_CROSSINGS)
    .map(({ rule, message, path, position }) =>
      position || !yaml
        ? finding(rule, message, position)
        : fieldFinding(expectations[collection].schema, yaml, path, rule, message),
    );
}

import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isPublishable } from '#src/domain/sharing.ts';
import { type Authorities, readAuthorities } from './authorities.ts';
import {
  checkAnonymity,
  checkIdentities,
  checkSiteLinks,
  identityOf,
  staleAgreement,
} from './cross-checks.ts';
import {
  documentSchemas,
  isUnfinished,
  isValid,
  type ReadDocument,
  readDocument,
} from './document.ts';
import type { Edition } from './edition.ts';
import { findFiles } from './files.ts';
import { compareProblems, type Finding, finding, type Problem } from './problem.ts';
import { danglingReferences, knownKeys } from './references.ts';
import { share } from './projection.ts';
import type { DocumentCollection, SharedDocument } from './shared-document.ts';

/** The whole content as one edition may know it. */
export interface Content {
  authorities: Authorities;
  /** The documents that passed the gate, in the form in which they may leave. */
  documents: SharedDocument[];
  /** The documents that stay inside: only the check and the output check may look at them. */
  withheld: ReadDocument[];
  problems: Problem[];
}

const collections: readonly DocumentCollection[] = ['bilans', 'retours'];

/**
 * Read the whole content folder once, check it, and let through the gate what may leave in an
 * edition. The content check, the loader and the output check all call this function, so that
 * they cannot disagree. Problems of every file are gathered; nothing is thrown for content.
 */
export function readContent(edition: Edition): Content {
  const { contentDir } = edition;
  const problems: Problem[] = [];
  const add = (
    file: string,
    findings: readonly Finding[],
    severity: Problem['severity'] = 'error',
  ) => {
    const path = relative(process.cwd(), join(contentDir, file)) || basename(contentDir);
    problems.push(...findings.map((found) => ({ ...found, file: path, severity })));
  };
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    add('', [
      finding(
        'missing-folder',
        'Dossier de contenu introuvable. Créez-le ou corrigez CONTENT_DIR.',
      ),
    ]);
  }
  const { authorities, files } = readAuthorities(contentDir);
  const read = collections.flatMap((collection) =>
    findFiles(join(contentDir, collection), '.mdx').flatMap((found) => {
      if ('slug' in found) {
        return [
          readDocument(contentDir, collection, found.slug, authorities.site?.mailDomains ?? []),
        ];
      }
      add(`${collection}/${found.name}`, found.findings);
      return [];
    }),
  );

  checkIdentities(read);
  const known = knownKeys(authorities, read.map(identityOf));
  for (const { file, schema, value, yaml, findings } of files) {
    add(file, findings);
    if (value !== undefined && yaml) add(file, danglingReferences(schema, value, yaml, known));
  }
  for (const document of read) {
    const { collection, data, yaml } = document;
    if (data && yaml) {
      document.findings.push(...danglingReferences(documentSchemas[collection], data, yaml, known));
    }
    checkAnonymity(document, authorities.administrations);
  }

  const passing = read
    .filter(isValid)
    .filter((document) => isPublishable(document.raw, { ...edition, digest: document.digest }));
  checkSiteLinks(passing);
  const shared = new Set<ReadDocument>(passing.filter(isValid));
  const ids = new Set(passing.map(({ data }) => data.id));
  for (const document of read) {
    add(document.file, document.findings, isUnfinished(document) ? 'warning' : 'error');
    add(document.file, staleAgreement(document), 'warning');
  }
  return {
    authorities,
    documents: passing
      .filter(isValid)
      .map((document) => share(document, ids, authorities.administrations)),
    withheld: read.filter((document) => !shared.has(document)),
    problems: problems.sort(compareProblems),
  };
}

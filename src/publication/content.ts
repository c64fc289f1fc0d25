import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isPublishable } from '#src/domain/sharing.ts';
import { type Authorities, readAuthorities, REGISTER } from './authorities.ts';
import {
  checkAnonymity,
  checkIdentities,
  checkSiteLinks,
  identityOf,
  staleAgreement,
} from './cross-checks.ts';
import {
  documentSchemas,
  isAnonymised,
  isUnfinished,
  isValid,
  type ReadDocument,
  readDocument,
} from './document.ts';
import type { Edition } from './edition.ts';
import { findFiles, strayEntries } from './files.ts';
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
    { severity = 'error', confidential = false }: Partial<Problem> = {},
  ) => {
    const path = relative(process.cwd(), join(contentDir, file)) || basename(contentDir);
    problems.push(...findings.map((found) => ({ ...found, file: path, severity, confidential })));
  };
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    add('', [
      finding(
        'missing-folder',
        'Dossier de contenu introuvable. Créez-le ou corrigez CONTENT_DIR.',
      ),
    ]);
  }
  for (const { name, findings } of strayEntries(contentDir))
    add(name, findings, { confidential: true });
  const { authorities, files } = readAuthorities(contentDir);
  const read = collections.flatMap((collection) =>
    findFiles(join(contentDir, collection), '.mdx').flatMap((found) => {
      if ('slug' in found) {
        return [
          readDocument(contentDir, collection, found.slug, authorities.site?.mailDomains ?? []),
        ];
      }
      add(`${collection}/${found.name}`, found.findings, {
        severity: found.isHarmless ? 'warning' : 'error',
        confidential: true,
      });
      return [];
    }),
  );

  const mayLeave = new Set(
    read.filter(({ raw, digest }) => isPublishable(raw, { ...edition, digest })),
  );
  checkIdentities(read, mayLeave);
  const known = knownKeys(authorities, read.map(identityOf));
  for (const { file, schema, value, yaml, findings } of files) {
    // The register names administrations whose documents may all be withheld.
    const confidential = file === REGISTER;
    add(file, findings, { confidential });
    if (value !== undefined && yaml) {
      add(file, danglingReferences(schema, value, yaml, known), { confidential });
    }
  }
  for (const document of read) {
    const { collection, data, yaml } = document;
    if (data && yaml) {
      document.findings.push(...danglingReferences(documentSchemas[collection], data, yaml, known));
    }
    checkAnonymity(document, authorities.administrations);
  }

  const passing = read.filter(isValid).filter((document) => mayLeave.has(document));
  checkSiteLinks(passing, mayLeave);
  const shared = passing.filter(isValid);
  const leaving = new Set<ReadDocument>(shared);
  const ids = new Set(passing.map(({ data }) => data.id));
  for (const document of read) {
    const confidential = !mayLeave.has(document) || isAnonymised(document);
    const severity = isUnfinished(document) ? 'warning' : 'error';
    add(document.file, document.findings, { severity, confidential });
    add(document.file, staleAgreement(document), { severity: 'warning', confidential: true });
  }
  return {
    authorities,
    documents: shared.map((document) => share(document, ids, authorities.administrations)),
    withheld: read.filter((document) => !leaving.has(document)),
    problems: problems.sort(compareProblems),
  };
}

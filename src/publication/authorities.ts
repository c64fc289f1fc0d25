import { join } from 'node:path';
import * as z from 'zod';
import {
  type Administration,
  administration,
  type Platform,
  type Profile,
  platform,
  profile,
  type Question,
  question,
  type Theme,
  theme,
} from '#src/domain/authorities.ts';
import { type Grid, grid } from '#src/domain/grid.ts';
import { type Term, term } from '#src/domain/lexicon.ts';
import {
  type Accelerator,
  accelerator,
  type Course,
  course,
  type LearningPath,
  path,
} from '#src/domain/offering.ts';
import { markedTexts } from '#src/domain/schema-walk.ts';
import { placeholders, type SiteSettings, siteSettings } from '#src/domain/site-settings.ts';
import type { Edition } from './edition.ts';
import { explainIssues, fieldFinding } from './explain.ts';
import { findFiles, statsOf } from './files.ts';
import { type Finding, finding } from './problem.ts';
import { explainDangling, isDangling, keysOfAuthorities } from './references.ts';
import { readText } from './source-text.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** The register of administrations: the one authority file that is not published. */
export const REGISTER = 'vocabulaire/administrations.yaml';

/** Everything in the content folder that is not a document. */
export interface Authorities {
  themes: Theme[];
  administrations: Administration[];
  profiles: Profile[];
  platforms: Platform[];
  questions: Question[];
  lexicon: Term[];
  grids: Grid[];
  courses: (Course & { key: string })[];
  paths: (LearningPath & { key: string })[];
  accelerators: (Accelerator & { key: string })[];
  site: SiteSettings | undefined;
}

/** A YAML file of the content once read: its value when it is valid, and what is wrong with it. */
export interface ReadYaml<Value> {
  /** Path relative to the content folder. */
  file: string;
  value: Value | undefined;
  schema: z.core.$ZodType;
  yaml: YamlText | undefined;
  findings: Finding[];
}

/** Read one YAML file and check it against its schema. */
export function readYamlFile<Schema extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: Schema,
): ReadYaml<z.output<Schema>> {
  const base = unread(file, schema);
  const absolute = join(contentDir, file);
  if (!statsOf(absolute)) {
    return { ...base, findings: [finding('missing-file', 'Fichier absent. Il est obligatoire.')] };
  }
  const read = readText(absolute);
  if ('findings' in read) return { ...base, findings: read.findings };
  const yaml = parseYaml(read.text);
  if (yaml.findings.length > 0) return { ...base, yaml, findings: yaml.findings };
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { ...base, yaml, value: parsed.data, findings: [] };
  return { ...base, yaml, findings: explainIssues(schema, parsed.error.issues, yaml) };
}

/** Read every authority file, with all that is wrong in all of them. */
export function readAuthorities({ contentDir, release }: Edition): {
  authorities: Authorities;
  files: ReadYaml<unknown>[];
} {
  const files: ReadYaml<unknown>[] = [];
  const list = <Schema extends z.ZodType>(file: string, item: Schema, keyName: string) => {
    const read = readYamlFile(contentDir, file, z.array(item));
    read.findings.push(...duplicates(read, keyName));
    files.push(read);
    return read.value ?? [];
  };
  const folder = <Schema extends z.ZodType>(name: string, item: Schema) => {
    const { values, read } = readFolder(contentDir, name, item);
    files.push(...read);
    return values;
  };
  const site = readYamlFile(contentDir, 'site.yaml', siteSettings);
  if (release) site.findings.push(...placeholderFindings(site));
  files.push(site);
  const grids = folder('grilles', grid);
  if (grids.length === 0) {
    const missing = finding('missing-file', 'Aucune grille lisible ici. Il en faut au moins une.');
    files.push({ ...unread('grilles', grid), findings: [missing] });
  }
  const authorities = {
    themes: list('vocabulaire/themes.yaml', theme, 'key'),
    administrations: list(REGISTER, administration, 'key'),
    profiles: list('vocabulaire/profils.yaml', profile, 'key'),
    platforms: list('vocabulaire/plateformes.yaml', platform, 'key'),
    questions: list('vocabulaire/questions.yaml', question, 'key'),
    lexicon: list('lexique.yaml', term, 'term'),
    grids,
    courses: folder('formations', course),
    paths: folder('parcours', path),
    accelerators: folder('accelerateurs', accelerator),
    site: site.value,
  };
  const known = keysOfAuthorities(authorities);
  for (const { schema, value, yaml, findings } of files) {
    if (value === undefined || !yaml) continue;
    const dangling = markedTexts(schema, value).filter((text) => isDangling(text, known));
    findings.push(...dangling.map((text) => explainDangling(schema, text, yaml, known)));
  }
  return { authorities, files };
}

/** The items of a folder of YAML files, each with the name of its file as its key. */
function readFolder<Schema extends z.ZodType>(contentDir: string, name: string, item: Schema) {
  const read: ReadYaml<unknown>[] = [];
  const values = findFiles(join(contentDir, name), '.yaml').flatMap((found) => {
    const file = `${name}/${found.name}`;
    if ('findings' in found) {
      read.push({ ...unread(file, item), findings: found.findings });
      return [];
    }
    const one = readYamlFile(contentDir, file, item);
    read.push(one);
    if (one.value === undefined) return [];
    return [{ ...(one.value as object), key: found.slug } as z.output<Schema> & { key: string }];
  });
  return { values, read };
}

const unread = (file: string, schema: z.core.$ZodType) => ({
  file,
  schema,
  value: undefined,
  yaml: undefined,
});

/** A release says who publishes it and where: nothing is left to fill in. */
function placeholderFindings({ value, yaml, schema }: ReadYaml<SiteSettings>): Finding[] {
  if (!value || !yaml) return [];
  return placeholders(value).map(({ path, text }) => {
    const message = `« ${text} » reste à remplir avant une mise en service (RELEASE=1).`;
    return fieldFinding(schema, yaml, path, 'placeholder', message);
  });
}

function duplicates({ value, yaml }: ReadYaml<unknown[]>, keyName: string): Finding[] {
  const seen = new Set<unknown>();
  return (value ?? []).flatMap((item, index) => {
    const key = (item as Record<string, unknown>)[keyName];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const position = yaml?.positionOf([index, keyName]);
    return [
      finding(
        'duplicate-key',
        `« ${String(key)} » est déjà défini plus haut. Gardez une seule entrée.`,
        position,
      ),
    ];
  });
}

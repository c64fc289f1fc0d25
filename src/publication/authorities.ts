import { existsSync } from 'node:fs';
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
import { type SiteSettings, siteSettings } from '#src/domain/site-settings.ts';
import { explainIssues } from './explain.ts';
import { findFiles } from './files.ts';
import { type Finding, finding } from './problem.ts';
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
  const base = { file, schema, value: undefined, yaml: undefined };
  const absolute = join(contentDir, file);
  if (!existsSync(absolute)) {
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
export function readAuthorities(contentDir: string): {
  authorities: Authorities;
  files: ReadYaml<unknown>[];
} {
  const files: ReadYaml<unknown>[] = [];
  const list = <Schema extends z.ZodType>(
    file: string,
    item: Schema,
    keyName: string,
  ): z.output<Schema>[] => {
    const read = readYamlFile(contentDir, file, z.array(item));
    read.findings.push(...duplicates(read, keyName));
    files.push(read);
    return read.value ?? [];
  };
  const folder = <Schema extends z.ZodType>(name: string, item: Schema) =>
    findFiles(join(contentDir, name), '.yaml').flatMap((found) => {
      const file = `${name}/${found.name}`;
      if ('findings' in found) {
        files.push({
          file,
          schema: item,
          value: undefined,
          yaml: undefined,
          findings: found.findings,
        });
        return [];
      }
      const read = readYamlFile(contentDir, file, item);
      files.push(read);
      return read.value === undefined
        ? []
        : [{ ...(read.value as object), key: found.slug } as z.output<Schema> & { key: string }];
    });
  const site = readYamlFile(contentDir, 'site.yaml', siteSettings);
  files.push(site);
  const grids = folder('grilles', grid);
  if (grids.length === 0) {
    const findings = [
      finding('missing-file', 'Aucune grille lisible ici. Il en faut au moins une.'),
    ];
    files.push({ file: 'grilles', schema: grid, value: undefined, yaml: undefined, findings });
  }
  return {
    authorities: {
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
    },
    files,
  };
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

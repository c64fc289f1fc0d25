import type * as z from 'zod';
import type { ReferenceTarget } from '#src/domain/fields.ts';
import { referencesIn } from '#src/domain/schema-walk.ts';
import type { Authorities } from './authorities.ts';
import { nameField, nearest } from './explain.ts';
import type { Finding } from './problem.ts';
import type { YamlText } from './yaml.ts';

/**
 * Everything that a key in the content may point to. Undefined when the file that defines it could
 * not be read: that is one problem, not one for each key.
 */
export type KnownKeys = Readonly<Record<ReferenceTarget, ReadonlySet<string> | undefined>>;

/** Where authors find the values of each target. */
const places: Readonly<Record<ReferenceTarget, string>> = {
  themes: 'vocabulaire/themes.yaml',
  administrations: 'vocabulaire/administrations.yaml',
  profiles: 'vocabulaire/profils.yaml',
  platforms: 'vocabulaire/plateformes.yaml',
  questions: 'vocabulaire/questions.yaml',
  axes: 'la grille (grilles/)',
  grids: 'grilles/',
  courses: 'formations/',
  accelerators: 'accelerateurs/',
  reports: 'les bilans',
  lessons: 'les enseignements des documents',
};

/** What authority files and documents define, gathered once for the whole content. */
export function knownKeys(
  authorities: Authorities,
  documents: readonly { id: string; lessons: number }[],
): KnownKeys {
  const keys = (items: readonly { key: string }[]) =>
    items.length > 0 ? new Set(items.map(({ key }) => key)) : undefined;
  const ids = documents.map(({ id }) => id);
  return {
    themes: keys(authorities.themes),
    administrations: keys(authorities.administrations),
    profiles: keys(authorities.profiles),
    platforms: keys(authorities.platforms),
    questions: keys(authorities.questions),
    axes: keys(authorities.grids.flatMap(({ axes }) => axes)),
    grids: keys(authorities.grids.map(({ version }) => ({ key: version }))),
    courses: keys(authorities.courses),
    accelerators: keys(authorities.accelerators),
    reports: new Set(ids.filter((id) => id.startsWith('b-'))),
    lessons: new Set(
      documents.flatMap(({ id, lessons }) =>
        Array.from({ length: lessons }, (_, index) => `${id}-${index + 1}`),
      ),
    ),
  };
}

/** The keys of a value that lead nowhere, each with the nearest one that exists. */
export function danglingReferences(
  schema: z.core.$ZodType,
  value: unknown,
  yaml: YamlText,
  known: KnownKeys,
): Finding[] {
  return referencesIn(schema, value)
    .filter(({ target, value: key }) => known[target] && !known[target].has(key))
    .map(({ path, target, value: key }) => {
      // The id of another document, maybe a withheld one, is not for a message.
      const isDocument = target === 'reports' || target === 'lessons';
      const near = isDocument ? undefined : nearest(key, [...(known[target] ?? [])]);
      const hint = near ? ` Vouliez-vous dire « ${near} » ?` : '';
      return {
        ...yaml.positionOf(path),
        rule: 'reference',
        field: path.map(String).join('.'),
        message: `${nameField(schema, path)} — « ${key} » n’existe pas dans ${places[target]}.${hint}`,
      };
    });
}

import type * as z from 'zod';
import type { ReferenceTarget } from '#src/domain/fields.ts';
import type { MetText } from '#src/domain/schema-walk.ts';
import type { Authorities } from './authorities.ts';
import { fieldFinding, nearest } from './explain.ts';
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

/** What the authority files define, gathered once for the whole content. */
export function keysOfAuthorities(authorities: Authorities): KnownKeys {
  const keys = (items: readonly { key: string }[]) =>
    items.length > 0 ? new Set(items.map(({ key }) => key)) : undefined;
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
    reports: undefined,
    lessons: undefined,
  };
}

/** True for a key that what it points to does not have. */
export function isDangling({ meta, value }: MetText, known: KnownKeys): boolean {
  const keys = meta.references && known[meta.references];
  return keys !== undefined && !keys.has(value);
}

/** What an author reads about a key that leads nowhere, with the nearest one that exists. */
export function explainDangling(
  schema: z.core.$ZodType,
  { path, value, meta }: MetText,
  yaml: YamlText,
  known: KnownKeys,
): Finding {
  const target = meta.references as ReferenceTarget;
  // The register names administrations whose documents may all be withheld: not in a message.
  const near =
    target === 'administrations' ? undefined : nearest(value, [...(known[target] ?? [])]);
  const hint = near ? ` Vouliez-vous dire « ${near} » ?` : '';
  const message = `« ${value} » n’existe pas dans ${places[target]}.${hint}`;
  return fieldFinding(schema, yaml, path, 'reference', message);
}

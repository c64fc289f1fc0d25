import type { Platform, Profile, Question, Theme } from '#src/domain/authorities.ts';
import type { Grid } from '#src/domain/grid.ts';
import type { Accelerator, Course, LearningPath } from '#src/domain/offering.ts';

/** The authority files that turn the keys of a document into what readers see. */
export interface Vocabulary {
  themes: readonly Theme[];
  profiles: readonly Profile[];
  platforms: readonly Platform[];
  questions: readonly Question[];
  grids: readonly Grid[];
  courses: readonly Keyed<Course>[];
  accelerators: readonly Keyed<Accelerator>[];
}

/** An item with the key that documents know it by. */
export type Keyed<Item> = Item & { key: string };

/** The catalogue as it is offered: without its made-up entries in a release. */
export interface Offering {
  courses: readonly Keyed<Course>[];
  paths: readonly Keyed<LearningPath>[];
  accelerators: readonly Keyed<Accelerator>[];
}

/** A key of an authority file with its label. */
export interface Labelled {
  key: string;
  label: string;
}

/** The labels of some keys, in the order of the keys. */
export function labelled(keys: readonly string[], authority: readonly Labelled[]): Labelled[] {
  return keys.map((key) => {
    const found = authority.find((item) => item.key === key);
    if (!found) throw new Error(`"${key}" has no label: the content check should have refused it.`);
    return { key, label: found.label };
  });
}

/** The grid of a given version. */
export function gridOf({ grids }: Vocabulary, version: string): Grid {
  const grid = grids.find((candidate) => candidate.version === version);
  if (!grid)
    throw new Error(`Grid ${version} is missing: the content check should have refused it.`);
  return grid;
}

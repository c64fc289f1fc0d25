import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Platform, Profile, Question } from '#src/domain/authorities.ts';
import type { Grid } from '#src/domain/grid.ts';
import type { Course } from '#src/domain/offering.ts';
import type { SiteSettings } from '#src/domain/site-settings.ts';

/** What documents may refer to in the authority files. */
export interface Vocabulary {
  platforms: readonly Pick<Platform, 'key'>[];
  profiles: readonly Pick<Profile, 'key'>[];
  questions: readonly Pick<Question, 'key' | 'kind'>[];
  courses: readonly (Pick<Course, 'profiles'> & { key: string })[];
  accelerators: readonly { key: string }[];
  grid: string;
  axes: readonly string[];
  contact: string;
}

/** The vocabulary of a content folder, which the content check reads too and does check. */
export function readVocabulary(directory: string): Vocabulary {
  const read = <Value>(file: string): Value => parse(readFileSync(join(directory, file), 'utf8'));
  const folder = <Value extends object>(name: string) =>
    readdirSync(join(directory, name))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => ({ ...read<Value>(join(name, file)), key: file.replace(/\.yaml$/, '') }));
  const grid = folder<Grid>('grilles').at(-1);
  if (!grid) throw new Error('No grid was found in grilles/.');
  return {
    platforms: read('vocabulaire/plateformes.yaml'),
    profiles: read('vocabulaire/profils.yaml'),
    questions: read('vocabulaire/questions.yaml'),
    courses: folder<Course>('formations'),
    accelerators: folder('accelerateurs'),
    grid: grid.version,
    axes: grid.axes.map(({ key }) => key),
    contact: read<SiteSettings>('site.yaml').contact,
  };
}

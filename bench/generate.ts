import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { digestOf } from '#src/publication/digest.ts';
import { administrations } from './administrations.ts';
import { bodyOf } from './body.ts';
import { feedbackFields } from './feedback.ts';
import type { Fields } from './fields.ts';
import { drawPictures, type Picture } from './pictures.ts';
import { type Plan, Planner } from './plan.ts';
import { Writer } from './prose.ts';
import { Random } from './random.ts';
import { reportFields } from './report.ts';
import { sharingOf } from './sharing.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

const project = new URL('../content/', import.meta.url).pathname;

const authorityFiles = [
  'site.yaml',
  'lexique.yaml',
  'vocabulaire',
  'grilles',
  'formations',
  'parcours',
  'accelerateurs',
];

/**
 * Write a whole content folder: the authority files of the project, invented administrations and
 * as many invented documents as asked. The same count gives the same bytes, and a document is the
 * same whatever the count.
 */
export async function writeContent(count: number, directory: string): Promise<void> {
  for (const name of authorityFiles) {
    cpSync(join(project, name), join(directory, name), { recursive: true });
  }
  appendFileSync(join(directory, 'vocabulaire/administrations.yaml'), stringify(administrations));
  for (const collection of ['bilans', 'retours']) mkdirSync(join(directory, collection));

  const vocabulary = readVocabulary(directory);
  const pictures = await drawPictures();
  const planner = new Planner();
  for (let index = 0; index < count; index += 1) {
    writeDocument(directory, planner.next(), planner, vocabulary, pictures);
  }
}

function writeDocument(
  directory: string,
  plan: Plan,
  planner: Planner,
  vocabulary: Vocabulary,
  pictures: readonly Picture[],
): void {
  const random = new Random(plan.index, 'text');
  const writer = new Writer(random, plan.topic);
  const path = join(directory, plan.collection, plan.slug);
  const picture =
    random.chance(0.1) && plan.state !== 'withdrawn' ? random.pick(pictures) : undefined;
  const source = { writer, planner, vocabulary };
  const fields =
    plan.collection === 'bilans'
      ? reportFields({ ...source, plan })
      : feedbackFields({ ...source, plan });
  const links = random.chance(0.25) ? [planner.earlier(plan, random)] : [];
  const body = bodyOf(plan, writer, {
    image: picture?.file,
    links: links.filter((link) => link !== undefined),
  });
  const files = picture ? [{ file: picture.file, hash: sha256(picture.bytes) }] : [];
  if (picture) {
    mkdirSync(path);
    writeFileSync(join(path, picture.file), picture.bytes);
  }
  const sharing = sharingOf(plan, random, (record, text = body) =>
    digestOf({ ...fields, sharing: record }, text, files, `${plan.collection}/${plan.slug}`),
  );
  writeFileSync(`${path}.mdx`, textOf(plan, fields, sharing, body, random));
}

/** The source of a document. One that was withdrawn keeps its identity and says little more. */
function textOf(
  { state }: Plan,
  fields: Fields,
  sharing: Fields,
  body: string,
  random: Random,
): string {
  if (state === 'withdrawn') {
    const { id, publishedOn } = fields;
    const rest = random.chance(0.5) ? '\n## Retrait\n\nCe texte a été retiré.\n' : '';
    return `---\n${stringify({ id, publishedOn, sharing })}---\n${rest}`;
  }
  const { summary: _summary, ...unfinished } = fields;
  const kept = state === 'pending' && random.chance(0.1) ? unfinished : fields;
  return `---\n${stringify({ ...kept, sharing }, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body}`;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

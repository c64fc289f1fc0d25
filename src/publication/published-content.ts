import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentOfLesson } from '#src/domain/fields.ts';
import { REGISTER } from './authorities.ts';
import type { Content } from './content.ts';

/** As many lessons as a document may have: a reference to any of them leads somewhere. */
const LESSONS = [1, 2, 3, 4, 5, 6, 7];

/**
 * Write a content folder that gives the same site and holds nothing that an edition withholds: what
 * is published as it was written, records of withdrawals, authority files. Of the register it has
 * what readers are told; of withheld documents, the ids alone that published ones refer to.
 */
export function writePublished(content: Content, contentDir: string, folder: string): void {
  const copy = (name: string) =>
    cpSync(join(contentDir, name), join(folder, name), { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  readdirSync(contentDir)
    .filter((name) => !name.startsWith('.') && name !== 'bilans' && name !== 'retours')
    .forEach(copy);
  write(REGISTER, JSON.stringify(registerOf(content)));
  for (const { collection, slug } of content.documents) {
    copy(`${collection}/${slug}.mdx`);
    if (existsSync(join(contentDir, collection, slug))) copy(`${collection}/${slug}`);
  }
  for (const { collection, slug, tombstone, source } of content.read) {
    if (!tombstone) continue;
    const { id, publishedOn } = tombstone;
    write(
      `${collection}/${slug}.mdx`,
      frontMatter({ id, publishedOn, sharing: source?.raw?.['sharing'] }),
    );
  }
  for (const id of idsOutside(content)) {
    const record = { id, lessons: LESSONS, sharing: { status: 'pending' } };
    write(`bilans/${id}.mdx`, frontMatter(record));
  }
}

/** Fields as YAML, of which JSON is a part. */
const frontMatter = (fields: Readonly<Record<string, unknown>>) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;

/** The administrations of published documents, with no other names than those that readers are told. */
function registerOf({ authorities, documents, read }: Content): object[] {
  const told = new Map(
    documents.flatMap(({ administration: { named } }) => (named ? [[named.key, named]] : [])),
  );
  const used = new Set(read.filter(({ source }) => !source).map((found) => found.administration));
  return authorities.administrations
    .filter(({ key }) => used.has(key))
    .map(({ key, type }, rank) => ({ ...(told.get(key) ?? { key, label: `zz${rank}` }), type }));
}

/** The ids that published documents refer to and that the edition does not have. */
function idsOutside({ read, documents, tombstones }: Content): string[] {
  const inside = new Set([...documents, ...tombstones].map(({ id }) => id));
  const published = new Set(documents.map(({ id }) => id));
  const referredTo = read
    .filter(({ id, source }) => !source && id !== undefined && published.has(id))
    .flatMap(({ references }) =>
      references.map(({ meta, value }) =>
        meta.references === 'lessons' ? documentOfLesson(value) : value,
      ),
    );
  return [...new Set(referredTo)].filter((id) => !inside.has(id));
}

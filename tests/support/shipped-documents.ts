import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { files } from './built-site.ts';

/** The fields of a shipped document that tests compare with the pages of the built site. */
export interface ShippedDocument {
  path: string;
  id: string;
  title: string;
  administration: string;
  publishedOn: string;
  /** The day of its last event, by which lists are ordered. */
  eventOn: string;
  themes: string[];
  profiles: string[];
  platforms?: string[];
  kind?: string;
  lessons: { type: string; text: string; axis?: string; condition?: string }[];
  reuses?: { lesson: string; outcome: string }[];
  updates?: { on: string; notify?: boolean }[];
  maturity?: { target: Record<string, number> };
  startingLevels?: Record<string, number>;
  example?: true;
  sharing: { status: string; anonymised?: boolean };
}

/** Every document of the shipped content that the built site shows, as its author wrote it. */
export const shippedDocuments: ShippedDocument[] = ['bilans', 'retours']
  .flatMap((collection) =>
    readdirSync(`content/${collection}`)
      .filter((file) => file.endsWith('.mdx'))
      .map((file): ShippedDocument => {
        const [, frontMatter = ''] = readFileSync(`content/${collection}/${file}`, 'utf8').split(
          /^---$/m,
        );
        const fields = parse(frontMatter);
        const notified = (fields.updates ?? []).filter(({ notify = false }) => notify);
        return {
          ...fields,
          path: `/${collection}/${file.replace('.mdx', '')}/`,
          eventOn: notified.at(-1)?.on ?? fields.publishedOn,
        };
      }),
  )
  .filter(
    ({ path, sharing }) =>
      sharing.status !== 'withdrawn' && files.has(`${path.slice(1)}index.html`),
  );

import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { type Content, readContent } from '#src/publication/content.ts';
import { digestOf } from '#src/publication/digest.ts';
import type { Edition } from '#src/publication/edition.ts';
import { canary } from './canary.ts';
import {
  agreedSharing,
  feedbackBody,
  feedbackFields,
  reportBody,
  reportFields,
} from './documents.ts';

interface DocumentOptions {
  fields?: Record<string, unknown>;
  sharing?: Record<string, unknown>;
  body?: string;
  /** Images by file name: a colour, or bytes. */
  images?: Record<string, string | Buffer>;
}

const fixtures = new URL('../fixtures/authorities/', import.meta.url).pathname;

/** A content folder of its own for a test: the authority files of the fixtures, no document. */
export class ContentFolder implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'squads-content-'));
  readonly path = join(this.root, 'content');

  constructor() {
    cpSync(fixtures, this.path, { recursive: true });
    for (const collection of ['bilans', 'retours']) mkdirSync(join(this.path, collection));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Write any file, by its path in the content folder. */
  write(file: string, content: string | Buffer): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Add to a file of the authority files. */
  append(file: string, text: string): void {
    appendFileSync(join(this.path, file), text);
  }

  /** Remove a file or a folder, by its path in the content folder. */
  remove(file: string): void {
    rmSync(join(this.path, file), { recursive: true });
  }

  /** Write a closing report, agreed unless another sharing record is given. */
  async addReport(slug: string, options: DocumentOptions = {}): Promise<void> {
    const body = options.body ?? reportBody;
    await this.#add('bilans', slug, { ...reportFields, ...options.fields }, { ...options, body });
  }

  /** Write an experience feedback, agreed unless another sharing record is given. */
  async addFeedback(slug: string, options: DocumentOptions = {}): Promise<void> {
    const body = options.body ?? feedbackBody;
    const fields = { ...feedbackFields, origin: 'communaute', ...options.fields };
    await this.#add('retours', slug, fields, { ...options, body });
  }

  /** An agreement completed with the digest of the text that it goes with. */
  async #add(
    collection: string,
    slug: string,
    fields: Record<string, unknown>,
    { sharing = agreedSharing, body = '', images = {} }: DocumentOptions,
  ): Promise<void> {
    const files = await Promise.all(
      Object.entries(images).map(async ([file, image]) => {
        const bytes = typeof image === 'string' ? await flatImage(image) : image;
        this.write(`${collection}/${slug}/${file}`, bytes);
        return { file, hash: createHash('sha256').update(bytes).digest('hex') };
      }),
    );
    const data = { ...fields, sharing };
    const digest = sharing['digest'] ?? digestOf(data, body, files, `${collection}/${slug}`);
    const complete = sharing['status'] === 'agreed' ? { ...sharing, digest } : sharing;
    this.write(
      `${collection}/${slug}.mdx`,
      `---\n${stringify({ ...fields, sharing: complete })}---\n\n${body}`,
    );
  }

  /** The edition of this folder that tests read, unless they say otherwise. */
  edition(changes: Partial<Edition> = {}): Edition {
    return {
      contentDir: this.path,
      audience: 'public',
      release: false,
      drafts: false,
      today: '2026-07-01',
      ...changes,
    };
  }

  read(changes: Partial<Edition> = {}): Promise<Content> {
    return readContent(this.edition(changes));
  }
}

/** A small PNG of one colour whose metadata holds a word that must not be published. */
export function flatImage(background: string): Promise<Buffer> {
  return sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .withExif({ IFD0: { Copyright: canary('metadonnees') } })
    .png()
    .toBuffer();
}

import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { parse } from 'yaml';
import { anchorsOf } from '#src/publication/body-check.ts';
import type { Content } from '#src/publication/content.ts';
import type { Edition } from '#src/publication/edition.ts';
import { formatProblem, isError, type Problem } from '#src/publication/problem.ts';
import type { SharedDocument } from '#src/publication/shared-document.ts';
import { canary } from './canary.ts';
import { ContentFolder } from './content-folder.ts';
import { refusedSharing, reportBody } from './documents.ts';

/**
 * A row of the tables in `tests/fixtures/hostile/`: a trick, and what must become of the valid
 * document that it is grafted onto. A trick that is a file, an image or a size has a graft in the
 * tests. Rows named `own/…` are of this project, the others of the corpus that it was given.
 */
interface Sample {
  id: string;
  /** `wait`: nothing is wrong, and the document is not published yet. */
  verdict: 'refuse' | 'accept' | 'wait';
  why: string;
  /** The rule that must be the one to refuse. */
  rule?: string;
  /** The line of the trick that the error must name, or `file` when any will do; 1 when left out. */
  at?: number | 'file';
  /** What the HTML of an accepted document must hold. */
  text?: string;
  /** Put into the body. `%PWN%` is code that leaves a trace when it runs. */
  body?: string;
  /** Put among the fields, in the place of the field that `instead` names, if any. */
  fields?: string;
  instead?: string;
  /** The document is an experience feedback. */
  feedback?: true;
  /** Name of the file of the document. */
  name?: string;
  /** Images of the fixtures that lie in the folder of the document. */
  images?: string[];
  /** Other files that lie there, by name. */
  files?: Record<string, string>;
  /** There is another document, `autre`, that is not shared. */
  other?: true;
}

/** Where a trick was put: the file that must be named, and the line when it matters. */
interface Planted {
  file: string;
  line?: number;
}

/** Puts a trick into a content folder that holds no document. */
export type Graft = (folder: ContentFolder) => Promise<Planted>;

const fixtures = new URL('../fixtures/hostile/', import.meta.url).pathname;
const PAYLOAD =
  "globalThis.process?.env?.TRUST_PWN_DIR&&globalThis.process.getBuiltinModule('fs').writeFileSync(globalThis.process.env.TRUST_PWN_DIR+'/PWNED','')";
const SECRET = canary('autre');
const ESSAI = 'bilans/essai.mdx';

/** How long a document may take to be read, and how long the tests wait for one that takes longer. */
const MAX_TIME = 1_000;
const PATIENCE = 5_000;

/** How many problems one document may flood a log with, of all the sorts that it can have. */
const MAX_PROBLEMS = 300;

/** An image of the fixtures. */
export function fixtureImage(name: string): Buffer {
  return readFileSync(join(fixtures, 'images', name));
}

/** Write a valid report whose whole source is changed. */
export async function plantSource(
  folder: ContentFolder,
  change: (source: string) => string | Buffer,
): Promise<Planted> {
  await folder.addReport('essai');
  folder.write(ESSAI, change(sourceOf(folder)));
  return { file: ESSAI };
}

/** Write a report with a text in its body, and images. */
export async function plantBody(
  folder: ContentFolder,
  text: string,
  images: Record<string, Buffer> = {},
): Promise<Planted> {
  const body = `## Contexte\n\n${text}\n\n## Déroulé\n\nLa fin du texte.\n`;
  await folder.addReport('essai', { body, images });
  const before = sourceOf(folder).slice(0, -body.length);
  return { file: ESSAI, line: before.split('\n').length + 2 };
}

/** Write a document with a text after its fields, in the place of one of them or of none. */
export async function plantFields(
  folder: ContentFolder,
  text: string,
  { instead, feedback }: Pick<Sample, 'instead' | 'feedback'> = {},
): Promise<Planted> {
  const file = feedback ? 'retours/essai.mdx' : ESSAI;
  await (feedback ? folder.addFeedback('essai') : folder.addReport('essai'));
  const replaced = new RegExp(`^${instead}:.*\n(?:[ -] .*\n)*`, 'm');
  const source = sourceOf(folder, file).replace(instead ? replaced : '', '');
  const [fields = '', body = ''] = source.split('\n---\n');
  folder.write(file, `${fields}\n${text}\n---\n${body}`);
  return { file, line: fields.split('\n').length + 1 };
}

/** Write a valid report under another name. */
async function plantName(folder: ContentFolder, name: string, body = reportBody): Promise<Planted> {
  await folder.addReport('essai', { body });
  const source = sourceOf(folder);
  folder.remove(ESSAI);
  folder.write(`bilans/${name}`, source);
  return { file: `bilans/${name}` };
}

/** Put the trick of a row that is data into a folder. */
async function plant(folder: ContentFolder, sample: Sample): Promise<Planted> {
  const { body, fields, name, images = [], files = {}, other } = sample;
  const armed = (text: string) => text.replaceAll('%PWN%', PAYLOAD);
  for (const [file, text] of Object.entries(files)) {
    folder.write(`bilans/essai/${file}`, armed(text));
  }
  if (other) await addOther(folder);
  if (name !== undefined) return plantName(folder, name, body);
  if (fields !== undefined) return plantFields(folder, armed(fields), sample);
  assert.ok(body !== undefined, 'no graft for this row');
  const bytes = Object.fromEntries(images.map((image) => [image, fixtureImage(image)]));
  return plantBody(folder, armed(body), bytes);
}

/** A document that its administration refused to share, and that nothing may bring out. */
async function addOther(folder: ContentFolder): Promise<void> {
  await folder.addReport('autre', {
    fields: { id: 'b-000009', title: 'Un bilan qui n’est pas partagé' },
    sharing: refusedSharing,
    body: `${reportBody}\n${SECRET}\n\n![Un plan du site](./secret.png)\n`,
    images: { 'secret.png': '#aabbcc' },
  });
}

const sourceOf = (folder: ContentFolder, file = ESSAI) =>
  readFileSync(join(folder.path, file), 'utf8');

/**
 * One test for each row of some tables, by the names of their files. Documents are read in
 * a process of their own, so that one which ends it, or is never read to its end, is one failure.
 */
export function testSamples(
  families: readonly string[],
  grafts: Readonly<Record<string, Graft>> = {},
): void {
  const traces = mkdtempSync(join(tmpdir(), 'squads-traces-'));
  const reader = new Reader();
  const samples = families.flatMap((family): Sample[] =>
    parse(readFileSync(join(fixtures, `${family}.yaml`), 'utf8')),
  );

  before(() => {
    process.env['TRUST_PWN_DIR'] = traces;
  });

  after(() => {
    reader.stop();
    rmSync(traces, { recursive: true });
  });

  it('what the samples hold leaves a trace when it runs', async () => {
    await import(`data:text/javascript,${encodeURIComponent(`${PAYLOAD}; // ${traces}`)}`);
    assert.deepEqual(readdirSync(traces), ['PWNED']);
    rmSync(join(traces, 'PWNED'));
  });

  it('the documents that they are grafted onto are published', async () => {
    for (const graft of [
      (folder: ContentFolder) => plantBody(folder, 'Du texte.'),
      (folder: ContentFolder) => plantSource(folder, (source) => source),
      (folder: ContentFolder) => plantFields(folder, '# Rien de plus'),
      (folder: ContentFolder) => plantFields(folder, '# Rien de plus', { feedback: true }),
      (folder: ContentFolder) => plantName(folder, 'autre-nom.mdx'),
    ]) {
      using folder = new ContentFolder();
      const planted = await graft(folder);
      await agree(folder, planted, reader);
      const { file } = planted;
      const { problems, documents } = await reader.read(folder.edition());
      assert.deepEqual(problems.map(formatProblem), []);
      assert.deepEqual(documents.map(fileOf), [file]);
    }
  });

  it('the table is whole', () => {
    const ids = samples.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    assert.deepEqual(
      Object.keys(grafts).filter((id) => !ids.includes(id)),
      [],
    );
    const proofs = { refuse: 'rule', accept: 'text', wait: 'why' } as const;
    assert.deepEqual(
      samples.filter((sample) => !sample.why || !sample[proofs[sample.verdict]]),
      [],
    );
  });

  for (const sample of samples) {
    it(`${sample.verdict} ${sample.id}`, async () => {
      using folder = new ContentFolder();
      const planted = await (grafts[sample.id]?.(folder) ?? plant(folder, sample));
      if (sample.verdict !== 'refuse') await agree(folder, planted, reader);
      const reading = await reader.read(folder.edition());
      assert.deepEqual(readdirSync(traces), [], 'something ran');
      assert.deepEqual(reading.inherited, [], 'a prototype was changed');
      assert.doesNotMatch(JSON.stringify(reading.documents), new RegExp(SECRET));
      for (const problem of reading.problems) assertReadable(problem);
      assert.ok(reading.problems.length <= MAX_PROBLEMS, `${reading.problems.length} problems`);
      if (sample.verdict === 'refuse') assertRefused(sample, planted, reading);
      else assertUnblamed(sample, planted, reading);
      assert.ok(reading.time < MAX_TIME, `took ${Math.round(reading.time)} ms`);
    });
  }
}

/** Let an agreement hold for a document as it now stands. */
async function agree(folder: ContentFolder, { file }: Planted, reader: Reader): Promise<void> {
  const { problems } = await reader.read(folder.edition());
  const message = problems.find(({ rule }) => rule === 'digest')?.message ?? '';
  const [digest] = /sha256:\w{64}$/.exec(message) ?? [];
  if (digest) folder.write(file, sourceOf(folder, file).replace(/sha256:\w{64}/, digest));
}

function assertRefused(
  { rule, at = 1 }: Sample,
  { file, line }: Planted,
  { documents, problems }: Reading,
): void {
  const isNamed = (problem: Problem) => visible(problem.file).endsWith(visible(file));
  const errors = problems.filter((problem) => isError(problem) && isNamed(problem));
  const said = errors.map(formatProblem).join('\n') || 'no error';
  const wanted = errors.filter((problem) => problem.rule === rule);
  assert.ok(wanted.length > 0, `${rule} expected, ${said}`);
  if (line !== undefined && at !== 'file') {
    const expected = line + at - 1;
    assert.ok(
      wanted.some((problem) => problem.line === expected),
      `line ${expected} expected, ${said}`,
    );
  }
  assert.deepEqual(
    documents.filter((document) => fileOf(document) === file),
    [],
  );
}

function assertUnblamed(
  { verdict, text }: Sample,
  { file }: Planted,
  { documents, problems }: Reading,
): void {
  assert.deepEqual(problems.filter(isError).map(formatProblem), []);
  const document = documents.find((found) => fileOf(found) === file);
  assert.equal(document === undefined, verdict === 'wait', 'published, or not');
  if (!document) return;
  const html = document.sections.map((section) => section.html).join('\n');
  assert.ok(html.includes(text ?? ''), html.slice(0, 2_000));
  assertUniqueIds(document, html);
}

/** No two things on the page of a document may have one id: links and scripts would miss one. */
function assertUniqueIds({ id, lessons, sections }: SharedDocument, html: string): void {
  const ids = [
    ...anchorsOf(id, lessons.length).filter((anchor) => anchor !== 'footnote-label'),
    ...sections.map((section) => section.id),
    ...Array.from(html.matchAll(/ id="([^"]*)"/g), ([, written = '']) => written),
  ];
  assert.deepEqual(
    ids.filter((written, index) => written === '' || ids.indexOf(written) !== index),
    [],
  );
}

/** What its author reads: one line of French, of a sane length, at a place that exists. */
function assertReadable(problem: Problem): void {
  const { line, column, message } = problem;
  const said = formatProblem(problem);
  assert.ok(line >= 1 && column >= 1, said);
  assert.ok(message.length < 600, `a message of ${message.length} characters`);
  const unquoted = message.replace(/« .*? »|<.*?>/gsu, '');
  assert.match(
    unquoted,
    /[éè’]|\b(?:absent|attendue?s?|champs?|d[eu]|inconnu|la|lue?|non|une?)\b/i,
  );
  assert.doesNotMatch(
    unquoted,
    /(?<![\p{L}\p{N}])(?:and|are|be|cannot|expected|for|invalid|is|not|of|string|the|to|unexpected|with)(?![\p{L}\p{N}])/iu,
    said,
  );
  assert.doesNotMatch(said, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u, JSON.stringify(said));
}

/** A name without what a message may not show of it. */
const visible = (name: string) => name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');

const fileOf = ({ collection, slug }: SharedDocument) => `${collection}/${slug}.mdx`;

/** What a reading of a content folder gives, how long it took, and what it left in all objects. */
export type Reading = Pick<Content, 'documents' | 'problems'> & {
  time: number;
  inherited: string[];
};

/** Reads content folders one after the other in a process that can be given up, and may crash. */
class Reader {
  #process: ChildProcess | undefined;

  read(edition: Edition): Promise<Reading> {
    if (!this.#process?.connected) {
      const program = new URL('./hostile-reader.ts', import.meta.url);
      this.#process = fork(program, { serialization: 'advanced' });
    }
    const child = this.#process;
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        child.off('message', read).off('exit', giveUp).off('error', giveUp);
      };
      const giveUp = (reason: unknown, signal?: string | null) => {
        end();
        this.stop();
        reject(new Error(`the reader ended: ${signal ?? reason}`));
      };
      const read = (reading: unknown) => {
        end();
        resolve(reading as Reading);
      };
      const timer = setTimeout(giveUp, PATIENCE, `nothing was read in ${PATIENCE} ms`);
      child.on('message', read).on('exit', giveUp).on('error', giveUp);
      child.send(edition, (error) => error && giveUp(error.message));
    });
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }
}

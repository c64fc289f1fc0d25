import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ContentFolder, flatImage } from '../support/content-folder.ts';
import { reportBody } from '../support/documents.ts';
import { filesBelow, ProjectRoot } from '../support/project-root.ts';
import { addShared } from './withheld.ts';

/** Start a build and resolve once it says something that matches. */
function startBuild(root: ProjectRoot, until: RegExp): Promise<ReturnType<typeof spawn>> {
  const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd: root.path });
  let log = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      log += text;
      if (until.test(log)) resolve(child);
    });
    child.once('exit', () => reject(new Error(log)));
  });
}

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<void>((resolve) => child.once('exit', () => resolve()));

describe('a build', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let good: Map<string, string>;

  before(async () => {
    await addShared(folder);
    root.setContent(folder.path);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    good = filesBelow(root.site);
  });
  after(() => {
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('leaves no working file behind', () => {
    assert.deepEqual(
      ['.build', '.build.lock', 'dist.old'].filter((name) =>
        filesBelow(root.path, ['node_modules', 'content', 'src']).has(name),
      ),
      [],
    );
    assert.deepEqual(filesBelow(join(root.path, '.build')), new Map());
  });

  it('is refused while another one runs on the same root', async () => {
    const first = await startBuild(root, /\[2\/4\]/);
    const { status, log } = await root.run('build.ts');
    first.kill('SIGTERM');
    await ended(first);
    assert.equal(status, 1);
    assert.match(log, new RegExp(`process ${first.pid}\\) is using this folder`));
    assert.deepEqual(filesBelow(root.site), good);
  });

  for (const step of [1, 2, 3]) {
    it(`leaves the last good site when it is killed in step ${step}, and the next one works`, async () => {
      const child = await startBuild(root, new RegExp(`\\[${step}/4\\]`));
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
      assert.deepEqual(filesBelow(root.site), good);
    });
  }

  it('leaves texts when it is killed, which the next check removes', async () => {
    const work = join(root.path, '.build');
    assert.ok(filesBelow(work).size > 0);
    assert.equal((await root.run('check.ts')).status, 0);
    assert.equal(filesBelow(work).size, 0);
  });

  it('is given up when the content changes meanwhile: no withdrawal is overtaken', async () => {
    const child = await startBuild(root, /\[3\/4\]/);
    const status = new Promise((resolve) => child.once('exit', resolve));
    const file = join(root.path, 'content/bilans/portail-des-essais.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('status: agreed', 'status: refused'));
    writeFileSync(file, text);
    assert.equal(await status, 1);
    assert.deepEqual(filesBelow(root.site), good);
  });

  it('takes over what killed ones left', async () => {
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
  });

  it('finds the last good site again when the swap itself was cut', async () => {
    const whole = filesBelow(root.site);
    renameSync(root.site, join(root.path, 'dist.old'));
    folder.write('bilans/casse.mdx', 'Rien.\n');
    root.setContent(folder.path);
    const { status } = await root.run('build.ts');
    rmSync(join(folder.path, 'bilans/casse.mdx'));
    assert.equal(status, 1);
    assert.deepEqual(filesBelow(root.site), whole);
  });

  it('fails when a page breaks, and keeps the last good site', async () => {
    root.setContent(folder.path);
    const page = join(root.path, 'src/pages/casse.astro');
    writeFileSync(page, '---\nthrow new Error("this page is broken");\n---\n');
    const whole = filesBelow(root.site);
    const { status, log } = await root.run('build.ts');
    rmSync(page);
    assert.equal(status, 1);
    assert.match(log, /this page is broken/);
    assert.deepEqual(filesBelow(root.site), whole);
  });

  it('fails on an image that cannot be decoded, and publishes nothing of it', async () => {
    // Whole at both ends, so that the content check, which does not decode, lets it through.
    const image = await flatImage('#336699');
    image.fill(0, image.indexOf('IDAT') + 4, image.indexOf('IEND') - 4);
    await folder.addReport('portail-des-essais', {
      body: `${reportBody}\n![Le portail](./portail.png)\n`,
      images: { 'portail.png': image },
    });
    root.setContent(folder.path);
    const whole = filesBelow(root.site);
    const { status, log } = await root.run('build.ts');
    await addShared(folder);
    assert.equal(status, 1);
    assert.match(log, /Could not transform image `\/_astro\/portail\./);
    assert.deepEqual(filesBelow(root.site), whole);
  });

  it('runs nothing and imports nothing that a text asks for', async () => {
    const marker = '\\_\\_ASTRO\\_IMAGE\\_./portail-des-essais/';
    const code = 'globalThis.process.getBuiltinModule("fs").writeFileSync("PWNED", "")';
    await folder.addReport('essai-de-texte', {
      fields: { id: 'b-000007', title: '__ASTRO_IMAGE_./portail-des-essais/portail.png' },
      body: `${reportBody}\n## ${marker}portail.png\n\n## ${marker}p.js?astroContentImageFlag&x=.png\n`,
    });
    root.setContent(folder.path);
    writeFileSync(join(root.path, 'content/bilans/portail-des-essais/p.js'), code);
    const refused = await root.run('build.ts');
    assert.equal(refused.status, 1);
    rmSync(join(root.path, 'content/bilans/portail-des-essais/p.js'));
    const { status, log } = await root.run('build.ts');
    rmSync(join(folder.path, 'bilans/essai-de-texte.mdx'));
    assert.equal(status, 0, log);
    const page = filesBelow(root.site).get('bilans/essai-de-texte/index.html') ?? '';
    assert.match(page, /<h2[^>]*>__ASTRO_IMAGE_\.\/portail-des-essais\/portail\.png<\/h2>/);
    assert.equal(filesBelow(root.path, ['node_modules', 'src']).has('PWNED'), false);
  });

  it('quotes no withheld document in its log, whatever is wrong with it', async () => {
    const records = {
      'a-secret-commente': 'sharing:\n  status: pending # en attente',
      'a-secret-sans': 'kind: x',
      'a-secret-public': 'sharing:\n  status: agreed',
      'a-secret-casse': 'sharing: {',
    };
    for (const [slug, record] of Object.entries(records)) {
      folder.write(`bilans/${slug}.mdx`, `---\ntitle: un secret\n${record}\n---\n\n{secret}\n`);
    }
    folder.write('bilans/Un Secret.md', 'secret');
    root.setContent(folder.path);
    const { status, log } = await root.run('build.ts');
    for (const slug of Object.keys(records)) rmSync(join(folder.path, `bilans/${slug}.mdx`));
    rmSync(join(folder.path, 'bilans/Un Secret.md'));
    assert.equal(status, 1);
    assert.match(log, /erreurs dans ce qui n’est pas publié/);
    assert.doesNotMatch(log, /secret/i);
  });

  it('is refused by the output check when a withheld text gets round the gate', async () => {
    await folder.addReport('secret', {
      fields: { id: 'b-000008', title: 'Un bilan que personne ne doit lire' },
      sharing: { status: 'pending' },
    });
    root.setContent(folder.path);
    mkdirSync(join(root.path, 'public'), { recursive: true });
    const copy = join(root.path, 'public/notes.txt');
    writeFileSync(copy, 'Vu dans « un bilan que PERSONNE ne doit lire ».');
    const whole = filesBelow(root.site);
    const { status, log } = await root.run('build.ts');
    rmSync(copy);
    assert.equal(status, 1);
    assert.match(log, /notes\.txt: Holds a passage of a withheld document/);
    assert.doesNotMatch(log, /secret|b-000008/);
    assert.deepEqual(filesBelow(root.site), whole);
  });

  for (const [name, value, message] of [
    ['AUDIENCE', 'everyone', /AUDIENCE is "everyone": expected public or community/],
    ['RELEASE', 'yes', /RELEASE is "yes": expected 0 or 1/],
    ['BUILD_DAY', '2026-02-31', /BUILD_DAY is "2026-02-31": expected a calendar day/],
    ['CONTENT_DIR', 'nowhere', /nowhere:1:1 {2}Dossier de contenu introuvable/],
  ] as const) {
    it(`stops at an unknown ${name}`, async () => {
      const { status, log } = await root.run('build.ts', { [name]: value });
      assert.equal(status, 1);
      assert.match(log, message);
    });
  }

  it('reads the content of another folder', async () => {
    using elsewhere = new ContentFolder();
    await elsewhere.addReport('ailleurs', {
      body: '## Contexte\n\n![Un plan bleu](./plan.png)\n\n## Déroulé\n\nFin.\n',
      images: { 'plan.png': '#0000ff' },
    });
    const { status, log } = await root.run('build.ts', { CONTENT_DIR: elsewhere.path });
    assert.equal(status, 0, log);
    const page = filesBelow(root.site).get('bilans/ailleurs/index.html') ?? '';
    assert.match(page, /<img src="\/_astro\/plan\.[^"]+\.webp"/);
  });
});

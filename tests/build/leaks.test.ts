import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CANARY, canary } from '../support/canary.ts';
import { ContentFolder } from '../support/content-folder.ts';
import { filesBelow, ProjectRoot } from '../support/project-root.ts';
import { pendingSharing } from '../support/documents.ts';
import { DevServer } from '../support/dev-server.ts';
import { addShared, addWithdrawal, addWithheld, WITHDRAWN_SLUG } from './withheld.ts';

/** Folders that withheld words may be in: the content itself, and what is no part of the public site. */
const elsewhere = ['content', 'node_modules', '.preview', 'dist-community'];

/** Where canary words are, in the names and the bytes of all that a root holds but those. */
function holders(root: ProjectRoot, log: string): string[] {
  const texts = [...filesBelow(root.path, elsewhere), ['the log', log] as const];
  return texts.flatMap(([file, text]) =>
    canariesIn(`${file} ${text}`).map((word) => `${file}: ${word}`),
  );
}

const canariesIn = (text: string) => [...new Set(text.match(CANARY) ?? [])];

const withdrawnSharing = {
  status: 'withdrawn',
  audience: 'public',
  withdrawnOn: '2026-06-30',
  reason: 'obsolete',
};

describe('withheld documents', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let words = new Map<string, string[]>();
  let firstSite: Map<string, string>;

  before(async () => {
    await addShared(folder);
    words = await addWithheld(folder);
    root.setContent(folder.path);
  });
  after(() => {
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('are many, each with a word in every field', () => {
    const all = [...words.values()].flat();
    assert.ok(all.length > 200, `${all.length} words`);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(
      all.filter((word) => word.match(CANARY)?.[0] !== word),
      [],
    );
  });

  it('are in no byte and no file name after a first build, nor in its log', async () => {
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
    firstSite = filesBelow(root.site);
    assert.ok(firstSite.has('bilans/portail-des-essais/index.html'));
  });

  it('never enter Astro’s store or caches, which a build wipes', async () => {
    const { status, log } = await root.run('render.ts', {}, ['out', 'cache']);
    assert.equal(status, 0, log);
    const store = filesBelow(`${root.path}/cache`).get('data-store.json') ?? '';
    assert.match(store, /portail-des-essais/);
    assert.deepEqual(holders(root, log), []);
    for (const folder of ['out', 'cache', '.astro']) root.remove(folder);
  });

  it('leave a record where they were withdrawn, and only that', () => {
    const tombstone = firstSite.get(`bilans/${WITHDRAWN_SLUG}/index.html`) ?? '';
    assert.match(tombstone, /Document b-000007/);
    assert.match(tombstone, /noindex/);
    assert.match(firstSite.get('bilans/rss.xml') ?? '', /b-000007/);
    assert.doesNotMatch(firstSite.get('retours/rss.xml') ?? '', /b-000007/);
    assert.doesNotMatch([...firstSite.values()].join(''), /b-000008/);
  });

  it('are in the community edition when they are for it, and no other is', async () => {
    const { status, log } = await root.run('build.ts', { AUDIENCE: 'community' });
    assert.equal(status, 0, log);
    const site = filesBelow(join(root.path, 'dist-community'));
    const found = canariesIn([...site].flat().join(' '));
    const allowed = [...(words.get('communaute') ?? []), ...(words.get('administration') ?? [])];
    assert.deepEqual(
      found.filter((word) => !allowed.includes(word)),
      [],
    );
    assert.ok(found.length > 20, `${found.length} words`);
    assert.match([...site.values()].join(''), /b-000008/);
    for (const [file, text] of site) {
      if (file.endsWith('.html'))
        assert.match(text, /<meta name="robots" content="noindex">/, file);
    }
    assert.equal(site.get('robots.txt'), 'User-agent: *\nDisallow: /\n');
    assert.equal(site.has('sitemap.xml'), false);
    assert.deepEqual(holders(root, log), [], 'nothing of it is in the public site or in a cache');
  });

  it('are nowhere after a build in which they were published', async () => {
    using before = new ContentFolder();
    await addShared(before);
    const word = canary('naguere');
    const fields = { id: 'b-00000y', title: `Un accord ${word}` };
    await before.addReport('accord-naguere', { fields });
    root.setContent(before.path);
    const published = await root.run('build.ts');
    assert.equal(published.status, 0, published.log);
    assert.notDeepEqual(holders(root, ''), []);

    for (const sharing of [pendingSharing, withdrawnSharing]) {
      await folder.addReport('accord-naguere', { fields, sharing });
      root.setContent(folder.path);
      const { status, log } = await root.run('build.ts');
      assert.equal(status, 0, log);
      assert.deepEqual(holders(root, log), []);
      const page = filesBelow(root.site).get('bilans/accord-naguere/index.html');
      assert.equal(page !== undefined, sharing === withdrawnSharing);
    }
    folder.remove('bilans/accord-naguere.mdx');
  });

  it('are nowhere while an author previews them beside the build', async () => {
    root.setContent(folder.path);
    await using preview = await DevServer.start(root, { DRAFTS: '1' });
    assert.ok(await preview.shows('bilans/', words.get('attente')?.[0] ?? ''), preview.log);
    assert.match(await preview.text('bilans/'), /Aperçu des brouillons/);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
    for (const file of ['dist/index.html', 'dist-community/index.html', 'tsconfig.json']) {
      for (const query of ['', '?raw', '?import&inline']) {
        const address = `${preview.address}@fs${root.path}/${file}${query}`;
        assert.equal((await fetch(address)).status, 403, 'the project itself is closed to it');
      }
    }
    const second = await root.run('dev.ts', { DRAFTS: '1', PORT: '0' });
    assert.equal(second.status, 1);
    assert.match(second.log, /Another build or development server/);
    await preview.stop();
    assert.deepEqual([...filesBelow(join(root.path, '.preview')).keys()], []);
  });

  for (const command of ['build.ts', 'start.ts', 'preview.ts', 'verify.ts']) {
    it(`stop ${command} when it is asked to show drafts`, async () => {
      const last = filesBelow(root.site);
      const { status, log } = await root.run(command, { DRAFTS: '1', PORT: '0' }, ['dist']);
      assert.notEqual(status, 0);
      assert.match(log, /DRAFTS=1 is for "npm run dev" only/);
      assert.deepEqual(filesBelow(root.site), last);
    });
  }

  it('stop the pages step itself when it is asked to show drafts', async () => {
    const { status, log } = await root.run('render.ts', { DRAFTS: '1' }, ['out', 'cache']);
    assert.equal(status, 1);
    assert.match(log, /DRAFTS=1 is for "npm run dev" only/);
    for (const name of ['out', 'cache', '.astro']) root.remove(name);
  });

  it('are nowhere although a .env file asks for another edition', async () => {
    const asked = 'AUDIENCE=community\nDRAFTS=1\nBUILD_DAY=2030-01-01\nCONTENT_DIR=/nowhere\n';
    writeFileSync(join(root.path, '.env'), asked);
    const { status, log } = await root.run('build.ts');
    root.remove('.env');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
  });

  it('are nowhere after a failed build, which leaves the last good site', async () => {
    await folder.addReport('bilan-fautif', {
      fields: { id: 'b-00000z', title: 'Un bilan fautif', couleur: 'bleu' },
    });
    root.setContent(folder.path);
    const last = filesBelow(root.site);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 1, log);
    assert.match(log, /bilan-fautif\.mdx:\d+:1 {2}Champ inconnu « couleur »/);
    assert.deepEqual(holders(root, log), []);
    assert.deepEqual(filesBelow(root.site), last);
  });

  it('change no byte of the site by being there', async () => {
    using without = new ContentFolder();
    await addShared(without);
    addWithdrawal(without);
    root.setContent(without.path);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    const comparable = (site: Map<string, string>) =>
      // Pagefind 1.5 orders its filters differently from run to run; it reads the pages compared here.
      [...site].filter(([file]) => !file.startsWith('pagefind/'));
    assert.deepEqual(comparable(filesBelow(root.site)), comparable(firstSite));
  });
});

describe('a withheld document that says what a page says', () => {
  const secret = 'Le serveur des archives est tombé deux fois en mars';
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let site: Map<string, string>;

  before(async () => {
    await addShared(folder);
    root.setContent(folder.path);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    site = filesBelow(root.site);
    const page = readFileSync(join(root.site, 'bilans/portail-des-essais/index.html'), 'utf8');
    await folder.addReport('brouillon', {
      fields: { id: 'b-00000d', title: 'Un brouillon qui répète une page' },
      sharing: pendingSharing,
      body: `## Contexte\n\n${page.replaceAll(/<[^>]*>/g, ' ')}\n\n${secret}.\n`,
    });
    root.setContent(folder.path);
  });
  after(() => {
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('stops no build: the site is the same without it', async () => {
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    assert.match(log, /making the site without it/);
    const pages = (files: Map<string, string>) =>
      [...files].filter(([file]) => !file.startsWith('pagefind/'));
    assert.deepEqual(pages(filesBelow(root.site)), pages(site));
    assert.deepEqual([...filesBelow(join(root.path, '.build')).keys()], []);
  });

  it('stops one in which the code lets out what it alone says', async () => {
    const page = join(root.path, 'src/pages/fuite.astro');
    const file = "process.env.CONTENT_DIR + '/bilans/brouillon.mdx'";
    writeFileSync(
      page,
      `---\nimport { existsSync, readFileSync } from 'node:fs';\nconst file = ${file};\nconst text = existsSync(file) ? readFileSync(file, 'utf8') : '';\n---\n<html><body><h1>Un</h1><p>{text}</p></body></html>\n`,
    );
    const { status, log } = await root.run('build.ts');
    root.remove('src/pages/fuite.astro');
    assert.equal(status, 1, log);
    assert.deepEqual(log.match(/^.*: Holds .*$/gm), [
      'fuite/index.html: Holds the id or the address of a withheld document.',
      'fuite/index.html: Holds a passage of a withheld document.',
    ]);
    assert.match(log, /Run the build in a terminal/);
    assert.doesNotMatch(log, /brouillon|serveur des archives/);
  });
});

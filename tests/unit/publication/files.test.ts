import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findFiles, isWithin, realPath, shownName, strayEntries } from '#src/publication/files.ts';
import { formatProblem } from '#src/publication/problem.ts';
import { ContentFolder } from '../../support/content-folder.ts';

/** What is said of what a collection holds, by name. */
function said(folder: ContentFolder, name: string, extension: '.mdx' | '.yaml' = '.mdx') {
  return findFiles(join(folder.path, name), extension).flatMap((found) =>
    'findings' in found
      ? found.findings.map(({ rule, severity }) => `${found.name} ${severity} ${rule}`)
      : [],
  );
}

describe('the name of a file', () => {
  for (const [what, name, shown] of [
    ['a newline', 'a\nb.mdx', 'a\ufffdb.mdx'],
    ['a carriage return', 'a\rTout va bien.mdx', 'a\ufffdTout va bien.mdx'],
    ['a change of direction', 'a\u202eb.mdx', 'a\ufffdb.mdx'],
    ['an invisible character', 'es\u200bsai.mdx', 'es\ufffdsai.mdx'],
    ['an order to the terminal', 'a\u001b[2J.mdx', 'a\ufffd[2J.mdx'],
    ['a line separator', 'a\u2028b.mdx', 'a\ufffdb.mdx'],
  ] as const) {
    it(`is refused with ${what}, which no message repeats`, async () => {
      using folder = new ContentFolder();
      folder.write(`bilans/${name}`, 'x');
      folder.write(`bilans/essai.mdx`, 'x');
      folder.write(`bilans/essai/${name}.png`, 'x');
      folder.write(name, 'x');
      const { problems } = await folder.read();
      const about = problems.filter(({ file }) => file.includes('\ufffd'));
      assert.deepEqual(
        about.map(({ file, rule }) => `${file.replace(/^.*\/content\//, '')} ${rule}`),
        [
          `${shown} file-name`,
          `bilans/${shown} file-name`,
          `bilans/essai/${shown}.png file-name`,
        ].sort(),
      );
      for (const problem of problems) {
        assert.doesNotMatch(formatProblem(problem), /[\p{C}\p{Zl}\p{Zp}]/u);
      }
    });
  }

  it('is shown as it is when it is plain', () => {
    assert.equal(shownName('été à l’école 🇫🇷.mdx'), 'été à l’école 🇫🇷.mdx');
  });

  it('is refused when Windows keeps it for a device', () => {
    using folder = new ContentFolder();
    const names = ['aux', 'com1', 'con', 'lpt9', 'nul', 'prn'].map((name) => `${name}.mdx`);
    for (const name of [...names, 'com.mdx', 'console.mdx']) folder.write(`bilans/${name}`, 'x');
    folder.write('formations/nul.2.yaml', 'x');
    assert.deepEqual(
      said(folder, 'bilans'),
      names.map((name) => `${name} error file-name`),
    );
    assert.deepEqual(said(folder, 'formations', '.yaml'), ['nul.2.yaml error file-name']);
  });
});

describe('a folder in a collection', () => {
  for (const [what, path, expected] of [
    ['is named like a document', 'deux.mdx/plan.png', 'deux.mdx error file-name'],
    ['is that of Git', '.git/config', '.git error file-name'],
    ['holds a document', '2026/rapport.mdx', '2026/rapport.mdx error file-name'],
    ['holds a document deeper', '2026/a/b.MDX', '2026/a/b.MDX error file-name'],
    ['holds a name over two lines', '2026/a\nb.mdx', '2026/a\ufffdb.mdx error file-name'],
    ['belongs to no document', 'seul/plan.png', 'seul warning orphan-folder'],
  ] as const) {
    it(`is told of when it ${what}`, () => {
      using folder = new ContentFolder();
      folder.write(`bilans/${path}`, 'x');
      assert.deepEqual(said(folder, 'bilans'), [expected]);
    });
  }
});

describe('the content folder', () => {
  /** Move something out of the folder, and put a link in its place. */
  const link = (folder: ContentFolder, name: string) => {
    renameSync(join(folder.path, name), join(folder.root, 'dehors'));
    symlinkSync(join(folder.root, 'dehors'), join(folder.path, name));
  };

  for (const name of [
    'vocabulaire',
    'grilles',
    'retours',
    'bilans',
    'site.yaml',
    'lexique.yaml',
    'vocabulaire/themes.yaml',
  ]) {
    it(`is refused when ${name} is a link`, async () => {
      using folder = new ContentFolder();
      link(folder, name);
      const { problems } = await folder.read();
      assert.ok(
        problems.some(
          ({ file, rule, severity }) =>
            severity === 'error' &&
            file.replace(/\/$/, '').endsWith(`content/${name}`) &&
            ['file-name', 'file-type'].includes(rule),
        ),
        problems.map(formatProblem).join('\n'),
      );
    });
  }

  it('is refused when a file is a link that leads nowhere', async () => {
    using folder = new ContentFolder();
    folder.remove('lexique.yaml');
    symlinkSync('rien', join(folder.path, 'lexique.yaml'));
    const { problems } = await folder.read();
    const [problem] = problems.filter(({ file }) => file.endsWith('lexique.yaml'));
    assert.equal(problem?.rule, 'file-type');
  });

  it('may hold what Git and its forges read, and nothing that only looks like it', () => {
    using folder = new ContentFolder();
    mkdirSync(join(folder.path, '.git'));
    mkdirSync(join(folder.path, '.gitautre'));
    folder.write('.gitattributes', '');
    assert.deepEqual(
      strayEntries(folder.path).map(({ name }) => name),
      ['.gitautre'],
    );
  });

  it('is told of when it is a file', async () => {
    using folder = new ContentFolder();
    const { problems } = await folder.read({ contentDir: join(folder.path, 'site.yaml') });
    assert.equal(problems[0]?.rule, 'missing-folder');
    assert.match(problems[0]?.message ?? '', /Dossier de contenu introuvable/);
  });
});

describe('a path', () => {
  it('lies in a folder that it begins with, whole', () => {
    assert.ok(isWithin('/a/b', '/a'));
    assert.ok(isWithin('/a/', '/a'));
    assert.ok(isWithin('/a', '/'));
    assert.ok(!isWithin('/ab', '/a'));
    assert.ok(!isWithin('/', '/a'));
  });

  it('is followed as far as it exists', () => {
    using folder = new ContentFolder();
    symlinkSync(folder.path, join(folder.root, 'lien'));
    const target = join(realPath(folder.path), 'rien/du/tout');
    assert.equal(realPath(join(folder.root, 'lien/rien/du/tout')), target);
  });
});

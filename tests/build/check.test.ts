import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ContentFolder } from '../support/content-folder.ts';
import {
  agreedSharing,
  pendingSharing,
  publicSources,
  reportBody,
  reportFields,
} from '../support/documents.ts';

const script = new URL('../../src/cli/check.ts', import.meta.url).pathname;

/** What an author reads of the mistakes below: changed only once a person has read it again. */
const expectedOutput = new URL('../fixtures/check-output.txt', import.meta.url);

/** Run the check as an author does, in the folder that holds the content. */
function check(root: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, BUILD_DAY: '2026-07-01', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A content folder with one mistake of each family, for the text that an author reads. */
async function addMistakes(folder: ContentFolder): Promise<void> {
  await folder.addReport('portail', {
    fields: {
      titel: 'Un titre',
      themes: ['migraton'],
      personDays: { granted: 30, used: 24.3 },
      maturity: { ...reportFields.maturity, grid: 2026.1 },
    },
    body: '## Contexte\n\nTexte {1 + 1}.\n',
  });
  await folder.addReport('archives', {
    fields: {
      id: 'b-000002',
      title: 'Bilan de la migration des archives',
      personDays: { granted: 30, used: 34 },
      themes: ['migraton'],
      previous: 'b-999999',
      updates: [{ on: '2026-06-15', note: 'Un chiffre précisé' }],
    },
    body: `${reportBody}\n[Voir](/bilans/absent/), ou écrire à jean.martin@wanadoo.fr.\n\n![](./plan.png)\n`,
  });
  await folder.addFeedback('brouillon', {
    fields: { summary: undefined, period: { from: '2026-08-01' } },
    sharing: pendingSharing,
  });
  await folder.addFeedback('sources', {
    fields: { id: 'r-000002', title: 'Une synthèse de sources publiques', origin: 'communaute' },
    sharing: publicSources,
  });
  folder.write('retours/Mon Retour.mdx', '---\n---\n');
}

describe('npm run check', () => {
  const folder = new ContentFolder();
  before(() => addMistakes(folder));
  after(() => folder[Symbol.dispose]());

  it('says all that is wrong, in French, by file and line', () => {
    const { status, stdout, stderr } = check(folder.root);
    assert.equal(stderr, '');
    assert.equal(stdout, readFileSync(expectedOutput, 'utf8'));
    assert.equal(status, 1);
  });

  it('writes one JSON array for tools', () => {
    const { status, stdout } = check(folder.root, ['--json']);
    const problems = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.ok(problems.length > 10);
    for (const problem of problems) {
      assert.deepEqual(Object.keys(problem), [
        'file',
        'line',
        'column',
        'severity',
        'rule',
        'field',
        'message',
      ]);
    }
    assert.deepEqual(
      problems.find(({ rule }: { rule: string }) => rule === 'days-used'),
      {
        file: 'content/bilans/archives.mdx',
        line: 37,
        column: 9,
        severity: 'error',
        rule: 'days-used',
        field: 'personDays.used',
        message:
          'Jours utilisés (personDays.used) — 34 j.h dépassent les 30 accordés. Ajoutez personDays.extension ou corrigez.',
      },
    );
  });

  it('ends with 0 when there are only warnings', async () => {
    using good = new ContentFolder();
    await good.addReport('portail');
    await good.addFeedback('brouillon', { fields: { summary: 'Court' }, sharing: pendingSharing });
    const { status, stdout } = check(good.root);
    assert.match(stdout, /avertissement : Résumé \(summary\)/);
    assert.match(stdout, /0 erreur, 1 avertissement ; 1 document à publier\.\n$/);
    assert.equal(status, 0);
  });

  it('looks at another folder', () => {
    assert.equal(check('/', ['--content', folder.path, '--json']).status, 1);
    assert.equal(check('/', [], { CONTENT_DIR: folder.path }).status, 1);
  });

  for (const [name, args, env, said] of [
    ['an unknown option', ['--jsn'], {}, /'--jsn'/],
    ['a stray word', ['bilans'], {}, /'bilans'/],
    ['no folder', ['--content'], {}, /--content/],
    ['a folder that does not exist', ['--content', 'absent'], {}, /« absent » : ce dossier/],
    ['an unknown audience', [], { AUDIENCE: 'tous' }, /AUDIENCE is "tous"/],
    ['an unknown release', [], { RELEASE: 'oui' }, /RELEASE is "oui"/],
    ['unknown drafts', [], { DRAFTS: 'yes' }, /DRAFTS is "yes"/],
    ['a day that does not exist', [], { BUILD_DAY: '2026-02-30' }, /BUILD_DAY is "2026-02-30"/],
  ] as [string, string[], Record<string, string>, RegExp][]) {
    it(`ends with 2 for ${name}, and shows how to use it`, () => {
      const { status, stdout, stderr } = check(folder.root, args, env);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.match(stderr, /Usage : npm run check/);
    });
  }
});

describe('npm run check -- --published-only', () => {
  const notAllowed: Record<string, { sharing: Record<string, unknown>; said: RegExp }> = {
    'en-attente': { sharing: pendingSharing, said: /sans accord \(pending\)/ },
    refuse: { sharing: { status: 'refused' }, said: /sans accord \(refused\)/ },
    agents: { sharing: { ...agreedSharing, audience: 'community' }, said: /réservé à la commun/ },
    anonyme: { sharing: { ...agreedSharing, anonymised: true }, said: /le fichier nomme l’admin/ },
    perime: {
      sharing: { ...agreedSharing, digest: `sha256:${'0'.repeat(64)}` },
      said: /accord absent, périmé ou à venir/,
    },
    retire: {
      sharing: {
        status: 'withdrawn',
        audience: 'public',
        withdrawnOn: '2026-06-20',
        reason: 'erreur',
      },
      said: /dont le texte est encore là/,
    },
  };
  for (const [slug, { sharing, said }] of Object.entries(notAllowed)) {
    it(`refuses a document that is not published: ${slug}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport(slug, { sharing });
      assert.equal(check(folder.root).status, 0);
      const { status, stdout } = check(folder.root, ['--published-only']);
      assert.match(stdout, said);
      assert.equal(status, 1);
    });
  }

  it('accepts what is published, and the bare record of a withdrawal', async () => {
    using folder = new ContentFolder();
    await folder.addReport('portail');
    folder.write(
      'bilans/retire.mdx',
      '---\nid: b-000002\npublishedOn: 2026-06-01\nsharing:\n  status: withdrawn\n  audience: public\n  withdrawnOn: 2026-06-20\n  reason: erreur\n---\n',
    );
    const { status, stdout } = check(folder.root, ['--published-only']);
    assert.equal(status, 0, stdout);
  });

  it('refuses images that nothing shows', async () => {
    using folder = new ContentFolder();
    await folder.addReport('portail');
    folder.write('bilans/portail/plan.png', 'x');
    folder.write('retours/oublie/plan.png', 'x');
    assert.equal(check(folder.root).status, 0);
    const { status, stdout } = check(folder.root, ['--published-only']);
    assert.match(stdout, /portail\.mdx:1:1 {2}Image plan\.png : le texte ne la montre pas/);
    assert.match(stdout, /retours\/oublie:1:1 {2}Dossier sans document/);
    assert.equal(status, 1);
  });
});

describe('a release', () => {
  it('refuses what site.yaml leaves to fill in', async () => {
    using folder = new ContentFolder();
    await folder.addReport('portail');
    assert.equal(check(folder.root).status, 0);
    const { status, stdout } = check(folder.root, [], { RELEASE: '1' });
    assert.match(stdout, /site\.yaml:\d+:\d+ {2}.*reste à remplir avant une mise en service/);
    assert.equal(status, 1);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Problem } from '#src/publication/problem.ts';
import { ContentFolder, flatImage } from '../../support/content-folder.ts';
import {
  agreedSharing,
  pendingSharing,
  publicSources,
  reportBody,
  reportFields,
} from '../../support/documents.ts';

const lines = (problems: readonly Problem[]) =>
  problems.map(
    ({ file, line, severity, message }) =>
      `${file.replace(/^.*content\//, '')}:${line} ${severity} ${message}`,
  );

/** A folder with one report made wrong in one way, and what the check must say of it. */
const wrong: [string, { fields?: object; body?: string; sharing?: object }, RegExp][] = [
  ['an unknown field', { fields: { sommaire: 'x' } }, /error Champ inconnu « sommaire »/],
  [
    'a misspelt field',
    { fields: { titel: 'x' } },
    /Champ inconnu « titel ». Vouliez-vous dire « title » \?/,
  ],
  [
    'a missing field',
    { fields: { title: undefined } },
    /Titre \(title\) — champ obligatoire absent/,
  ],
  [
    'an empty field',
    { fields: { title: null } },
    /Titre \(title\) — champ vide ; un texte est attendu/,
  ],
  [
    'a number for a text',
    { fields: { title: 2026 } },
    /Titre \(title\) — « 2026 » lu ; un texte est attendu/,
  ],
  [
    'a text that is too short',
    { fields: { title: 'Court' } },
    /« Court » lu \(5 caractères\) ; au moins 10 caractères attendus/,
  ],
  [
    'a final full stop',
    { fields: { title: 'Un titre qui finit mal.' } },
    /titre sans point final attendu/,
  ],
  ['two lines', { fields: { title: 'Un titre\nsur deux lignes' } }, /une seule ligne/],
  ['an invisible character', { fields: { title: 'Un titre qui \u202ement' } }, /U\+202E/],
  [
    'a French date',
    { fields: { publishedOn: '12/03/2026' } },
    /Jour de publication \(publishedOn\) — « 12\/03\/2026 » lu ; jour du calendrier attendu/,
  ],
  [
    'a day that does not exist',
    { fields: { publishedOn: '2026-02-31' } },
    /jour du calendrier attendu/,
  ],
  ['no day of publication', { fields: { publishedOn: undefined } }, /obligatoire pour publier/],
  [
    'an unknown value of a closed list',
    { fields: { kind: 'strategie-adoptio' } },
    /Vouliez-vous dire « strategie-adoption » \?/,
  ],
  [
    'an unknown theme',
    { fields: { themes: ['migraton'] } },
    /Thèmes \(themes\.0\) — « migraton » n’existe pas dans vocabulaire\/themes\.yaml\. Vouliez-vous dire « migration » \?/,
  ],
  [
    'an unknown axis',
    { fields: { lessons: [{ type: 'eviter', text: 'x'.repeat(40), axis: 'vitesse' }] } },
    /Axe de la grille \(lessons\.0\.axis\) — « vitesse » n’existe pas/,
  ],
  [
    'an unknown report',
    { fields: { previous: 'b-zzzzzz' } },
    /Bilan précédent \(previous\) — « b-zzzzzz » n’existe pas/,
  ],
  [
    'days that are no halves',
    { fields: { personDays: { granted: 30, used: 24.3 } } },
    /Jours utilisés \(personDays\.used\) — « 24.3 » lu ; un multiple de 0,5 est attendu/,
  ],
  ['a feedback’s id', { fields: { id: 'r-000001' } }, /Identifiant \(id\)/],
  [
    'a personal mailbox',
    { fields: { contact: 'quelquun@gmail.com' } },
    /Contact \(contact\) — .*boîte partagée/,
  ],
  [
    'a version without quotes',
    { fields: { maturity: { ...reportFields.maturity, grid: 2026.1 } } },
    /« 2026.1 » lu ; un texte est attendu. Mettez-le entre guillemets\./,
  ],
  [
    'a text for a list',
    { fields: { themes: 'migration' } },
    /« migration » lu ; une liste est attendue\./,
  ],
  ['an empty list', { fields: { themes: [] } }, /liste vide ; au moins 1 élément attendu\./],
  ['a missing heading', { body: '## Contexte\n\nTexte.\n' }, /Titre « ## Déroulé » absent/],
  ['an empty body', { body: '' }, /Corps vide/],
  [
    'a missing image',
    { body: `${reportBody}\n![Un plan](./plan.png)\n` },
    /plan\.png : fichier absent/,
  ],
  [
    'a link to nothing',
    { body: `${reportBody}\n[là](/bilans/inconnu/)\n` },
    /rien de publié à cette adresse/,
  ],
  [
    'an anchor to nothing',
    { body: `${reportBody}\n[là](#ailleurs)\n` },
    /rien à cet endroit de la page/,
  ],
  ['sharing left out', { sharing: {} }, /Partage \(sharing(?:\.status)?\)/],
  ['an unknown status', { sharing: { status: 'agree' } }, /statut attendu/],
];

describe('the content check', () => {
  for (const [name, { fields, body, sharing }, message] of wrong) {
    it(`refuses ${name}, and nothing of it leaves`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('essai', {
        ...(fields && { fields: fields as Record<string, unknown> }),
        ...(body !== undefined && { body }),
        ...(sharing && { sharing: sharing as Record<string, unknown> }),
      });
      const { problems, documents } = await folder.read();
      assert.match(lines(problems).join('\n'), message);
      assert.ok(problems.some(({ severity }) => severity === 'error'));
      assert.deepEqual(documents, []);
    });
  }

  it('says where: the line of the field, in its file', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai', { fields: { title: 'Court' } });
    const [problem] = (await folder.read()).problems;
    assert.match(problem?.file ?? '', /content\/bilans\/essai\.mdx$/);
    assert.deepEqual([problem?.line, problem?.column, problem?.field], [3, 8, 'title']);
  });

  it('says once that a vocabulary is broken, not at each key', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai');
    folder.write('vocabulaire/themes.yaml', '- key: migration\n  label: M\n');
    const { problems } = await folder.read();
    assert.deepEqual(
      new Set(problems.map(({ file }) => file.split('/').at(-1))),
      new Set(['themes.yaml']),
    );
  });

  it('blames a broken document and not those that link to it', async () => {
    using folder = new ContentFolder();
    await folder.addReport('casse', { fields: { id: 'b-000002', title: 'Non' } });
    await folder.addFeedback('sain', {
      body: '## Ce qui a été fait\n\n[Voir](/bilans/casse/) et [ici](#r-000001-1).\n',
    });
    assert.deepEqual(
      (await folder.read()).problems.map(({ file }) => file.split('/').at(-1)),
      ['casse.mdx'],
    );
  });

  it('says everything of every file in one run, in order', async () => {
    using folder = new ContentFolder();
    await folder.addReport('b', { fields: { id: 'b-000002', title: 'Non', themes: ['x'] } });
    await folder.addReport('a', { fields: { kind: 'x' }, body: '## Contexte\n\n{1}\n' });
    folder.write('vocabulaire/themes.yaml', 'oups');
    const found = lines((await folder.read()).problems).map((text) => text.split(' ')[0]);
    assert.deepEqual(
      found,
      [...found].sort((x = '', y = '') => x.localeCompare(y, 'en', { numeric: true })),
    );
    assert.equal(new Set(found.map((place = '') => place.split(':')[0])).size, 3);
  });

  it('only warns of what is wrong in a pending document', async () => {
    using folder = new ContentFolder();
    await folder.addReport('valide');
    await folder.addReport('essai', {
      fields: { id: 'x', title: 'Non' },
      sharing: pendingSharing,
      body: '{',
    });
    const { problems, documents } = await folder.read();
    assert.ok(problems.length >= 3);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(documents.length, 1);
  });

  it('only warns of a pending document that it cannot parse', async () => {
    using folder = new ContentFolder();
    folder.write(
      'bilans/essai.mdx',
      '---\ntitle: "ouvert\nsharing:\n  status: pending\n---\n\nTexte\n',
    );
    folder.write(
      'bilans/essai-2.mdx',
      '---\n\ttitle: x\nsharing: { status: refused }\n---\n\nTexte\n',
    );
    assert.deepEqual(
      [...new Set((await folder.read()).problems.map(({ severity }) => severity))],
      ['warning'],
    );
  });

  for (const [name, text] of Object.entries({
    'no front matter': 'Du texte.\n',
    'an empty file': '',
    'front matter never closed': '---\ntitle: x\nsharing:\n  status: agreed\n',
    'a closing line with something behind it': '---\nsharing:\n  status: agreed\n----- {1}\n\nA\n',
    'another kind of front matter': '---js\nsharing:\n  status: agreed\n---\n',
    'a blank line first': '\n---\nsharing:\n  status: agreed\n---\n',
  })) {
    it(`refuses ${name}; in a pending document it only warns`, async () => {
      const read = async (source: string) => {
        using folder = new ContentFolder();
        folder.write('bilans/essai.mdx', source);
        return (await folder.read()).problems.map(({ severity, rule }) => [severity, rule]);
      };
      assert.deepEqual(await read(text), [['error', 'front-matter']]);
      if (!text.includes('agreed')) return;
      assert.deepEqual(await read(text.replace('agreed', 'pending')), [
        ['warning', 'front-matter'],
      ]);
    });
  }

  for (const [name, yaml] of Object.entries({
    'an alias': 'a: &x 1\nb: *x',
    'a tag': 'a: !!binary aGk=',
    'a merge key': '<<: { sharing: { status: agreed } }',
    'a prototype key': '__proto__: { a: 1 }',
    'a field written twice': 'title: a\ntitle: b',
  })) {
    it(`refuses ${name} in the front matter`, async () => {
      using folder = new ContentFolder();
      folder.write('bilans/essai.mdx', `---\n${yaml}\n---\n\n${reportBody}`);
      const { problems } = await folder.read();
      assert.ok(
        problems.some(({ rule, severity }) => rule === 'yaml' && severity === 'error'),
        lines(problems).join('\n'),
      );
    });
  }

  for (const name of [
    'Essai.mdx',
    'essai.md',
    'essai.MDX',
    '.essai.mdx',
    '_essai.mdx',
    'éssai.mdx',
    'a.b.mdx',
    'index.mdx',
    'rss.mdx',
    '-essai.mdx',
    'essai.html',
  ]) {
    it(`refuses the file name ${name} instead of skipping it`, async () => {
      using folder = new ContentFolder();
      folder.write(`bilans/${name}`, '---\nsharing:\n  status: pending\n---\n');
      assert.deepEqual(
        (await folder.read()).problems.map(({ rule, severity }) => [rule, severity]),
        [['file-name', 'error']],
      );
    });
  }

  it('refuses links to files and folders', async () => {
    using folder = new ContentFolder();
    await folder.addReport('vrai');
    symlinkSync(join(folder.path, 'bilans/vrai.mdx'), join(folder.path, 'bilans/lien.mdx'));
    symlinkSync(folder.path, join(folder.path, 'retours/dossier'));
    assert.deepEqual(
      (await folder.read()).problems.map(({ rule }) => rule),
      ['file-name', 'file-name'],
    );
  });

  it('refuses an image that is not what its name says, and a link to one', async () => {
    using folder = new ContentFolder();
    const body = `${reportBody}\n![a](./faux.png) ![b](./lien.png)\n`;
    folder.write('bilans/essai/faux.png', '<svg onload="alert(1)"/>');
    folder.write('prive.png', await flatImage('#000000'));
    symlinkSync(join(folder.path, 'prive.png'), join(folder.path, 'bilans/essai/lien.png'));
    await folder.addReport('essai', { body });
    const messages = lines((await folder.read()).problems).join('\n');
    assert.match(messages, /faux\.png : son contenu/);
    assert.match(messages, /lien\.png : lien/);
  });

  it('refuses an id or a title that two documents share, and blames the draft', async () => {
    using folder = new ContentFolder();
    await folder.addReport('a-brouillon', { sharing: pendingSharing });
    await folder.addReport('b-publie');
    const { problems, documents } = await folder.read();
    assert.deepEqual(
      problems.map(({ severity, file }) => [severity, file.endsWith('a-brouillon.mdx')]),
      [
        ['warning', true],
        ['warning', true],
      ],
    );
    assert.equal(documents.length, 1);
  });

  it('says so when the content folder is missing', async () => {
    using folder = new ContentFolder();
    rmSync(folder.path, { recursive: true });
    assert.match(
      lines((await folder.read()).problems).join('\n'),
      /Dossier de contenu introuvable/,
    );
  });

  it('accepts Windows line ends and a byte order mark', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai');
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(join(folder.path, 'bilans/essai.mdx'), 'utf8');
    folder.write('bilans/essai.mdx', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const { problems, documents } = await folder.read();
    assert.deepEqual(problems, []);
    assert.equal(documents.length, 1);
  });

  it('refuses bytes that are no UTF-8, and null characters', async () => {
    using folder = new ContentFolder();
    mkdirSync(join(folder.path, 'bilans'), { recursive: true });
    folder.write('bilans/a.mdx', Buffer.from([0xff, 0xfe, 0x2d, 0x00]));
    folder.write('bilans/b.mdx', '---\nsharing:\n  status: pending\n---\n\nA\0B\n');
    assert.deepEqual(
      (await folder.read()).problems.map(({ rule }) => rule),
      ['encoding', 'encoding'],
    );
  });
});

describe('a body that is too much', () => {
  for (const [name, text] of Object.entries({
    'deep quotations': `${'> '.repeat(2000)}x`,
    'deep lists': Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'deep components': `${'<Encadre>\n\n'.repeat(1000)}x${'\n\n</Encadre>'.repeat(1000)}`,
    'many headings': '### Titre\n\n'.repeat(2000),
    'many braces': '{'.repeat(100_000),
    'many emphases': '_a '.repeat(80_000),
    'a huge table': `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|a|\n'.repeat(500)}`,
  })) {
    it(`is refused within a second: ${name}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('essai', { body: `${reportBody}\n${text}\n` });
      const started = performance.now();
      const { problems, documents } = await folder.read();
      assert.ok(performance.now() - started < 1000);
      assert.ok(problems.some(({ severity }) => severity === 'error'));
      assert.deepEqual(documents, []);
    });
  }

  it('is accepted when it is only long', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai', {
      body: `${reportBody}\na${' '.repeat(100_000)}${'mot '.repeat(20_000)}\n`,
    });
    const started = performance.now();
    assert.equal((await folder.read()).documents.length, 1);
    assert.ok(performance.now() - started < 1000);
  });
});

describe('what nothing reads', () => {
  for (const file of [
    'notes.mdx',
    'bilan/essai.mdx',
    'bilans/essai/notes.js',
    'bilans/essai/index.mdx',
  ]) {
    it(`is an error: ${file}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('essai');
      folder.write(file, 'Du texte.');
      assert.deepEqual(
        (await folder.read()).problems.map(({ rule, severity }) => [rule, severity]),
        [['file-name', 'error']],
      );
    });
  }

  it('only warns of the images that a removed document leaves', async () => {
    using folder = new ContentFolder();
    folder.write('bilans/parti/plan.png', await flatImage('#000000'));
    assert.deepEqual(
      (await folder.read()).problems.map(({ severity }) => severity),
      ['warning'],
    );
  });
});

describe('a withdrawn document', () => {
  it('needs its identity only, and stops nothing that refers to it', async () => {
    using folder = new ContentFolder();
    folder.write(
      'bilans/retire.mdx',
      '---\nid: b-000009\npublishedOn: 2026-06-01\nsharing:\n  status: withdrawn # à la demande\n  audience: public\n  withdrawnOn: 2026-06-20\n  reason: obsolete\n---\n\n![parti](./parti.png)\n',
    );
    await folder.addReport('essai', {
      fields: {
        previous: 'b-000009',
        reuses: [{ lesson: 'b-000009-2', outcome: 'confirme', note: 'Constaté ici aussi' }],
      },
    });
    const { problems, documents } = await folder.read();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(({ slug }) => slug),
      ['essai'],
    );
  });
});

describe('an agreement', () => {
  it('holds for the text that was read and no other', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai');
    assert.equal((await folder.read()).documents.length, 1);
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(join(folder.path, 'bilans/essai.mdx'), 'utf8');
    const { digest } = (await folder.read()).documents[0]
      ? { digest: /sha256:\w+/.exec(text)?.[0] }
      : {};
    folder.write('bilans/essai.mdx', text.replace('deux cents agents', 'deux mille agents'));
    const { documents, problems } = await folder.read();
    assert.deepEqual(documents, []);
    assert.equal(problems[0]?.severity, 'warning');
    const printed = /sha256:\w{64}$/.exec(problems[0]?.message ?? '')?.[0] ?? '';
    assert.notEqual(printed, digest);
    folder.write(
      'bilans/essai.mdx',
      text.replace('deux cents', 'deux mille').replace(digest ?? '', printed),
    );
    assert.equal((await folder.read()).documents.length, 1);
  });

  for (const [name, from, to] of [
    ['an image', '', ''],
    ['the audience', 'audience: public', 'audience: community'],
    ['the anonymity', 'anonymised: true', 'anonymised: false'],
    ['a field', 'used: 24.5', 'used: 25'],
  ] as const) {
    it(`ends when ${name} changes`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('essai', {
        sharing: { ...agreedSharing, anonymised: true },
        body: `${reportBody}\n![Un plan](./plan.png)\n`,
        images: { 'plan.png': '#112233' },
      });
      assert.equal((await folder.read({ audience: 'community' })).documents.length, 1);
      const { readFileSync } = await import('node:fs');
      const file = 'bilans/essai.mdx';
      const text = readFileSync(join(folder.path, file), 'utf8');
      if (from) folder.write(file, text.replace(from, to));
      else folder.write('bilans/essai/plan.png', await flatImage('#445566'));
      assert.deepEqual((await folder.read({ audience: 'community' })).documents, []);
    });
  }

  it('ends when its file is renamed, and a correction may follow', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai');
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(join(folder.path, 'bilans/essai.mdx'), 'utf8');
    folder.remove('bilans/essai.mdx');
    folder.write('bilans/echec-cuisant.mdx', text);
    const { documents, problems } = await folder.read();
    assert.deepEqual(documents, []);
    assert.match(problems[0]?.message ?? '', /le nom du fichier/);
    const printed = /sha256:\w{64}$/.exec(problems[0]?.message ?? '')?.[0] ?? '';
    folder.write('bilans/echec-cuisant.mdx', text.replace(/sha256:\w{64}/, printed));
    assert.equal((await folder.read()).documents.length, 1);
  });

  it('survives a field that moves and lines at the end', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai');
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(join(folder.path, 'bilans/essai.mdx'), 'utf8');
    const moved = text
      .replace(/^(id: .*\n)(title: .*\n)/m, '$2$1')
      .replace('agents et', 'agents et');
    folder.write('bilans/essai.mdx', `${moved}\n\n`);
    assert.equal((await folder.read()).documents.length, 1);
  });
});

describe('what leaves of a document', () => {
  it('has nothing of the agreement but who agreed, when and for whom', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai', {
      fields: { allow: [{ rule: 'telephone', text: 'Standard', why: 'Un numéro public' }] },
    });
    const [document] = (await folder.read()).documents;
    assert.deepEqual(document?.sharing, {
      audience: 'public',
      agreedOn: '2026-06-10',
      agreedBy: 'Sous-direction des essais',
    });
    assert.doesNotMatch(JSON.stringify(document), /Coffre des accords|sha256|Standard|Rédaction/);
  });

  it('never names an anonymised administration', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai', { sharing: { ...agreedSharing, anonymised: true } });
    const [document] = (await folder.read()).documents;
    assert.deepEqual(document?.administration, { type: 'operateur', named: null });
    assert.doesNotMatch(JSON.stringify(document), /office-essais|Office des essais|ODE\b/);
  });

  for (const [where, fields, body] of [
    ['its title', { title: 'Le bilan du BUREAU DES MÉSURES' }, reportBody],
    ['its body', {}, `${reportBody}\nLa direction des mesures l’a voulu.\n`],
    ['its acronym', {}, `${reportBody}\nDIM l’a voulu.\n`],
    ['a next step', { initialQuestions: ['Que veut la Direction des mesures ?'] }, reportBody],
  ] as const) {
    it(`is nothing when an anonymised document names it in ${where}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('essai', {
        fields: { ...fields, administration: 'direction-mesures' },
        sharing: { ...agreedSharing, anonymised: true },
        body,
      });
      const { documents, problems } = await folder.read();
      assert.deepEqual(documents, []);
      assert.deepEqual(
        problems.map(({ rule, severity }) => [rule, severity]),
        [['anonymity', 'error']],
      );
    });
  }

  const named: [
    string,
    { fields?: object; body?: string; slug?: string; images?: Record<string, string> },
  ][] = [
    ['over two lines', { body: `${reportBody}\nÀ la Direction\ndes mesures.\n` }],
    ['with a no-break space', { body: `${reportBody}\nÀ la Direction des mesures.\n` }],
    ['with marks inside', { body: `${reportBody}\nÀ la **Direction** des *mesures*.\n` }],
    ['with hyphens', { body: `${reportBody}\nPour Direction-des-mesures.\n` }],
    ['as dotted letters', { body: `${reportBody}\nPour la D.I.M. seule.\n` }],
    ['in an address', { body: `${reportBody}\n[ici](https://dim.example.org/)\n` }],
    [
      'in an alternative text',
      { body: `${reportBody}\n![Un plan de la DIM](./plan.png)\n`, images: { 'plan.png': '#000' } },
    ],
    [
      'in the name of an image',
      { body: `${reportBody}\n![Un plan](./plan-dim.png)\n`, images: { 'plan-dim.png': '#000' } },
    ],
    ['in its slug', { slug: 'migration-dim-portail' }],
    ['by its key, in its slug', { slug: 'bilan-direction-mesures' }],
    ['in its mailbox', { fields: { contact: 'direction-mesures@essais.example.org' } }],
    ['in a former address', { fields: { aliases: ['/bilans/la-direction-des-mesures/'] } }],
  ];
  for (const [how, { fields, body = reportBody, slug = 'essai', images = {} }] of named) {
    it(`is nothing when an anonymised document names it ${how}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport(slug, {
        fields: { ...fields, administration: 'direction-mesures' },
        sharing: { ...agreedSharing, anonymised: true },
        body,
        images,
      });
      const { documents, problems } = await folder.read();
      assert.deepEqual(documents, []);
      assert.deepEqual(new Set(problems.map(({ rule }) => rule)), new Set(['anonymity']));
    });
  }

  it('is a document that only uses the letters of the acronym as a word', async () => {
    using folder = new ContentFolder();
    await folder.addReport('essai', {
      fields: { administration: 'direction-mesures' },
      sharing: { ...agreedSharing, anonymised: true, agreedBy: 'Direction des mesures' },
      body: `${reportBody}\nDim la lumière, en dimension réduite.\n`,
    });
    const { documents } = await folder.read();
    assert.equal(documents.length, 1);
    assert.doesNotMatch(JSON.stringify(documents), /Direction des mesures/);
  });

  it('drops what refers to a document outside the edition', async () => {
    using folder = new ContentFolder();
    await folder.addReport('a-venir', {
      fields: { id: 'b-000009', title: 'Un autre bilan, à venir' },
      sharing: pendingSharing,
    });
    await folder.addReport('essai', {
      fields: {
        previous: 'b-000009',
        reuses: [{ lesson: 'b-000009-1', outcome: 'confirme', note: 'Constaté aussi ici' }],
      },
    });
    const { documents, problems } = await folder.read();
    assert.deepEqual(problems, []);
    assert.doesNotMatch(JSON.stringify(documents), /b-000009/);
  });

  it('refuses a body that links to a document outside the edition', async () => {
    using folder = new ContentFolder();
    await folder.addReport('a-venir', {
      fields: { id: 'b-000009', title: 'Un autre bilan, à venir' },
      sharing: pendingSharing,
    });
    await folder.addReport('essai', { body: `${reportBody}\nVoir [l’autre](/bilans/a-venir/).\n` });
    assert.match(
      lines((await folder.read()).problems).join('\n'),
      /rien de publié à cette adresse/,
    );
  });

  it('is the edition’s own: public, community, release', async () => {
    using folder = new ContentFolder();
    await folder.addReport('public');
    await folder.addReport('agents', {
      fields: { id: 'b-000002', title: 'Un bilan pour les agents' },
      sharing: { ...agreedSharing, audience: 'community' },
    });
    await folder.addFeedback('exemple', { fields: { example: true } });
    await folder.addFeedback('sources', {
      fields: { id: 'r-000002', title: 'Une synthèse de sources', origin: 'sources-publiques' },
      sharing: publicSources,
    });
    const slugs = async (changes: object) =>
      (await folder.read(changes)).documents.map(({ slug }) => slug);
    assert.deepEqual(await slugs({}), ['public', 'exemple', 'sources']);
    assert.deepEqual(await slugs({ audience: 'community' }), [
      'agents',
      'public',
      'exemple',
      'sources',
    ]);
    assert.deepEqual(await slugs({ release: true }), ['public', 'sources']);
    assert.deepEqual(await slugs({ today: '2026-06-14' }), ['exemple', 'sources']);
  });
});

describe('a problem is confidential', () => {
  const secrecy = async (folder: ContentFolder) =>
    (await folder.read()).problems.map(({ confidential }) => confidential);

  it('in a document that may not leave, or that is anonymised; not in another', async () => {
    const misplaced = [{ on: '2026-06-15', note: 'Une date mal placée' }];
    for (const [sharing, expected] of [
      [agreedSharing, [false]],
      [pendingSharing, [true]],
      [{ ...agreedSharing, audience: 'community' }, [true]],
      [{ ...agreedSharing, anonymised: true }, [true]],
    ] as const) {
      using folder = new ContentFolder();
      await folder.addReport('essai', { fields: { updates: misplaced }, sharing });
      assert.deepEqual(await secrecy(folder), expected);
    }
  });

  it('in the register, which names administrations that publish nothing', async () => {
    using folder = new ContentFolder();
    folder.append('vocabulaire/administrations.yaml', '- key: secrete\n  label: S\n');
    assert.deepEqual(new Set(await secrecy(folder)), new Set([true]));
  });
});

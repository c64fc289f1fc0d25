import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContentFolder } from '../../support/content-folder.ts';
import {
  agreedSharing,
  feedbackBody,
  pendingSharing,
  reportBody,
} from '../../support/documents.ts';

const forAgents = { ...agreedSharing, audience: 'community' };
const anonymised = { ...agreedSharing, anonymised: true };
const withdrawnSharing = {
  status: 'withdrawn',
  audience: 'public',
  withdrawnOn: '2026-06-20',
  reason: 'erreur',
};
const second = { id: 'b-000002', title: 'Un second bilan de la même équipe' };

/** What the check says of a folder, by file, rule and severity. */
async function said(folder: ContentFolder, changes: object = {}): Promise<string[]> {
  const { problems } = await folder.read(changes);
  return problems.map(
    ({ file, rule, severity }) => `${file.split('/').at(-1)} ${rule} ${severity}`,
  );
}

/** A report that everyone reads, with a link to a second one. */
async function linked(folder: ContentFolder, href: string, target: object): Promise<void> {
  await folder.addReport('premier', { body: `${reportBody}\nVoir [l’autre](${href}).\n` });
  await folder.addReport('second', { fields: second, ...target });
}

describe('a link to another document', () => {
  it('leads to what its readers can read', async () => {
    using folder = new ContentFolder();
    await linked(folder, '/bilans/second/', {});
    assert.deepEqual(await said(folder), []);
  });

  for (const audience of ['public', 'community']) {
    it(`is refused when only agents read the other one, in the ${audience} edition too`, async () => {
      using folder = new ContentFolder();
      await linked(folder, '/bilans/second/', { sharing: forAgents });
      assert.deepEqual(await said(folder, { audience }), ['premier.mdx link error']);
    });
  }

  it('is accepted between two documents for agents', async () => {
    using folder = new ContentFolder();
    await folder.addReport('premier', {
      body: `${reportBody}\nVoir [l’autre](/bilans/second/).\n`,
      sharing: forAgents,
    });
    await folder.addReport('second', { fields: second, sharing: forAgents });
    for (const audience of ['public', 'community']) {
      assert.deepEqual(await said(folder, { audience }), []);
    }
  });

  it('is only a warning in a draft', async () => {
    using folder = new ContentFolder();
    await folder.addReport('brouillon', {
      body: `${reportBody}\nVoir [l’autre](/bilans/absent/).\n`,
      sharing: pendingSharing,
    });
    assert.deepEqual(await said(folder), ['brouillon.mdx link warning']);
  });

  it('may lead to the record of a withdrawal: nothing delays one', async () => {
    using folder = new ContentFolder();
    await linked(folder, '/bilans/second/', {
      sharing: withdrawnSharing,
    });
    assert.deepEqual(await said(folder), []);
  });

  it('leads to a place that exists there', async () => {
    for (const [anchor, expected] of [
      ['contexte', []],
      ['b-000002-1', []],
      ['avancement', []],
      ['b-000002-2', ['premier.mdx link error']],
      ['ailleurs', ['premier.mdx link error']],
    ] as const) {
      using folder = new ContentFolder();
      await linked(folder, `/bilans/second/#${anchor}`, {});
      assert.deepEqual(await said(folder), expected, anchor);
    }
  });
});

describe('a feedback of an intervention', () => {
  const about = (period: object) => ({
    fields: { origin: 'intervention', report: 'b-000001', period },
    body: feedbackBody,
  });

  it('tells of the time of its report', async () => {
    for (const [period, expected] of [
      [{ from: '2026-01-05', to: '2026-06-01' }, []],
      [{ from: '2025-01-05' }, []],
      [{ from: '2025-01-04' }, ['suite.mdx period-of-report error']],
    ] as const) {
      using folder = new ContentFolder();
      await folder.addReport('bilan');
      await folder.addFeedback('suite', about(period));
      assert.deepEqual(await said(folder), expected);
    }
  });

  it('is not told too late either', async () => {
    using folder = new ContentFolder();
    await folder.addReport('bilan');
    await folder.addFeedback('suite', about({ from: '2026-02-01', to: '2027-05-23' }));
    assert.deepEqual(await said(folder, { today: '2028-01-01' }), [
      'suite.mdx period-of-report error',
    ]);
  });
});

describe('an anonymised document', () => {
  it('is not named by one that refers to it, nor by one that it refers to', async () => {
    for (const [first, other, expected] of [
      [anonymised, agreedSharing, ['second.mdx anonymity-reference error']],
      [agreedSharing, anonymised, ['second.mdx anonymity-reference error']],
      [anonymised, anonymised, []],
      [anonymised, pendingSharing, []],
      [withdrawnSharing, anonymised, []],
    ] as const) {
      using folder = new ContentFolder();
      await folder.addReport('premier', { sharing: first });
      await folder.addReport('second', {
        fields: { ...second, previous: 'b-000001' },
        sharing: other,
      });
      assert.deepEqual(await said(folder), expected);
    }
  });

  it('is not named by a report of the same intervention under another administration', async () => {
    using folder = new ContentFolder();
    await folder.addReport('premier', { sharing: anonymised });
    const fields = { ...second, previous: 'b-000001', administration: 'agence-releves' };
    await folder.addReport('second', { fields });
    assert.deepEqual(await said(folder), ['second.mdx anonymity-reference error']);
  });

  const reuses = [{ lesson: 'b-000001-1', outcome: 'confirme', note: 'Constaté aussi ici' }];
  const link = `${reportBody}\nVoir [l’autre](/bilans/premier/#contexte).\n`;
  const ways = {
    'a reused lesson': { fields: { ...second, reuses } },
    'a link': { fields: second, body: link },
  };
  for (const [way, options] of Object.entries(ways)) {
    it(`is not named by ${way} between documents of one administration`, async () => {
      const refused = ['second.mdx anonymity-reference error'];
      for (const [first, other, administration, expected] of [
        [anonymised, agreedSharing, 'office-essais', refused],
        [agreedSharing, anonymised, 'office-essais', refused],
        [agreedSharing, agreedSharing, 'office-essais', []],
        [anonymised, anonymised, 'office-essais', []],
        [anonymised, agreedSharing, 'agence-releves', []],
        [anonymised, pendingSharing, 'office-essais', []],
      ] as const) {
        using folder = new ContentFolder();
        await folder.addReport('premier', { sharing: first });
        await folder.addReport('second', {
          ...options,
          fields: { ...options.fields, administration },
          sharing: other,
        });
        assert.deepEqual(await said(folder), expected);
      }
    });
  }

  it('is named by no log of a build either, which others may read', async () => {
    using folder = new ContentFolder();
    await folder.addReport('premier', { sharing: anonymised });
    await folder.addReport('second', { fields: second, body: link });
    const { problems } = await folder.read();
    assert.deepEqual(
      problems.map(({ confidential }) => confidential),
      [true],
    );
  });

  it('is one of several of its type, or its type names it', async () => {
    using folder = new ContentFolder();
    folder.append(
      'vocabulaire/administrations.yaml',
      '- key: cour-des-etalons\n  label: Cour des étalons\n  type: juridiction\n',
    );
    await folder.addReport('bilan', {
      fields: { administration: 'cour-des-etalons' },
      sharing: anonymised,
    });
    assert.deepEqual(await said(folder), ['bilan.mdx anonymity-group warning']);
  });
});

describe('a day that has not come', () => {
  for (const [field, fields, expected] of [
    ['followUps', { followUps: [{ on: '2026-07-02', steps: { astreinte: 'fait' } }] }, 'error'],
    ['updates', { updates: [{ on: '2026-07-02', note: 'Un chiffre précisé' }] }, 'error'],
    ['reviewBy', { reviewBy: '2030-01-01' }, undefined],
    ['publishedOn', { publishedOn: '2030-01-01' }, undefined],
  ] as const) {
    it(`is ${expected ? 'refused' : 'accepted'} in ${field}`, async () => {
      using folder = new ContentFolder();
      await folder.addReport('bilan', { fields });
      assert.deepEqual(await said(folder), expected ? ['bilan.mdx future-day error'] : []);
    });
  }
});

describe('a text', () => {
  it('is looked at for what must not be published, and allow accepts it in the open', async () => {
    using folder = new ContentFolder();
    const number = ['01', '40', '20', '50', '51'].join(' ');
    const body = `${reportBody}\nLe standard répond au ${number}.\n`;
    const allow = (text: string) => [{ rule: 'telephone', text, why: 'Le standard public' }];
    await folder.addReport('bilan', { body });
    assert.deepEqual(await said(folder), ['bilan.mdx telephone error']);
    await folder.addReport('bilan', { body, fields: { allow: allow(number) } });
    assert.deepEqual(await said(folder), []);
    await folder.addReport('bilan', { fields: { allow: allow(number) } });
    assert.deepEqual(await said(folder), ['bilan.mdx unused-allow warning']);
  });

  it('writes out the acronyms of the lexicon once, or its author is told', async () => {
    for (const [sentence, expected] of [
      ['Un PaaS suffit.', ['bilan.mdx acronym warning']],
      ['Un PaaS (platform as a service) suffit.', []],
      ['Une Platform as a Service, ou PaaS, suffit.', []],
      [
        'Un PaaS suffit.\n\nPlus loin.\n\nEt encore, bien plus loin que la première fois, après tout ce que l’équipe a raconté de son travail : une Platform as a Service.',
        ['bilan.mdx acronym warning'],
      ],
      ['Un PaaSX suffit.', []],
    ] as const) {
      using folder = new ContentFolder();
      folder.write(
        'lexique.yaml',
        '- term: PaaS\n  expansion: Platform as a Service\n  definition: Une offre qui fait tourner des applications.\n- term: FinOps\n  expansion: gestion des coûts\n  definition: Une pratique qui suit les coûts.\n',
      );
      await folder.addReport('bilan', { body: `${reportBody}\n${sentence} Du FinOps aussi.\n` });
      assert.deepEqual(await said(folder), expected, sentence);
    }
  });
});

describe('many documents', () => {
  it('read on several cores are read as one by one', async () => {
    using folder = new ContentFolder();
    const count = 520;
    for (let rank = 0; rank < count; rank++) {
      const id = `r-${String(rank).padStart(6, '0')}`;
      await folder.addFeedback(`retour-${String(rank).padStart(4, '0')}`, {
        fields: { id, title: `Un retour d’essai, numéro ${rank}` },
        ...(rank % 7 === 0 && { sharing: pendingSharing }),
        ...(rank % 50 === 0 && { body: '## Ce qui a été fait\n\n{1}\n' }),
      });
    }
    const { problems, documents, read } = await folder.read();
    assert.deepEqual(
      read.map(({ slug }) => slug),
      [...read].map(({ slug }) => slug).sort(),
    );
    assert.equal(read.length, count);
    assert.equal(problems.length, Math.ceil(count / 50));
    const isShown = (rank: number) => rank % 7 !== 0 && rank % 50 !== 0;
    const expected = Array.from({ length: count }, (_, rank) => rank).filter(isShown);
    assert.deepEqual(
      documents.map(({ slug }) => Number(slug.slice(-4))),
      expected,
    );
  });
});

describe('a reference to a lesson', () => {
  it('leads to one that the document has', async () => {
    for (const [lesson, expected] of [
      ['b-000001-1', []],
      ['b-000001-2', ['retour.mdx reference error']],
      ['b-000009-1', ['retour.mdx reference error']],
    ] as const) {
      using folder = new ContentFolder();
      await folder.addReport('bilan');
      await folder.addFeedback('retour', {
        fields: { reuses: [{ lesson, outcome: 'confirme', note: 'Constaté aussi ici' }] },
      });
      assert.deepEqual(await said(folder), expected);
    }
  });
});

describe('too much', () => {
  it('is refused: a text, a name, an image', async () => {
    using folder = new ContentFolder();
    await folder.addReport('a'.repeat(80));
    await folder.addReport('b'.repeat(81), { fields: second });
    await folder.addReport('long', {
      fields: { id: 'b-000003', title: 'Un bilan qui ne finit pas' },
      body: `${reportBody}\n${'mot '.repeat(70_000)}\n`,
    });
    await folder.addReport('lourd', {
      fields: { id: 'b-000004', title: 'Un bilan bien illustré' },
      body: `${reportBody}\n![Un plan](./plan.png)\n`,
      images: { 'plan.png': Buffer.alloc(4 * 1024 * 1024 + 1) },
    });
    assert.deepEqual(await said(folder), [
      `${'b'.repeat(81)}.mdx file-name error`,
      'long.mdx file-size error',
      'lourd.mdx image error',
    ]);
  });
});

describe('a key that is misshapen and unknown', () => {
  it('is one problem', async () => {
    using folder = new ContentFolder();
    await folder.addReport('bilan', { fields: { themes: ['Migraton'] } });
    assert.deepEqual(await said(folder), ['bilan.mdx field error']);
  });
});

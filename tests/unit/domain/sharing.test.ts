import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublishable, leavesTombstone, type PublicationContext } from '#src/domain/sharing.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const context: PublicationContext = {
  audience: 'public',
  today: '2026-06-15',
  release: false,
  digest,
};

const agreed = {
  status: 'agreed',
  audience: 'public',
  anonymised: false,
  agreedBy: 'Sous-direction',
  agreedOn: '2026-06-10',
  agreementRef: 'Coffre, 12',
  reviewedBy: 'Rédaction',
  digest,
};
const publicSources = {
  status: 'public-sources',
  reviewedBy: 'Rédaction',
  reviewedOn: '2026-06-10',
};
const withdrawn = {
  status: 'withdrawn',
  audience: 'public',
  withdrawnOn: '2026-06-12',
  reason: 'obsolete',
};
const forAgents = { ...withdrawn, audience: 'community' };
/** What is withdrawn was published before. */
const before = { publishedOn: '2026-06-01' };
const correction = { on: '2026-06-11', by: 'Rédaction', why: 'Coquille corrigée', digest };
const document = { publishedOn: '2026-06-15', origin: 'communaute' };
const without = (record: object, field: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** Each case: what it is, the document, whether it leaves, and what the edition changes. */
const cases: [string, unknown, boolean, Partial<PublicationContext>?][] = [
  ['agreed, on the day itself', { ...document, sharing: agreed }, true],
  ['no sharing', document, false],
  ['sharing empty', { ...document, sharing: null }, false],
  ['sharing true', { ...document, sharing: true }, false],
  ['sharing a list', { ...document, sharing: [agreed] }, false],
  ['sharing a word', { ...document, sharing: 'agreed' }, false],
  ['no status', { ...document, sharing: without(agreed, 'status') }, false],
  ['unknown status', { ...document, sharing: { ...agreed, status: 'yes' } }, false],
  ['status in capitals', { ...document, sharing: { ...agreed, status: 'AGREED' } }, false],
  ['pending', { ...document, sharing: { status: 'pending' } }, false],
  ['refused', { ...document, sharing: { status: 'refused' } }, false],
  ['withdrawn', { ...document, sharing: withdrawn }, false],
  ['unknown key beside an agreement', { ...document, sharing: { ...agreed, force: true } }, false],
  ...['audience', 'anonymised', 'agreedBy', 'agreedOn', 'agreementRef', 'reviewedBy', 'digest'].map(
    (field): [string, unknown, boolean] => [
      `agreed without ${field}`,
      { ...document, sharing: without(agreed, field) },
      false,
    ],
  ),
  ['agreed tomorrow', { ...document, sharing: { ...agreed, agreedOn: '2026-06-16' } }, false],
  ['agreed today', { ...document, sharing: { ...agreed, agreedOn: '2026-06-15' } }, true],
  ['agreed on an empty day', { ...document, sharing: { ...agreed, agreedOn: null } }, false],
  ['agreed on true', { ...document, sharing: { ...agreed, agreedOn: true } }, false],
  ['agreed on a number', { ...document, sharing: { ...agreed, agreedOn: 20260610 } }, false],
  ['agreed on no real day', { ...document, sharing: { ...agreed, agreedOn: '2026-02-31' } }, false],
  ['agreed on a Date', { ...document, sharing: { ...agreed, agreedOn: new Date(0) } }, false],
  ['published tomorrow', { publishedOn: '2026-06-16', sharing: agreed }, false],
  ['no day of publication', { sharing: agreed }, false],
  ['day of publication empty', { publishedOn: null, sharing: agreed }, false],
  ['day of publication in French', { publishedOn: '15/06/2026', sharing: agreed }, false],
  ['another text than the one agreed', { ...document, sharing: agreed }, false, { digest: other }],
  ['no text at all', { ...document, sharing: agreed }, false, { digest: '' }],
  [
    'a digest that is no digest',
    { ...document, sharing: { ...agreed, digest: '' } },
    false,
    { digest: '' },
  ],
  [
    'text corrected since',
    { ...document, sharing: { ...agreed, digest: other, corrections: [correction] } },
    true,
  ],
  [
    'text changed after its correction',
    { ...document, sharing: { ...agreed, corrections: [{ ...correction, digest: other }] } },
    false,
  ],
  ['corrections empty', { ...document, sharing: { ...agreed, corrections: [] } }, false],
  [
    'community document, public edition',
    { ...document, sharing: { ...agreed, audience: 'community' } },
    false,
  ],
  [
    'community document, community edition',
    { ...document, sharing: { ...agreed, audience: 'community' } },
    true,
    { audience: 'community' },
  ],
  [
    'public document, community edition',
    { ...document, sharing: agreed },
    true,
    { audience: 'community' },
  ],
  [
    'unknown audience',
    { ...document, sharing: { ...agreed, audience: 'all' } },
    false,
    { audience: 'community' },
  ],
  ['example', { ...document, example: true, sharing: agreed }, true],
  [
    'example in a release',
    { ...document, example: true, sharing: agreed },
    false,
    { release: true },
  ],
  ['example that is no boolean', { ...document, example: 'yes', sharing: agreed }, false],
  ['public sources', { ...document, origin: 'sources-publiques', sharing: publicSources }, true],
  ['public sources of another origin', { ...document, sharing: publicSources }, false],
  ['public sources of no origin', { publishedOn: '2026-06-15', sharing: publicSources }, false],
  [
    'public sources reviewed tomorrow',
    {
      ...document,
      origin: 'sources-publiques',
      sharing: { ...publicSources, reviewedOn: '2026-06-16' },
    },
    false,
  ],
  [
    'public sources not reviewed',
    { ...document, origin: 'sources-publiques', sharing: without(publicSources, 'reviewedBy') },
    false,
  ],
  ['nothing', undefined, false],
  ['a text', 'agreed', false],
  ['a list', [], false],
];

describe('the gate', () => {
  for (const [name, data, leaves, changes] of cases) {
    it(`${leaves ? 'lets out' : 'withholds'}: ${name}`, () => {
      assert.equal(isPublishable(data, { ...context, ...changes }), leaves);
    });
  }
});

/** Each case: what it is, the document, whether its readers are told, and what the edition changes. */
const withdrawals: [string, unknown, boolean, Partial<PublicationContext>?][] = [
  ['withdrawn for everyone', { ...document, ...before, sharing: withdrawn }, true],
  [
    'to agents too',
    { ...document, ...before, sharing: withdrawn },
    true,
    { audience: 'community' },
  ],
  ['of the community', { ...document, ...before, sharing: forAgents }, false],
  ['to agents', { ...document, ...before, sharing: forAgents }, true, { audience: 'community' }],
  ['tomorrow', { ...document, ...before, sharing: withdrawn }, false, { today: '2026-06-11' }],
  ['before it was published', { ...document, sharing: withdrawn }, false],
  ['without a day of publication', { sharing: withdrawn }, false],
  ['not withdrawn', { ...document, ...before, sharing: agreed }, false],
  ['an example', { ...document, ...before, example: true, sharing: withdrawn }, true],
  [
    'an example, in a release',
    { ...document, ...before, example: true, sharing: withdrawn },
    false,
    { release: true },
  ],
  ['with no reason', { ...document, ...before, sharing: without(withdrawn, 'reason') }, false],
];

describe('the record of a withdrawal', () => {
  for (const [name, data, isTold, changes] of withdrawals) {
    it(`is ${isTold ? 'shown' : 'not shown'}: ${name}`, () => {
      assert.equal(leavesTombstone(data, { ...context, ...changes }), isTold);
    });
  }
});

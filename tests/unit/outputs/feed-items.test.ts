import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latestFirst } from '#src/catalogue/order.ts';
import type { Summary } from '#src/catalogue/summary.ts';
import { documentItem, withdrawalItem } from '#src/outputs/feed-items.ts';
import type { Tombstone } from '#src/publication/shared-document.ts';

const summary: Summary = {
  id: 'b-000001',
  collection: 'bilans',
  path: '/bilans/portail/',
  title: 'Bilan du portail',
  summary: 'Le portail est passé en conteneurs.',
  publishedOn: '2026-06-01',
  eventOn: '2026-06-10',
  administration: 'Office des essais',
  themes: [{ key: 'migration', label: 'Migration' }],
  answers: [],
  example: false,
  isDraft: false,
  kind: null,
  progress: null,
  origin: null,
  question: null,
};

const tombstone = {
  id: 'b-000002',
  collection: 'bilans',
  slug: 'archives',
  publishedOn: '2026-01-01',
  withdrawnOn: '2026-06-20',
  reason: 'demande-administration',
  example: false,
} as Tombstone;

describe('the item of a feed', () => {
  it('says that an example is made up, in its title', () => {
    assert.equal(documentItem(summary, '').title, 'Bilan du portail');
    const { title } = documentItem({ ...summary, example: true }, '');
    assert.equal(title, '[Exemple fictif] Bilan du portail');
    const withdrawn = withdrawalItem({ ...tombstone, example: true });
    assert.equal(withdrawn.title, '[Exemple fictif] Document b-000002 retiré');
  });

  it('keeps the identity of a withdrawn document, and nothing else of it', () => {
    assert.deepEqual(withdrawalItem(tombstone), {
      id: 'b-000002',
      title: 'Document b-000002 retiré',
      path: '/bilans/archives/',
      publishedOn: '2026-01-01',
      eventOn: '2026-06-20',
      description:
        'Ce document n’est plus partagé depuis le 20 juin 2026 (à la demande de l’administration).',
      creator: null,
      categories: [],
      html: '<p>Ce document n’est plus partagé depuis le 20 juin 2026 (à la demande de l’administration).</p>',
    });
  });

  it('comes first when its event is the latest, whatever the day of publication', () => {
    const items = [
      documentItem(summary, ''),
      documentItem({ ...summary, id: 'b-000000' }, ''),
      withdrawalItem(tombstone),
    ];
    assert.deepEqual(
      items.sort(latestFirst).map(({ id }) => id),
      ['b-000002', 'b-000000', 'b-000001'],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Summary } from '#src/catalogue/summary.ts';
import { structuredData } from '#src/layouts/structured-data.ts';

const site = {
  name: 'Essais',
  tagline: 'Un site pour essayer.',
  url: 'https://essais.example.org',
  language: 'fr',
};

const summary = {
  id: 'b-000001',
  collection: 'bilans',
  path: '/bilans/portail/',
  title: 'Moins de </script><script>alert(1)</script>',
  summary: 'Le portail est passé en conteneurs.',
  publishedOn: '2026-06-01',
  eventOn: '2026-06-10',
  administration: 'Office des essais',
  themes: [{ key: 'migration', label: 'Migration' }],
  example: false,
} as unknown as Summary;

const graphOf = (document: Summary) =>
  JSON.parse(structuredData(document.path, site, document) ?? '')['@graph'];

describe('what search engines are told of a page', () => {
  it('never closes the element that it stands in', () => {
    const text = structuredData(summary.path, site, summary) ?? '';
    assert.doesNotMatch(text, /</);
    assert.equal(graphOf(summary)[0].headline, summary.title);
  });

  it('is a report or an article, with its two dates', () => {
    const [report] = graphOf(summary);
    assert.equal(report['@type'], 'Report');
    assert.equal(report.datePublished, '2026-06-01');
    assert.equal(report.dateModified, '2026-06-10');
    assert.equal(graphOf({ ...summary, collection: 'retours' })[0]['@type'], 'Article');
  });

  it('names no administration', () => {
    assert.doesNotMatch(structuredData(summary.path, site, summary) ?? '', /Office des essais/);
  });

  it('says that an example is made up', () => {
    const [report] = graphOf({ ...summary, example: true });
    assert.match(report.headline, /^\[Exemple fictif\] Moins de/);
  });

  it('is the site on the home page, and nothing on a list', () => {
    assert.match(structuredData('/', site) ?? '', /"@type":"WebSite"/);
    assert.equal(structuredData('/bilans/', site), undefined);
  });
});

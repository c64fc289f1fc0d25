import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { parse } from 'yaml';
import { type Term, termAnchor } from '#src/domain/lexicon.ts';
import { parseClosedMdx } from '#src/publication/closed-mdx.ts';
import { withTerms } from '#src/publication/terms.ts';

const term = (name: string, expansion = 'forme longue'): Term => ({
  term: name,
  expansion,
  synonyms: [],
  definition: 'Une définition.',
});
const lexicon = [
  term('Cloud'),
  term('Cloud au centre'),
  term('Conteneur'),
  term('ANS'),
  term('CaaS', 'Container as a Service'),
  term('CI/CD'),
  term('C++'),
  term('Cloud π Native'),
  term('Service managé'),
];

function marked(body: string): string {
  const { sections } = withTerms(parseClosedMdx(`## Titre\n\n${body}`, []).sections, lexicon);
  return toHtml(sections.flatMap(({ content }) => content))
    .replace(/<a class="term" href="\/glossaire\/#([^"]+)">(.*?)<\/a>/g, '[$2→$1]')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a text shows: `[words→anchor]` is a link to the lexicon. */
const cases: [what: string, body: string, shown: string][] = [
  [
    'the first use only',
    'Un conteneur, deux conteneurs.',
    '<p>Un [conteneur→conteneur], deux conteneurs.</p>',
  ],
  ['plurals', 'Des services managés.', '<p>Des [services managés→service-manage].</p>'],
  [
    'the longest term',
    'Le « Cloud au centre ».',
    '<p>Le « [Cloud au centre→cloud-au-centre] ».</p>',
  ],
  [
    'both, when a short one comes later',
    'Le Cloud au centre, puis le cloud.',
    '<p>Le [Cloud au centre→cloud-au-centre], puis le [cloud→cloud].</p>',
  ],
  [
    'no part of a word',
    'Le cloudbursting et les sous-conteneurisés.',
    '<p>Le cloudbursting et les sous-conteneurisés.</p>',
  ],
  ['no word for an acronym', 'Dix ans.', '<p>Dix ans.</p>'],
  [
    'an acronym with its long form',
    'Le CaaS.',
    '<p>Le [<abbr title="Container as a Service">CaaS</abbr>→caas].</p>',
  ],
  ['special characters', 'En C++, par π.', '<p>En [C++→c], par π.</p>'],
  [
    'nothing in a title',
    '### Le cloud\n\nLe nuage.',
    '<h3 id="le-cloud">Le cloud</h3> <p>Le nuage.</p>',
  ],
  [
    'nothing in a link or in code',
    '[un cloud](https://example.org), `cloud`, puis *cloud*.',
    '<p><a href="https://example.org">un cloud</a>, <code>cloud</code>, puis <em>[cloud→cloud]</em>.</p>',
  ],
];

describe('the terms of the lexicon in a text', () => {
  for (const [what, body, shown] of cases) {
    it(`lead to their definition: ${what}`, () => assert.equal(marked(body), shown));
  }

  it('are all found by the name that the shipped lexicon gives them', () => {
    const shipped: Term[] = parse(readFileSync('content/lexique.yaml', 'utf8'));
    for (const one of shipped) {
      const content = [h('p', `Voir ${one.term}, ici.`)];
      const { terms } = withTerms([{ id: 'un', title: 'Un', content }], shipped);
      assert.deepEqual(terms, [termAnchor(one)]);
    }
  });

  it('are marked once in the whole document', () => {
    const { sections, terms } = withTerms(
      parseClosedMdx('## Un\n\nLe cloud.\n\n## Deux\n\nLe cloud, un conteneur.', []).sections,
      lexicon,
    );
    const links = toHtml(sections.flatMap(({ content }) => content)).match(/class="term"/g);
    assert.equal(links?.length, 2);
    assert.deepEqual(terms, ['cloud', 'conteneur']);
  });
});

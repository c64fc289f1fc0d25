import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldMarkup } from '#src/publication/folded-text.ts';
import { PassageFinder } from '#src/publication/passage-finder.ts';

const sentence =
  'L’équipe a répété la bascule trois fois avant l’été, puis elle a noté ce qui manquait au cœur du service';
const finder = PassageFinder.of([sentence, 'Une autre phrase de bonne longueur']);

const isFound = (output: string) => {
  const { shown, inTags } = foldMarkup(output);
  return finder.in(shown).size + finder.in(inTags).size > 0;
};

describe('a withheld passage is found', () => {
  for (const [name, output] of Object.entries({
    'as it was written': sentence,
    'inside a text': `Avant. ${sentence}. Après.`,
    'in HTML, with markup inside':
      '<p>L&#x27;équipe a <strong>répé</strong>té la bascule trois fois avant l&#8217;été',
    'in HTML escaped in XML':
      '&lt;p&gt;L’équipe a &lt;em&gt;répété&lt;/em&gt; la bascule trois fois&lt;/p&gt;',
    'in HTML escaped twice': 'L&amp;#x27;équipe a répété la bascule trois fois avant',
    'with another typography': "L'équipe a répété la bascule\u202ftrois fois avant l'été",
    'in capitals without accents': 'L EQUIPE A REPETE LA BASCULE TROIS FOIS AVANT L ETE',
    'in JSON': JSON.stringify({ text: sentence }),
    'in JSON, with escapes': '{"t":"\\nL\\u2019équipe a répété la bascule trois fois"}',
    'in an attribute': `<p title="${sentence}">`,
    'in a comment': `<!-- ${sentence} -->`,
    'in an address': `?q=${encodeURIComponent(sentence)}`,
    'cut at its end': 'L’équipe a répété la bascule trois fois…',
    'cut at both ends': '… fois avant l’été, puis elle a noté ce qui manquait au cœur…',
  })) {
    it(name, () => assert.equal(isFound(output), true));
  }
});

describe('a withheld passage is not found', () => {
  for (const [name, output] of Object.entries({
    'in few of its words': 'L’équipe a répété la',
    'in another text of the same words': 'trois fois l’équipe a répété avant l’été la bascule',
    'over two blocks': '<p>L’équipe a répété</p><p>la bascule trois fois</p>',
    'from the middle of a word': 'quelle une autre phrase de bonne longueur'.replaceAll(' ', ''),
    'in nothing': '',
    'in a short text': 'été',
  })) {
    it(name, () => assert.equal(isFound(output), false));
  }

  it('when there is none', () =>
    assert.equal(PassageFinder.of([]).in(foldMarkup(sentence).shown).size, 0));
});

describe('a folded text', () => {
  it('gives the words with hyphens, and the addresses of documents', () => {
    const { hyphenated, addresses } = foldMarkup(
      '<a href="https://x.example/bilans/Un-Deux/">b-000001-2</a> /retours/court#a /autres/x',
    );
    assert.deepEqual(hyphenated, ['un-deux', 'b-000001-2']);
    assert.deepEqual(addresses, ['bilans/un-deux', 'retours/court']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PassageFinder } from '#src/publication/passage-finder.ts';
import { foldText, plainText } from '#src/publication/withheld-text.ts';

const sentence = 'L’équipe a répété la bascule trois fois avant l’été';
const finder = new PassageFinder([
  foldText(sentence),
  foldText('Une autre phrase de bonne longueur'),
]);
const isFound = (output: string) => finder.isIn(foldText(plainText(output)));

describe('a withheld passage is found', () => {
  for (const [name, output] of Object.entries({
    'as it was written': sentence,
    'inside a text': `Avant. ${sentence}. Après.`,
    'in HTML, with markup inside':
      'L&#x27;équipe a <strong>répété</strong> la bascule trois fois avant l&rsquo;été',
    'in HTML escaped in XML':
      '&lt;p&gt;L’équipe a &lt;em&gt;répété&lt;/em&gt; la bascule trois fois avant l’été&lt;/p&gt;',
    'with another typography': "L'équipe a répété la bascule\u202ftrois fois avant l'été",
    'in capitals without accents': 'L EQUIPE A REPETE LA BASCULE TROIS FOIS AVANT L ETE',
    'in JSON': JSON.stringify({ text: sentence }),
  })) {
    it(name, () => assert.equal(isFound(output), true));
  }
});

describe('a withheld passage is not found', () => {
  for (const [name, output] of Object.entries({
    'in part of itself': 'L’équipe a répété la bascule',
    'in another text of the same words': 'trois fois l’équipe a répété la bascule avant l’été',
    'in nothing': '',
    'in a short text': 'été',
  })) {
    it(name, () => assert.equal(isFound(output), false));
  }

  it('when there is none', () =>
    assert.equal(new PassageFinder([]).isIn(foldText(sentence)), false));
});

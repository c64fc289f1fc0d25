import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseYaml } from '#src/publication/yaml.ts';

/** Texts that YAML accepts or that authors write by accident, and what they read about them. */
const refused: [string, string, RegExp, [line: number, column: number]][] = [
  ['a field written twice', 'a: 1\na: 2', /écrit deux fois/, [2, 1]],
  ['an anchor', 'a: &x 1', /ancres, alias/, [1, 5]],
  ['an alias', 'a: 1\nb: *x', /ancres, alias/, [2, 5]],
  ['a tag', 'a: !!str 1', /ancres, alias/, [1, 4]],
  ['a tag of JavaScript', 'a: !!js/function "x"', /ancres, alias/, [1, 4]],
  ['a merge key', '<<: {a: 1}', /« << » lu/, [1, 1]],
  ['a prototype', 'a:\n  __proto__: 1', /« __proto__ » lu/, [2, 3]],
  ['a prototype spelt in escapes', '"__pro\\x74o__": 1', /« __proto__ » lu/, [1, 2]],
  ['a constructor', 'constructor: 1', /« constructor » lu/, [1, 1]],
  ['a directive', '%YAML 1.2\n---\na: 1', /ancres, alias/, [1, 1]],
  ['two documents', 'a: 1\n---\nb: 2', /Un seul est attendu/, [1, 1]],
  ['a composed name', '? [a]\n: 1', /nom simple|Nom de champ composé/i, [1, 1]],
  ['a tabulation', 'a:\n\t- x', /Tabulation/, [2, 1]],
  ['an open quote', 'a: "x', /n’est pas fermé/, [1, 6]],
  ['an open list', 'a: [1', /n’est pas fermé/, [1, 6]],
  ['a colon in a text', 'a: b: c', /guillemets/, [1, 5]],
  ['a field out of line', 'a: 1\n b: 2', /Alignez/, [2, 3]],
  ['an apostrophe inside apostrophes', "a: 'l'eau'", /guillemets/, [1, 7]],
  ['a reserved sign', 'a: @x', /guillemets/, [1, 4]],
  ['a stray backslash', 'a: "\\d"', /Doublez-la/, [1, 6]],
  ['endless nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}`, /imbriqués/, [1, 33]],
];

describe('the strict YAML reader', () => {
  for (const [name, text, message, position] of refused) {
    it(`refuses ${name}, and says where`, () => {
      const { data, findings } = parseYaml(text);
      assert.equal(data, undefined);
      assert.match(findings[0]?.message ?? '', message);
      assert.deepEqual([findings[0]?.line, findings[0]?.column], position);
    });
  }

  it('leaves as text what only looks like something else', () => {
    const text = 'a: 2026-02-31\nb: 1_000\nc: yes\nd: 0b11\ne: 12:30\n';
    const data = { a: '2026-02-31', b: '1_000', c: 'yes', d: '0b11', e: '12:30' };
    assert.deepEqual(parseYaml(text).data, data);
  });

  it('knows where each value and each name was written', () => {
    const { positionOf, positionOfName } = parseYaml(
      'a: x\nlist:\n  - one: "1"\n    two: 2\n  - [p, q]\nempty:\nlast: |\n  text\n',
      { firstLine: 11 },
    );
    const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
    assert.equal(at(positionOf(['a'])), '11:4');
    assert.equal(at(positionOfName(['a'])), '11:1');
    assert.equal(at(positionOf(['list', 0, 'two'])), '14:10');
    assert.equal(at(positionOfName(['list', 0, 'two'])), '14:5');
    assert.equal(at(positionOf(['list', 1, 1])), '15:9');
    assert.equal(at(positionOf(['list', 9])), '13:3');
    assert.equal(at(positionOf(['absent', 'deeper'])), '11:1');
    assert.equal(positionOf(['empty']).line, 16);
  });
});

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { secretsIn } from '#src/publication/text-checks/second-opinion.ts';
import { sensitiveTexts } from '#src/publication/text-checks/sensitive-texts.ts';

const LENGTH = 200_000;

/** What each rule starts to read, again and again: a pattern that goes back over it never ends. */
const repeated = [
  ...['0', '1', 'a', 'A', ' ', '\n', '.', ':', '=', '|', '-', '_', '[', '@', '/', 'f', '\u00a0'],
  ...['1.', 'a@', 'a.', '0 ', '01 ', '01\n', '+33', '+33 ', '06 12 34 56 7 ', '00', '2 55 08 14 '],
  ...['10.1.', '10.1.2.3.', 'fd12:', 'fe80::', ':f', 'a.local', '.local', ' .local', 'intra.a'],
  ...['http://a', '://', '//', '://a:', '://a:b', '//a:a@', 'a@b.', 'a@b.fr ', '@a.b.c.', '(at)'],
  ...['FR76', 'FR76 ', 'fr14 2004 ', 'AA00', 'Très ', 'TLP :', 'Secret ', '[DR', '> * _ « '],
  ...['DIFFUSION ', 'Mention : ', 'classifié ', 'eyJ', '-eyJ', '.eyJ', 'eyJa.', 'gl', 'glpat-'],
  ...[
    '-glpat-',
    'LS0tLS1CRUdJTi',
    '-----BEGIN ',
    'PRIVATE KEY',
    '-----BEGIN RSA ',
    'sk-',
    'hooks/',
  ],
  ...['0-', '06  ', '06 \n', '(06) ', 'FR76   ', 'FR76 \n', '2 - 55 - 08', '`', '`a', 'mdp `'],
  ...[
    ' at ',
    ' arobase a point ',
    'a point ',
    '06,12,34,56,',
    '2 55 08 14 168 025 clé ',
    '10.1.x.',
  ],
  ...['\\\\', '\\\\a', '\\\\a\\', 'mdp est ', ' est « ', '192.168.1.*'],
  ...['password', 'password ', 'password: ', 'password=', 'key_', 'mot de ', 'token" ', 'token: "'],
];

/** What a busy machine may take, in milliseconds: a pattern that backtracks takes minutes. */
const LIMIT = 800;

/** The shortest of three, or the first below the limit: the machine may be busy with other tests. */
async function time(work: () => unknown, limit: number): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && shortest > limit; attempt++) {
    const started = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}

describe('a hostile text takes no longer than another', () => {
  for (const part of repeated) {
    const text = part.repeat(LENGTH / part.length);
    it(`${JSON.stringify(part)}, again and again`, async () => {
      const own = await time(() => sensitiveTexts(text, []), LIMIT);
      assert.ok(own <= LIMIT, `${own.toFixed()} ms`);
      const other = await time(() => secretsIn(text), LIMIT);
      assert.ok(other <= LIMIT, `${other.toFixed()} ms by secretlint`);
    });
  }
});

describe('the texts of many years are checked fast', () => {
  const texts = globSync('content/{bilans,retours}/*.mdx').map((file) =>
    readFileSync(file, 'utf8'),
  );

  it('a thousand in half a second', async () => {
    const spent = await time(() => {
      for (let rank = 0; rank < 1000; rank++) sensitiveTexts(texts[rank % texts.length] ?? '', []);
    }, 500);
    assert.ok(spent <= 500, `${spent.toFixed()} ms`);
  });
});

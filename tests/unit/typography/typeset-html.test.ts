import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readContent } from '#src/publication/content.ts';
import { editionOf } from '#src/publication/edition.ts';
import { typesetHtml } from '#src/typography/typeset-html.ts';
import { visibleSpaces, withoutTypography } from '../../support/typography.ts';

/** What Astro writes, and what readers get: `‿` for U+202F, `~` for U+00A0. */
const changes: Record<string, readonly (readonly [written: string, read: string])[]> = {
  'texts, as sentences across their tags': [
    ['<p>Attention : x</p>', '<p>Attention‿: x</p>'],
    ['<p><strong>Attention</strong> : x</p>', '<p><strong>Attention</strong>‿: x</p>'],
    ['<p><b>Attention </b>: x</p>', '<p><b>Attention‿</b>: x</p>'],
    ['<p><b>Attention </b> : x</p>', '<p><b>Attention‿</b>: x</p>'],
    ['<p>« <em>mot</em> »</p>', '<p>«‿<em>mot</em>‿»</p>'],
    ['<p>«<em>mot</em>»</p>', '<p>«‿<em>mot</em>‿»</p>'],
    ['<p>l&#39;<em>eau</em></p>', '<p>l’<em>eau</em></p>'],
    ['<p>l&#x27;eau et l&apos;air</p>', '<p>l’eau et l’air</p>'],
    ['<p><b>12</b> % et <b>30 </b>j.h</p>', '<p><b>12</b>~% et <b>30~</b>j.h</p>'],
    ['<p>1<sup>er</sup> juin</p>', '<p>1<sup>er</sup>~juin</p>'],
    ['<p>mot<!-- x --> :</p>', '<p>mot<!-- x -->‿:</p>'],
    ['<p>&quot;Quoi ?&quot;</p>', '<p>&quot;Quoi‿?&quot;</p>'],
    ['<p>mot&nbsp;: 12&#160;%</p>', '<p>mot‿: 12~%</p>'],
    ['<p>a &amp; b : 1 &lt; 2 ?</p>', '<p>a &amp; b‿: 1 &lt; 2‿?</p>'],
    ['<p>a < b : c</p>', '<p>a < b‿: c</p>'],
    ['<title>Un : deux</title>', '<title>Un‿: deux</title>'],
    [
      '<svg><title>a : b</title><text>c : d</text></svg>',
      '<svg><title>a‿: b</title><text>c‿: d</text></svg>',
    ],
    ['<option value="a : b">a : b</option>', '<option value="a : b">a‿: b</option>'],
    ['<p lang="fr-FR">a : b</p>', '<p lang="fr-FR">a‿: b</p>'],
  ],
  'what follows what is left as it is': [
    ['<p>la clé <code>a : b</code> : x</p>', '<p>la clé <code>a : b</code>‿: x</p>'],
    ['<p>un <i lang="en">why : x</i> ?</p>', '<p>un <i lang="en">why : x</i>‿?</p>'],
    ['<pre>a : <code>b ?</code></pre><p>c : d</p>', '<pre>a : <code>b ?</code></pre><p>c‿: d</p>'],
    [
      '<div lang="en">a : <div>b : c</div> d : e</div><p>f : g</p>',
      '<div lang="en">a : <div>b : c</div> d : e</div><p>f‿: g</p>',
    ],
    [
      '<script>if (a<b) "</p>" ? 1 : 2</script>a : b',
      '<script>if (a<b) "</p>" ? 1 : 2</script>a‿: b',
    ],
    ['<script>"<script>"</script>a : b', '<script>"<script>"</script>a‿: b'],
    ['<p>voir <img src="a.png" alt=""> : x</p>', '<p>voir <img src="a.png" alt="">‿: x</p>'],
    ['<img lang="en" alt="a : b"><p>c : d</p>', '<img lang="en" alt="a : b"><p>c‿: d</p>'],
  ],
  'the attributes that people read': [
    ['<img alt="l&#39;eau : un" src="a : b">', '<img alt="l’eau‿: un" src="a : b">'],
    ['<a title="a > b : c" href="/?q=a : b">d</a>', '<a title="a > b‿: c" href="/?q=a : b">d</a>'],
    ['<nav aria-label="Plan : tout">', '<nav aria-label="Plan‿: tout">'],
    [
      '<textarea placeholder="a : b">a : b</textarea>',
      '<textarea placeholder="a‿: b">a : b</textarea>',
    ],
    ['<meta name="description" content="a : b">', '<meta name="description" content="a‿: b">'],
    ['<meta content="a : b" property="og:title">', '<meta content="a‿: b" property="og:title">'],
    ['<img alt="&quot;Quoi ?&quot;">', '<img alt="&quot;Quoi‿?&quot;">'],
  ],
};

const unchanged: Record<string, readonly string[]> = {
  'what is for machines': [
    '<script type="application/ld+json">{"name":"a : b"}</script>',
    '<style>a { content: " : « "; }</style>',
    '<meta name="robots" content="a : b">',
    '<a href="https://a.fr/?q=« a » : b">c</a>',
    '<!-- a > b : c -->',
    '<p data-value="a : b" data-pagefind-meta="title:a : b" class="c : d" id="e : f">g</p>',
    '<p data-title="a : b" data-x=\' title="a : b"\'>c</p>',
  ],
  'what forms send': [
    '<input type="hidden" value="l&#39;eau : « x »">',
    '<button value="a : b">c</button>',
    '<option>a : b</option>',
    '<textarea>a : b</textarea>',
  ],
  'what is read as it was typed': [
    '<pre>a : b\n  c ?</pre>',
    '<code>a : b</code>',
    '<kbd>a : b</kbd>',
    '<samp>l&#39;eau ?</samp>',
    '<var>a : b</var>',
    '<CODE>a : b</CODE>',
  ],
  'what is in another language': [
    '<p lang="en">Why : « x »</p>',
    '<html lang="en"><head><title>a : b</title></head><body><p>c : d</p></body></html>',
    '<p lang="en" title="a : b">c</p>',
  ],
  'what only stands side by side': [
    '<p>mot</p> : <p>mot</p>',
    '<td>1</td> <td>200</td>',
    '<span>1</span> <span>200</span>',
    '<p>12</p> <p>juin</p>',
    '<p>mot<br> : suite</p>',
  ],
  'what is not HTML': ['<p>a : b \ufdd0</p>', '<p title="a : b', '<!-- a : b', '<code>a : b', ''],
};

describe('a page', () => {
  for (const [kind, cases] of Object.entries(changes)) {
    describe(`gets its typography in ${kind}`, () => {
      for (const [written, read] of cases)
        it(written, () => assert.equal(visibleSpaces(typesetHtml(written)), read));
    });
  }

  for (const [kind, cases] of Object.entries(unchanged)) {
    describe(`keeps ${kind}`, () => {
      for (const html of cases) it(html, () => assert.equal(typesetHtml(html), html));
    });
  }

  it('is read in a time that grows with its length alone', () => {
    const hostile = [
      '<',
      '<b>',
      '<b> ',
      '<code>',
      '<b lang="en">',
      '<a "',
      "<a '",
      '<!--',
      '&',
      "<b>'",
    ];
    for (const html of hostile) {
      const started = performance.now();
      typesetHtml(html.repeat(200_000 / html.length));
      assert.ok(performance.now() - started < 2000, html);
    }
  });
});

describe('the documents', () => {
  let sections: string[];
  before(async () => {
    const { documents } = await readContent(editionOf({}));
    sections = documents.flatMap((document) => document.sections.map(({ html }) => html));
  });

  it('keep their words and their markup', () => {
    assert.ok(sections.length > 20);
    for (const html of sections)
      assert.equal(withoutTypography(typesetHtml(html)), withoutTypography(html));
  });

  it('are typeset once and for all', () => {
    for (const html of sections) assert.equal(typesetHtml(typesetHtml(html)), typesetHtml(html));
  });
});

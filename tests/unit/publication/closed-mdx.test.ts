import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { parseClosedMdx } from '#src/publication/closed-mdx.ts';

const domains = ['essais.example.org'];
const parse = (body: string) => parseClosedMdx(`## Contexte\n\n${body}`, domains);
const html = (body: string) => toHtml(parse(body).sections[0]?.content ?? []).trim();

/** Bodies that are refused, with the line of the finding and words of its message. */
const refused: [string, string, number, RegExp][] = [
  ['an import', 'import x from "./autre.mdx"', 3, /import et export/],
  ['an export', 'export const a = 1', 3, /import et export/],
  ['an import after text', 'Du texte.\n\nimport x from "fs"', 5, /import et export/],
  ['an expression', 'Il y a {1 + 1} cas.', 3, /Accolades/],
  ['an expression on its own line', '{process.env.HOME}', 3, /Accolades/],
  ['an expression in a heading', '### Titre {1}', 3, /Accolades/],
  ['an expression in a table', '| a |\n| - |\n| {1} |', 5, /Accolades/],
  ['an expression in a list', '- un\n- {2}', 4, /Accolades/],
  ['an expression in a link', '[un {2}](https://example.org)', 3, /Accolades/],
  ['an expression in a footnote', 'Note[^1].\n\n[^1]: La {note}.', 5, /Accolades/],
  ['an expression in a component', '<Encadre>\n\n{1}\n\n</Encadre>', 5, /Accolades/],
  ['a lone brace', 'Une { accolade', 3, /\\\{/],
  ['an unknown component', '<Alerte>Non</Alerte>', 3, /Composant <Alerte> inconnu/],
  ['a misspelt component', '<Encadré>Non</Encadré>', 3, /Encadre/],
  ['a component of the prototype', '<constructor>Non</constructor>', 3, /non admis/],
  ['a member component', '<A.B>Non</A.B>', 3, /inconnu/],
  ['a fragment', '<>Non</>', 3, /inconnu/],
  ['a namespaced element', '<svg:use>Non</svg:use>', 3, /non admis|inconnu/],
  ['a script', '<script>alert(1)</script>', 3, /<script> non admis/],
  ['an HTML element', '<div>Non</div>', 3, /<div> non admis/],
  ['an HTML comment', '<!-- non -->', 3, /Commentaire/],
  ['an unclosed element', '<Encadre>\n\nTexte', 3, /fermée/],
  ['an attribute expression', '<Encadre titre={1}>a</Encadre>', 3, /entre guillemets/],
  ['an attribute spread', '<Encadre {...x}>a</Encadre>', 3, /entre guillemets/],
  ['an unknown attribute', '<Encadre onclick="x">a</Encadre>', 3, /« onclick » non admis/],
  ['a directive', '<Encadre set:html="x">a</Encadre>', 3, /non admis/],
  [
    'an attribute of the prototype',
    '<Encadre toString="x">a</Encadre>',
    3,
    /« toString » non admis/,
  ],
  ['a missing attribute', '<ChiffreCle valeur="3" />', 3, /libelle de <ChiffreCle> manque/],
  ['an unknown value', '<Encadre type="danger">a</Encadre>', 3, /note, conseil, attention/],
  ['an empty component', '<Encadre></Encadre>', 3, /est vide/],
  ['steps that are no list', '<Etapes>\n\nTexte\n\n</Etapes>', 3, /liste numérotée/],
  ['a heading in a component', '<Encadre>\n\n### Titre\n\n</Encadre>', 3, /Titre lu dans/],
  ['a javascript address', '[x](javascript:alert(1))', 3, /Lien/],
  ['the same in disguise', '[x](&#106;avascript&colon;alert)', 3, /Lien/],
  ['the same in capitals', '[x](JavaScript:alert)', 3, /Lien/],
  ['the same in a reference', '[x][a]\n\n[a]: javascript:alert', 3, /Lien/],
  ['the same in a reference that nothing uses', 'Texte.\n\n[a]: javascript:alert', 5, /Lien/],
  ['a data address', '[x](data:text/html,x)', 3, /Lien/],
  ['a file address', '[x](file:///etc/passwd)', 3, /Lien/],
  [
    'a long address',
    `[x](https://example.org/${'a'.repeat(1_981)})`,
    3,
    /2.001 caractères ; 2.000/,
  ],
  ['an http address', '[x](http://example.org)', 3, /https/],
  ['credentials', '[x](https://a:b@example.org)', 3, /Lien/],
  ['an IP address', '[x](https://10.0.0.1/)', 3, /Lien/],
  ['a local host', '[x](https://intranet.local/)', 3, /Lien/],
  ['a bare host', '[x](https://localhost/)', 3, /Lien/],
  ['a look-alike domain', '[x](https://еxample.org)', 3, /Lien/],
  ['an address without scheme', '[x](//example.org)', 3, /Lien/],
  ['a backslash', '[x](https:\\\\example.org)', 3, /Lien/],
  ['a relative source', '[x](./autre.mdx)', 3, /Lien/],
  ['a path that climbs', '[x](/../prive/)', 3, /Lien/],
  ['a personal mailbox', '[x](mailto:a.b@gmail.com)', 3, /boîte partagée/],
  ['an e-mail address in the text', 'Écrire à a.b@gmail.com', 3, /boîte partagée/],
  ['an image that climbs', '![Un plan](../autre/plan.png)', 3, /dossier du document/],
  ['an encoded climb', '![Un plan](./%2e%2e/plan.png)', 3, /dossier du document/],
  ['a remote image', '![Un plan](https://example.org/plan.png)', 3, /dossier du document/],
  ['an absolute image', '![Un plan](/plan.png)', 3, /dossier du document/],
  ['an image without alternative', '![](./plan.png)', 3, /alternative/],
  [
    'a figure without alternative',
    '<Figure src="./plan.png" alt=" " />',
    3,
    /alt de <Figure> manque/,
  ],
  ['a level-1 heading', '# Titre', 3, /niveau 1/],
  ['a skipped level', '#### Titre', 3, /sauté/],
];

describe('closed MDX refuses', () => {
  for (const [name, body, line, message] of refused) {
    it(name, () => {
      const { findings } = parse(body);
      assert.ok(
        findings.some((found) => found.line === line && message.test(found.message)),
        JSON.stringify(findings),
      );
    });
  }

  it('text before the first heading', () => {
    assert.match(
      parseClosedMdx('Texte.\n\n## Contexte', domains).findings[0]?.message ?? '',
      /premier titre/,
    );
  });
});

describe('closed MDX gives', () => {
  const accepted: [string, string, string][] = [
    [
      'braces and tags in code',
      'Du `{code}` et `<b>`.',
      '<p>Du <code>{code}</code> et <code>&#x3C;b></code>.</p>',
    ],
    ['escaped signs', 'Un \\{ et un \\<.', '<p>Un { et un &#x3C;.</p>'],
    ['a line that starts with import', 'Un\nimport de données.', '<p>Un\nimport de données.</p>'],
    ['a rule', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    [
      'links',
      '[a](https://example.org/é?x=1&y=2) [b](/retours/x/) [c](#contexte)',
      '<p><a href="https://example.org/%C3%A9?x=1&#x26;y=2">a</a> <a href="/retours/x/">b</a> <a href="#contexte">c</a></p>',
    ],
    [
      'a shared mailbox',
      '[a](mailto:squads@essais.example.org)',
      '<p><a href="mailto:squads@essais.example.org">a</a></p>',
    ],
    [
      'alignment as classes',
      '| a |\n| -: |\n| 1 |',
      '<table>\n<thead>\n<tr>\n<th class="align-right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-right">1</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      'an aside',
      '<Encadre type="conseil" titre="À savoir">\n\nDu *texte*.\n\n</Encadre>',
      '<aside class="encadre encadre-conseil"><p class="encadre-titre">À savoir</p><p>Du <em>texte</em>.</p></aside>',
    ],
    [
      'a key figure',
      '<ChiffreCle valeur="30 %" libelle="de moins" source="Journal" />',
      '<p class="chiffre-cle"><strong>30 %</strong> <span>de moins</span> <small>Source : Journal</small></p>',
    ],
    [
      'a quotation',
      '<Citation auteur="Cheffe de projet">\n\nCela marche.\n\n</Citation>',
      '<figure class="citation"><blockquote><p>Cela marche.</p></blockquote><figcaption>Cheffe de projet</figcaption></figure>',
    ],
    [
      'a before and after',
      '<AvantApres libelle="Délai" avant="6 semaines" apres="3 jours" />',
      '<p class="avant-apres"><span>Délai :</span> avant 6 semaines, <strong>après 3 jours</strong></p>',
    ],
  ];
  for (const [name, body, expected] of accepted) {
    it(name, () => {
      assert.deepEqual(parse(body).findings, []);
      assert.equal(html(body), expected);
    });
  }

  it('an attribute as text, never as markup', () => {
    assert.match(
      html('<ChiffreCle valeur="<b>1</b>" libelle="&quot;x" />'),
      /<strong>&#x3C;b>1&#x3C;\/b><\/strong>/,
    );
  });

  it('sections cut at level-2 headings, with unique ids', () => {
    const { sections } = parseClosedMdx(
      '## Déroulé\n\na\n\n## L’essentiel\n\n### Été\n\n## Déroulé\n',
      domains,
    );
    assert.deepEqual(
      sections.map(({ id, title }) => [id, title]),
      [
        ['déroulé', 'Déroulé'],
        ['lessentiel', 'L’essentiel'],
        ['déroulé-1', 'Déroulé'],
      ],
    );
  });

  it('ids that no typed section of the page has', () => {
    const { sections } = parseClosedMdx('## Enseignements\n\na\n', domains);
    assert.equal(sections[0]?.id, 'enseignements-1');
  });

  it('images by their index, with where they are', () => {
    const { images } = parse(
      '![Un plan](./plan.png)\n\n<Figure src="./vue.webp" alt="Une vue" legende="Vue" />',
    );
    assert.deepEqual(
      images.map(({ file, alt, position }) => [file, alt, position.line]),
      [
        ['plan.png', 'Un plan', 3],
        ['vue.webp', 'Une vue', 5],
      ],
    );
    assert.match(html('![Un plan](./plan.png)'), /<img src="image:0" alt="Un plan">/);
  });

  it('footnotes in French', () => {
    const body = html('Note[^a].\n\n[^a]: La note.');
    assert.match(body, /<h2 id="footnote-label">Notes<\/h2>/);
    assert.match(body, /aria-label="Retour au texte, note 1"/);
  });
});

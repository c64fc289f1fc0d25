import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element, Nodes } from 'hast';
import { attribute, pages } from '../support/built-site.ts';

type Page = (typeof pages)[number];

const documents = pages.filter(({ path }) => /^\/(?:bilans|retours)\/(?!page\/)./.test(path));
const reports = documents.filter(
  ({ path, html }) => path.startsWith('/bilans/') && html.includes('id="avancement"'),
);

function pageAt(path: string): Page {
  const page = pages.find((candidate) => candidate.path === path);
  assert.ok(page, `${path} is not in the built site`);
  return page;
}

/** What an element shows, without the drawings, with ordinary spaces alone. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children
    .map(textOf)
    .join('')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

function within(root: Element, tagName: string): Element[] {
  return root.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(child.tagName === tagName ? [child] : []), ...within(child, tagName)];
  });
}

const hasClass = (element: Element, name: string) =>
  (element.properties['className'] as string[] | undefined)?.includes(name) ?? false;

const holds = (root: Element, element: Element): boolean =>
  root.children.some(
    (child) => child === element || (child.type === 'element' && holds(child, element)),
  );

/** The section of a page that a heading with an id opens. */
function sectionOf({ elements }: Page, id: string): Element {
  const heading = elements.find((element) => attribute(element, 'id') === id);
  const section = elements.find(
    ({ tagName, children }) => tagName === 'section' && heading && children.includes(heading),
  );
  assert.ok(section, `no section "${id}"`);
  return section;
}

function tableNamed(page: Page, caption: RegExp): Element {
  const table = page.elements
    .filter(({ tagName }) => tagName === 'table')
    .find((candidate) => within(candidate, 'caption').some((one) => caption.test(textOf(one))));
  assert.ok(table, `no table ${caption}`);
  return table;
}

const cellsOf = (row: Element) =>
  row.children.filter((child) => child.type === 'element').map(textOf);
const rowsOf = (table: Element) => within(table, 'tr').map(cellsOf);

/** The names and lines of a definition list inside an element. */
function definitionsIn(root: Element): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const list of within(root, 'dl')) {
    let term = '';
    for (const child of list.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'dt') {
        term = textOf(child);
        found[term] = [];
      } else found[term]?.push(textOf(child));
    }
  }
  return found;
}

const ministry = pageAt('/bilans/amenagement-regle-hebergement/');
const registers = pageAt('/bilans/registres-trajectoire-quatre-vagues/');
const titles = pageAt('/bilans/titres-deux-applications-sans-etat/');

describe('the progress of a report', () => {
  const table = tableNamed(ministry, /^Niveau de chaque axe, de 1 à 5/);
  const [head, ...rows] = rowsOf(table);
  const rowOf = (axis: string) => rows.find(([name]) => name === axis);

  it('is one row per axis, with every number in a cell', () => {
    assert.deepEqual(head, ['Axe', 'Avant', 'Cible', 'Après', 'Écart', 'Preuve et commentaire']);
    assert.equal(rows.length, 8);
    assert.deepEqual(rowOf('Stratégie et gouvernance')?.slice(1, 5), ['1', '3', '3', '+2']);
    assert.deepEqual(rowOf('Compétences et parcours')?.slice(1, 5), ['1', '—', '2', '+1']);
    assert.deepEqual(rowOf('Sécurité, données et souveraineté')?.slice(1, 5), ['2', '3', '2', '0']);
  });

  it('says how each level was established, and what was added to it', () => {
    assert.match(
      rowOf('Économie et sobriété')?.[5] ?? '',
      /^Niveau mesuré \(déclaré au départ\)\. Sur cinq tableaux/,
    );
    assert.equal(rowOf('Architecture et patrimoine applicatif')?.[5], 'Niveau déclaré.');
  });

  it('tells a fall by a sign, a word and a colour together', () => {
    assert.equal(rowOf('Économie et sobriété')?.[4], '−1 en recul');
    const row = within(table, 'tr').find((one) => cellsOf(one)[0] === 'Économie et sobriété');
    assert.ok(row && hasClass(row, 'fallen'));
  });

  it('says that an axis was not assessed instead of leaving it empty', () => {
    assert.equal(rowOf('Exploitation et résilience')?.[4], 'non évalué');
  });

  it('keeps quiet the axes at which the intervention did not aim, and those alone', () => {
    const quiet = within(table, 'tr').filter((row) => hasClass(row, 'untargeted'));
    assert.deepEqual(
      quiet.map((row) => cellsOf(row)[2]),
      ['—', '—', '—', '—'],
    );
  });

  for (const page of reports) {
    it(`${page.path} is a chart that nobody needs to see: hidden, and without any text`, () => {
      const charts = page.elements.filter(
        (element) => element.tagName === 'svg' && hasClass(element, 'dumbbell'),
      );
      assert.equal(charts.length, 8);
      for (const chart of charts) {
        assert.equal(attribute(chart, 'ariaHidden'), 'true');
        assert.equal(textOf(chart), '');
      }
    });

    it(`${page.path} keeps the roles of its tables, which are laid out as grids`, () => {
      const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' } as const;
      const heads = { row: 'rowheader', col: 'columnheader' } as Record<string, string>;
      const table = tableNamed(page, /^Niveau de chaque axe/);
      assert.equal(attribute(table, 'role'), 'table');
      for (const [tagName, role] of Object.entries(roles))
        for (const element of within(table, tagName))
          assert.equal(attribute(element, 'role'), role);
      for (const cell of within(table, 'th'))
        assert.equal(attribute(cell, 'role'), heads[attribute(cell, 'scope') ?? '']);
    });
  }

  it('draws the levels where they are', () => {
    const [first] = within(table, 'svg');
    assert.ok(first);
    const shapes = within(first, 'circle').map((circle) => attribute(circle, 'cx'));
    assert.deepEqual(shapes, ['0%', '50%']);
    const target = within(first, 'line').find((line) => hasClass(line, 'target'));
    assert.equal(target && attribute(target, 'x1'), '50%');
  });
});

describe('a report in short', () => {
  it('has its figures and facts before anything else', () => {
    const panel = ministry.elements.find((element) => hasClass(element, 'panel'));
    assert.ok(panel);
    assert.deepEqual(definitionsIn(panel), {
      'mois d’accompagnement': ['5,5'],
      'j.h utilisés sur 30 accordés': ['30'],
      'axes en progrès sur 6 évalués': ['3'],
      Administration: ['Ministère de l’aménagement des rives (fictif)'],
      Périmètre: [
        'Les neuf directions et leurs 214 applications, sans les opérateurs sous tutelle.',
      ],
      Formes: ['Animation de groupes de travail, Formation distancielle, Autre forme'],
      Formations: ['3 formations, 31 participations'],
      Partage: ['accepté le 24 février 2026'],
    });
  });

  it('computes the essential: what moved, the first priority, the questions', () => {
    const essential = definitionsIn(sectionOf(ministry, 'essentiel'));
    assert.deepEqual(essential['En progrès'], [
      'Stratégie et gouvernance (+2), Compétences et parcours (+1), Organisation produit et modes de fonctionnement (+1)',
    ]);
    assert.deepEqual(essential['En recul'], ['Économie et sobriété (−1)']);
    assert.match(
      essential['Première priorité']?.[0] ?? '',
      /^Faire porter un numéro de projet .* \(Direction des affaires financières, sous 3 mois\)$/,
    );
    assert.equal(essential['Questions de départ']?.length, 3);
  });

  it('says nothing of a fall when no axis fell', () => {
    assert.equal(definitionsIn(sectionOf(titles, 'essentiel'))['En recul'], undefined);
  });

  it('tells its three phases with their days, where it says what was done', () => {
    const [phases] = within(sectionOf(ministry, 'déroulé'), 'ol');
    assert.ok(phases);
    assert.deepEqual(within(phases, 'li').map(textOf), [
      'Analyse des besoinsdu 2 juin au 27 juin 2025, 2 réunions',
      'Accompagnementdu 7 juillet au 19 décembre 2025',
      'Bilanle 15 janvier 2026',
    ]);
  });
});

describe('what a report measures', () => {
  it('has figures before and after, whether they grew, and whether that is better', () => {
    const rows = rowsOf(tableNamed(ministry, /^Résultats chiffrés$/));
    assert.deepEqual(
      rows.slice(1).map(([, before, after, change]) => [before, after, change]),
      [
        ['74 jours', '13 jours', '↘ en progrès'],
        ['0 applications sur 214', '171 applications sur 214', '↗ en progrès'],
        ['2,1 M€ hors taxes', '3,84 M€ hors taxes', '↗ en progrès'],
        ['—', '68,8 %', 'non comparable'],
      ],
    );
  });

  it('has the delivery of its service, in classes and in percentages', () => {
    const rows = rowsOf(tableNamed(titles, /^Mesures de livraison : Suivi des demandes/));
    assert.deepEqual(rows.slice(1), [
      ['Délai de livraison', 'D’une semaine à un mois', 'D’un jour à une semaine', '↗ en progrès'],
      [
        'Fréquence de déploiement',
        'Une fois en 1 à 6 mois',
        'Une fois par jour à une fois par semaine',
        '↗ en progrès',
      ],
      ['Délai de rétablissement', '—', 'D’une heure à un jour', 'non comparable'],
      ['Taux d’échec des changements', '20 %', '11,1 %', '↘ en progrès'],
    ]);
  });
});

describe('the next steps of a report', () => {
  const section = sectionOf(registers, 'etapes-suivantes');
  const steps = within(section, 'li').map(textOf);
  const step = (title: string) => steps.find((text) => text.startsWith(title)) ?? '';

  it('come by priority', () => {
    assert.deepEqual(within(section, 'h3').map(textOf), ['Priorité 1', 'Priorité 2', 'Priorité 3']);
    assert.deepEqual(
      within(section, 'ul').map((list) => within(list, 'li').length),
      [3, 2, 2],
    );
  });

  it('say who, when, on which axis, up to which level and with how much work', () => {
    assert.match(
      step('Remettre les tests'),
      /Chefferie du bureau du développement · sous 3 mois · Industrialisation et plateforme, niveau 2 attendu · 8 jours-homme$/,
    );
  });

  it('have the state of their latest follow-up, and that of an earlier one when it is the last', () => {
    for (const [title, state] of [
      ['Appliquer les principes', '✓ Fait'],
      ['Remettre les tests', '✓ Fait'],
      ['Étendre la règle', '→ En cours'],
      ['Choisir un outil', '✕ Abandonné'],
      ['Recenser les besoins', '⇄ Remplacé'],
    ] as const)
      assert.ok(step(title).includes(state), `${title}: ${step(title)}`);
  });

  it('say that nobody told what became of a step, once others were followed up', () => {
    const [, identities] = within(sectionOf(ministry, 'etapes-suivantes'), 'ul');
    assert.ok(identities && textOf(identities).includes('Pas de nouvelle'));
  });
});

describe('every document', () => {
  for (const page of documents.filter(({ html }) => html.includes('id="a-propos"'))) {
    const article = page.elements.find(({ tagName }) => tagName === 'article');
    assert.ok(article);

    it(`${page.path} has a table of contents of its sections, in their order`, () => {
      const contents = page.elements.find(
        (element) => attribute(element, 'ariaLabel') === 'Sommaire',
      );
      assert.ok(contents);
      const listed = within(contents, 'a').map((link) => [attribute(link, 'href'), textOf(link)]);
      const sections = within(article, 'h2')
        .filter((heading) => attribute(heading, 'id') !== 'footnote-label')
        .map((heading) => [`#${attribute(heading, 'id')}`, textOf(heading)]);
      assert.deepEqual(listed, sections);
    });

    it(`${page.path} says how to cite it for good, and how to tell of an error`, () => {
      const links = within(article, 'a').map((link) => attribute(link, 'href') ?? '');
      const permalink = links.find((href) => /^https:\/\/[^/]+\/r\/[br]-[0-9a-z]{6}\/$/.test(href));
      assert.ok(permalink);
      const report = links.find((href) => href.startsWith('mailto:') && href.includes('subject='));
      const { host } = new URL(permalink);
      assert.ok(decodeURIComponent(report ?? '').includes(`https://${host}${page.path}`));
    });
  }
});

describe('a feedback', () => {
  const page = pageAt('/retours/transport-data-gouv-sauvegardes/');
  const article = page.elements.find(({ tagName }) => tagName === 'article');
  assert.ok(article);

  it('goes from the question to the lessons', () => {
    const [first] = within(article, 'p');
    assert.ok(first && textOf(first).endsWith('?'));
    const titles = within(article, 'h2').map(textOf);
    const expected = [
      'Situation de départ',
      'Options étudiées',
      'Ce qui a été fait',
      'Résultats',
      'Difficultés',
      'Enseignements',
      'Sources',
      'Lecture de la rédaction',
      'À propos de ce document',
    ];
    assert.deepEqual(
      titles.filter((title) => expected.includes(title)),
      expected,
    );
  });

  it('says which options were chosen by a word and a sign', () => {
    const options = within(sectionOf(page, 'options'), 'li').map(textOf);
    assert.ok(options.some((text) => text.includes('✓ retenue')));
    assert.ok(options.some((text) => text.includes('✕ écartée')));
  });

  it('names the publisher and the day of each source, or says that it has none', () => {
    for (const source of within(sectionOf(page, 'sources'), 'li').map(textOf))
      assert.match(source, / · (?:\d{1,2}(?:er)? \S+ \d{4}|sans date)/);
  });

  it('sets apart what is only deduced', () => {
    const reading = sectionOf(page, 'lecture');
    assert.match(textOf(reading), /les sources ne le disent pas/);
    const sources = sectionOf(page, 'sources');
    assert.ok(!holds(sources, reading));
  });
});

describe('the card of a report', () => {
  const cards = pageAt('/bilans/').elements.filter(({ tagName }) => tagName === 'article');
  const card = cards.find((one) => textOf(one).includes('découvre qu’il ignore sa dépense'));
  assert.ok(card);

  it('counts its axes in words, without those of which there are none', () => {
    assert.match(textOf(card), /3 axes en progrès, 2 stables, 1 en recul, 2 non évalués/);
    const other = cards.find((one) => textOf(one).includes('une équipe de sept agents'));
    assert.match(other ? textOf(other) : '', /4 axes en progrès, 4 stables(?!,)/);
  });

  it('has a thumbnail of the chart, hidden and light', () => {
    const [chart] = within(card, 'svg');
    assert.ok(chart);
    assert.equal(attribute(chart, 'ariaHidden'), 'true');
    assert.ok(within(chart, 'path').length <= 5);
  });
});

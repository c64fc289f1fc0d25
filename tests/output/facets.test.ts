import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type FacetName, facetFolders } from '#src/routes.ts';
import { attribute, pages, shownText } from '../support/built-site.ts';
import { type ShippedDocument, shippedDocuments } from '../support/shipped-documents.ts';

type Page = (typeof pages)[number];

const vocabulary = (name: string): Record<string, string>[] =>
  parse(readFileSync(`content/vocabulaire/${name}.yaml`, 'utf8'));
const typeOf = ({ administration }: ShippedDocument) =>
  vocabulary('administrations').find(({ key }) => key === administration)?.['type'] ?? '';
const isAnonymised = ({ sharing }: ShippedDocument) => sharing.anonymised === true;

/** The values of a document, as its author wrote them. */
const keysOf: Record<FacetName, (document: ShippedDocument) => string[]> = {
  theme: ({ themes }) => themes,
  administration: (document) => (isAnonymised(document) ? [] : [document.administration]),
  type: (document) => [typeOf(document)],
  nature: ({ kind }) => (kind ? [kind] : []),
  profil: ({ profiles }) => profiles,
  plateforme: ({ platforms = [] }) => platforms,
  axe: ({ lessons, maturity, startingLevels }) => [
    ...lessons.flatMap(({ axis }) => axis ?? []),
    ...Object.keys(maturity?.target ?? startingLevels ?? {}),
  ],
  annee: ({ publishedOn }) => [publishedOn.slice(0, 4)],
};

/** The paths of the documents that a page lists, in its order. */
const listedOn = ({ html }: Page) =>
  [...html.matchAll(/<h2[^>]*><a href="(\/(?:bilans|retours)\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );

/** All the pages of a list, in their order. */
const pagesOf = (first: string) =>
  pages
    .filter(({ path }) => path === first || path.startsWith(`${first}page/`))
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));

const links = ({ elements }: Page) =>
  elements.flatMap((element) =>
    element.tagName === 'a' ? [attribute(element, 'href') ?? ''] : [],
  );

/** The documents of a list by last event, as its pages must show them. */
const latestFirst = (documents: readonly ShippedDocument[]) =>
  documents
    .toSorted((a, b) =>
      a.eventOn === b.eventOn ? (a.id < b.id ? -1 : 1) : a.eventOn < b.eventOn ? 1 : -1,
    )
    .map(({ path }) => path);

for (const [name, folder] of Object.entries(facetFolders) as [FacetName, string][]) {
  const byKey = new Map<string, ShippedDocument[]>();
  for (const document of shippedDocuments) {
    for (const key of new Set(keysOf[name](document)))
      byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }

  describe(`the pages of /${folder}/`, () => {
    it('are those of the values that documents have, and no other', () => {
      const shown = pages.flatMap(({ path }) => path.match(`^/${folder}/([^/]+)/$`)?.[1] ?? []);
      assert.ok(shown.length > 1);
      assert.deepEqual(shown.sort(), [...byKey.keys()].sort());
    });

    for (const [key, documents] of byKey) {
      const first = `/${folder}/${key}/`;

      it(`${first} lists every document with this value, the latest event first`, () => {
        assert.deepEqual(pagesOf(first).flatMap(listedOn), latestFirst(documents));
      });

      it(`${first} leads to its feed and to the search with its value`, () => {
        for (const page of pagesOf(first)) {
          for (const href of [`${first}rss.xml`, `/recherche/?${name}=${key}`, `/${folder}/`])
            assert.ok(links(page).includes(href), href);
        }
      });

      it(`${first} says how many documents it holds, as its index does`, () => {
        const count = new RegExp(`\\b${documents.length} (?:documents?|bilans?|retours?)\\b`);
        const [page] = pagesOf(first);
        assert.match(shownText(page?.file ?? ''), count);
        const item = index(folder)
          .html.split('<li')
          .find((part) => part.includes(`href="${first}"`));
        assert.match(
          item?.replace(/[\u00a0\u202f]/g, ' ') ?? '',
          new RegExp(`>\\s*${documents.length} document`),
        );
      });
    }
  });
}

/** The page that lists the values of a facet. */
function index(folder: string): Page {
  const page = pages.find(({ path }) => path === `/${folder}/`);
  assert.ok(page, folder);
  return page;
}

describe('an anonymised document', () => {
  const anonymised = shippedDocuments.filter(isAnonymised);

  it('is on the page of the type of its administration, and on that of no administration', () => {
    assert.ok(anonymised.length > 0);
    for (const document of anonymised) {
      const on = pages
        .filter((page) => listedOn(page).includes(document.path))
        .map(({ path }) => path);
      assert.ok(on.includes(`/types/${typeOf(document)}/`));
      assert.deepEqual(
        on.filter((path) => path.startsWith('/administrations/')),
        [],
      );
    }
  });

  it('leaves no trace of its administration in the index', () => {
    for (const { administration } of anonymised) {
      const isNamedElsewhere = shippedDocuments.some(
        (other) => other.administration === administration && !isAnonymised(other),
      );
      assert.ok(!isNamedElsewhere, 'the shipped content has an administration that is never named');
      const label = vocabulary('administrations').find(({ key }) => key === administration)?.[
        'label'
      ];
      assert.ok(!shownText('administrations/index.html').includes(label ?? ''));
    }
  });
});

describe('an index', () => {
  for (const [folder, file, meaning] of [
    ['themes', 'themes', 'definition'],
    ['profils', 'profils', 'skills'],
    ['plateformes', 'plateformes', 'definition'],
  ] as const) {
    it(`/${folder}/ has every value with what it means; one without a document has no link`, () => {
      const text = shownText(`${folder}/index.html`);
      const paths = links(index(folder));
      for (const { key = '', label = '', [meaning]: said = '' } of vocabulary(file)) {
        for (const part of [label, said]) assert.ok(text.includes(part), part);
        const path = `/${folder}/${key}/`;
        assert.equal(
          paths.includes(path),
          pages.some((page) => page.path === path),
          path,
        );
      }
    });
  }

  it('is reached from the plan of the site', () => {
    const [plan] = pages.filter(({ path }) => path === '/plan-du-site/');
    assert.ok(plan);
    for (const folder of Object.values(facetFolders))
      assert.ok(links(plan).includes(`/${folder}/`));
  });

  it('leads to every other', () => {
    for (const from of Object.values(facetFolders)) {
      for (const to of Object.values(facetFolders))
        assert.ok(links(index(from)).includes(`/${to}/`), `${from} → ${to}`);
    }
  });
});

describe('the page of a value', () => {
  for (const [path, said] of [
    ['/themes/migration/', /Déplacer, adapter ou refondre une application/],
    ['/plateformes/nubo/', /Plateforme · Cloud interne.*Cloud interministériel opéré par la DGFiP/],
    ['/profils/architecte/', /Profil · Réalisation.*Comparer les hébergements/],
    ['/axes/securite/', /Axe de la grille.*Classement des données/],
    ['/natures/strategie-adoption/', /Nature d’intervention.*aide à décider/],
    ['/types/operateur/', /Type d’administration.*mission de service public/],
  ] as const) {
    it(`${path} says what it is`, () => {
      const text = shownText(`${path.slice(1)}index.html`).replace(/\s+/g, ' ');
      assert.match(text, said);
    });
  }

  it('of an axis leads to its sentences in the grid', () => {
    const [page] = pages.filter(({ path }) => path === '/axes/securite/');
    assert.ok(page && links(page).includes('/grille/#securite'));
  });
});

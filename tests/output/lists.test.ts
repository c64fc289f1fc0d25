import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attribute, pages, shownText } from '../support/built-site.ts';
import { shippedDocuments } from '../support/shipped-documents.ts';

type Page = (typeof pages)[number];

/** How many items a page of a list shows at most. */
const PAGE_LENGTH = 20;

const pageOf = (path: string) => pages.find((page) => page.path === path);

/** How many pages each list has that has several, by the path of its first page. */
const longLists = new Map<string, number>();
for (const { path } of pages) {
  const [, first, number] = /^(.*\/)page\/(\d+)\/$/.exec(path) ?? [];
  if (first) longLists.set(first, Math.max(Number(number), longLists.get(first) ?? 0));
}

/** The items of a page of a list: cards of documents, or lessons, by where they lead. */
const itemsOf = ({ html }: Page) =>
  [...html.matchAll(/<a href="(\/(?:bilans|retours)\/[^/"]+\/(?:#[br]-\w+-\d)?)"/g)].map(
    ([, href]) => href,
  );

const anchors = ({ elements }: Page) => elements.filter(({ tagName }) => tagName === 'a');

describe('the list of a collection', () => {
  for (const collection of ['bilans', 'retours']) {
    it(`/${collection}/ holds every document, the latest event first`, () => {
      const listed = pages
        .filter(({ path }) => new RegExp(`^/${collection}/(?:page/\\d+/)?$`).test(path))
        .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
        .flatMap(itemsOf);
      const written = shippedDocuments
        .filter(({ path }) => path.startsWith(`/${collection}/`))
        .sort((a, b) =>
          a.eventOn === b.eventOn ? (a.id < b.id ? -1 : 1) : a.eventOn < b.eventOn ? 1 : -1,
        )
        .map(({ path }) => path);
      assert.ok(written.length > 0);
      assert.deepEqual(listed, written);
    });

    it(`/${collection}/ says how many documents each link leads to`, () => {
      const page = pageOf(`/${collection}/`);
      const counted = [
        ...(page?.html ?? '').matchAll(
          /<li[^>]*>\s*<a href="(\/\w+\/[\w-]+\/)"[^>]*>[^<]+<\/a>\s*(\d+)\s*<\/li>/g,
        ),
      ];
      assert.ok(counted.length > 10, String(counted.length));
      for (const [, path = '', count = ''] of counted) {
        const target = pageOf(path);
        assert.match(
          shownText(target?.file ?? ''),
          new RegExp(`\\b${count} (?:document|bilan|retour)`),
          path,
        );
      }
    });

    it(`/${collection}/ leads to its feed, and to the search with the collection chosen`, () => {
      const hrefs = anchors(pageOf(`/${collection}/`) as Page).map((link) =>
        attribute(link, 'href'),
      );
      assert.ok(hrefs.includes(`/${collection}/rss.xml`));
      assert.ok(hrefs.includes(`/recherche/?collection=${collection}`));
    });
  }
});

describe('a list of more than a page', () => {
  it('exists in the shipped content', () => assert.ok(longLists.size > 0));

  for (const [first, last] of longLists) {
    const list = Array.from({ length: last }, (_, index) =>
      pageOf(index === 0 ? first : `${first}page/${index + 1}/`),
    );

    it(`${first} has ${last} full pages, and no item twice`, () => {
      const items = list.map((page) => (page ? itemsOf(page) : []));
      for (const some of items.slice(0, -1)) assert.equal(some.length, PAGE_LENGTH);
      const rest = items.at(-1)?.length ?? 0;
      assert.ok(rest > 0 && rest <= PAGE_LENGTH);
      assert.equal(new Set(items.flat()).size, items.flat().length);
    });

    it(`${first} leads from each page to those beside it, to the first and to the last`, () => {
      list.forEach((page, index) => {
        assert.ok(page);
        const path = (number: number) => (number === 1 ? first : `${first}page/${number}/`);
        const to = (rel: string) =>
          anchors(page)
            .filter((link) => attribute(link, 'rel') === rel)
            .map((link) => attribute(link, 'href'));
        assert.deepEqual(to('prev'), index === 0 ? [] : [path(index)]);
        assert.deepEqual(to('next'), index + 1 === last ? [] : [path(index + 2)]);
        const numbered = anchors(page).filter((link) =>
          attribute(link, 'ariaLabel')?.startsWith('Page '),
        );
        for (const number of [1, index + 1, last])
          assert.ok(numbered.some((link) => attribute(link, 'href') === path(number)));
        assert.deepEqual(
          numbered
            .filter((link) => attribute(link, 'ariaCurrent') === 'page')
            .map((link) => attribute(link, 'href')),
          [page.path],
        );
      });
    });
  }
});

describe('a permalink', () => {
  for (const { id, path } of shippedDocuments) {
    it(`/r/${id}/ leads to its document at once, with and without refreshing`, () => {
      const page = pageOf(`/r/${id}/`);
      assert.ok(page);
      const refresh = page.elements.find(
        (element) => attribute(element, 'httpEquiv') === 'refresh',
      );
      assert.ok(refresh);
      assert.equal(attribute(refresh, 'content'), `0; url=${path}`);
      assert.deepEqual(
        anchors(page).map((link) => attribute(link, 'href')),
        [path],
      );
      assert.match(page.html, /<meta name="robots" content="noindex">/);
    });
  }

  it('leads to what is left of a withdrawn document', () => {
    assert.match(pageOf('/r/b-2yg0zx/')?.html ?? '', /url=\/bilans\/guichet-partenaires-bascule\//);
  });
});

describe('the plan of the site', () => {
  it('leads to every page that is neither a document, nor a value, nor a later page of a list', () => {
    // The footer of every page leads to some of them.
    const [plan = ''] = /<main.*<\/main>/s.exec(pageOf('/plan-du-site/')?.html ?? '') ?? [];
    const missing = pages
      .map(({ path }) => path)
      .filter((path) => /^\/(?:[a-z-]+\/)?$/.test(path) && path !== '/plan-du-site/')
      .filter((path) => !plan.includes(`href="${path}"`));
    assert.deepEqual(missing, []);
  });
});

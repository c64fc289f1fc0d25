import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attribute, files, pages } from '../support/built-site.ts';

const anchors = new Map(
  pages.map(({ path, elements }) => [
    path,
    new Set(elements.map((element) => attribute(element, 'id'))),
  ]),
);

/** A script that browsers take for data and never run: this one type, and no address. */
const isData = ({ tagName, properties }: (typeof pages)[number]['elements'][number]) =>
  tagName === 'script' &&
  properties['type'] === 'application/ld+json' &&
  Object.keys(properties).length === 1;

describe('every page', () => {
  for (const { file, path, html, elements } of pages) {
    const named = (tagName: string) => elements.filter((element) => element.tagName === tagName);

    it(`${file} leads only to pages and anchors that exist`, () => {
      const dead = named('a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => href.startsWith('/') || href.startsWith('#'))
        .filter((href) => {
          const url = new URL(href, `https://site${path}`);
          const ids = anchors.get(decodeURI(url.pathname));
          if (!ids) return !files.has(decodeURI(url.pathname).slice(1));
          return url.hash !== '' && !ids.has(decodeURIComponent(url.hash.slice(1)));
        });
      assert.deepEqual(dead, []);
    });

    it(`${file} obeys the content security policy: no inline style or script, nothing from elsewhere`, () => {
      assert.deepEqual(named('style'), []);
      assert.deepEqual(
        elements.filter((element) => element.properties['style'] !== undefined),
        [],
      );
      assert.deepEqual(
        elements.filter((element) =>
          Object.keys(element.properties).some((name) => /^on[A-Z]/.test(name)),
        ),
        [],
      );
      const loaded = elements.filter(
        (element) =>
          /^(?:img|script|source|iframe|link)$/.test(element.tagName) && !isData(element),
      );
      assert.deepEqual(
        loaded.filter(
          (element) => element.tagName === 'script' && attribute(element, 'src') === undefined,
        ),
        [],
      );
      const outside = loaded
        .filter(
          (element) =>
            element.tagName !== 'link' ||
            !/canonical|alternate/.test(attribute(element, 'rel') ?? ''),
        )
        .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
        .filter((address) => !address.startsWith('/'));
      assert.deepEqual(outside, []);
    });

    it(`${file} has a language, a title, a description, one h1 and unique ids`, () => {
      assert.match(html, /<html lang="fr"/);
      assert.equal(named('title').length, 1);
      const described = named('meta').some(
        (meta) =>
          attribute(meta, 'name') === 'description' &&
          (attribute(meta, 'content') ?? '').length > 20,
      );
      assert.ok(described);
      assert.equal(named('h1').length, 1);
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
    });

    it(`${file} skips no level of heading`, () => {
      const levels = elements.flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : [],
      );
      assert.deepEqual(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        [],
      );
    });

    it(`${file} shows images that exist, with an alternative and their size`, () => {
      for (const image of named('img')) {
        assert.ok(files.has((attribute(image, 'src') ?? '').slice(1)), attribute(image, 'src'));
        for (const name of ['alt', 'width', 'height']) assert.ok(attribute(image, name), name);
      }
    });
  }

  it('has a title of its own', () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('is a reading page without any script, but the search page', () => {
    const scripted = pages
      .filter(({ elements }) =>
        elements.some((element) => element.tagName === 'script' && !isData(element)),
      )
      .map(({ path }) => path);
    assert.deepEqual(scripted, ['/recherche/']);
  });
});

describe('a report’s page', () => {
  const page = pages.find(({ path }) => path === '/bilans/titres-deux-applications-sans-etat/');
  for (const [what, pattern] of [
    [
      'the intervention before it',
      /Intervention précédente<\/dt>\s*<dd[^>]*>\s*<a href="\/bilans\/registres/,
    ],
    ['the lessons it bears out, at their anchor', /href="\/bilans\/registres[^"]*#b-4n8xqd-1"/],
    ['the trainings', /Formations suivies/],
    ['the accelerators', /Accélérateurs utilisés/],
    ['its updates', /Mises à jour<\/dt>/],
    ['for whom it is', /Pour qui<\/dt>/],
  ] as const) {
    it(`tells ${what}`, () => assert.match(page?.html ?? '', pattern));
  }
});

describe('made-up examples', () => {
  const examples = pages.filter(
    ({ html, path }) => /^\/(?:bilans|retours)\/./.test(path) && html.includes('Exemple fictif.'),
  );

  it('are labelled on their page, which search engines are asked not to list', () => {
    assert.ok(examples.length >= 3);
    for (const { html } of examples) assert.match(html, /<meta name="robots" content="noindex">/);
  });

  it('are labelled in lists', () => {
    for (const list of pages.filter(({ path }) => path === '/' || path === '/bilans/')) {
      for (const { path } of examples) {
        const card = list.html.split('<article').find((part) => part.includes(`href="${path}"`));
        if (card) assert.match(card, /Exemple fictif|exemple fictif/);
      }
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { attribute, pages, read, shownText } from '../support/built-site.ts';

interface Course {
  title: string;
  days: { theory: number; practice: number };
  objectives: string[];
}

/** The files of a folder of the shipped content, by key. */
function contentOf<Item>(folder: string): Map<string, Item> {
  const files = readdirSync(`content/${folder}`).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.map((file) => [
      file.replace('.yaml', ''),
      parse(readFileSync(`content/${folder}/${file}`, 'utf8')),
    ]),
  );
}

const textOf = (file: string) => shownText(file).replace(/\s+/g, ' ');
const courses = contentOf<Course>('formations');

describe('the catalogue', () => {
  it('presents every training with what it teaches, at its anchor', () => {
    const text = textOf('formations/index.html');
    for (const [key, { title, objectives }] of courses) {
      assert.match(read('formations/index.html'), new RegExp(`<h3 id="${key}"`));
      for (const part of [title, ...objectives]) assert.ok(text.includes(part), part);
    }
  });

  it('adds up the days of every path, in the order of its courses', () => {
    const text = textOf('parcours/index.html');
    for (const path of contentOf<{ title: string; courses: string[] }>('parcours').values()) {
      const rest = text.slice(text.indexOf(path.title));
      const total = path.courses
        .map((key) => courses.get(key)?.days)
        .reduce((sum, days) => sum + (days?.theory ?? 0) + (days?.practice ?? 0), 0);
      const places = path.courses.map((key) => rest.indexOf(courses.get(key)?.title ?? '?'));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      const said = /En tout : ([\d,]+) jour/.exec(rest)?.[1]?.replace(',', '.');
      assert.equal(Number(said), total, path.title);
    }
  });

  it('presents every accelerator, and the reports that used it', () => {
    const text = textOf('accelerateurs/index.html');
    for (const { title } of contentOf<Course>('accelerateurs').values())
      assert.ok(text.includes(title), title);
    assert.match(text, /Utilisé dans :/);
  });

  it('says that its entries are made up', () => {
    for (const page of ['formations', 'parcours', 'accelerateurs'])
      assert.match(textOf(`${page}/index.html`), /Exemple de catalogue\./);
  });
});

describe('the grid', () => {
  it('has the sentence of every level of every axis', () => {
    const text = textOf('grille/index.html');
    const grid = parse(readFileSync('content/grilles/2026.1.yaml', 'utf8'));
    for (const { label, sentences } of grid.axes)
      for (const part of [label, ...sentences]) assert.ok(text.includes(part), part);
  });
});

describe('the glossary', () => {
  it('defines every term of the lexicon', () => {
    const text = textOf('glossaire/index.html');
    for (const { term, definition } of parse(readFileSync('content/lexique.yaml', 'utf8')))
      for (const part of [term, definition]) assert.ok(text.includes(part), part);
  });

  it('is where the first use of a term in a document leads, once', () => {
    const documents = pages.filter(({ path }) => /^\/(?:bilans|retours)\/./.test(path));
    const linked = documents.map(({ elements }) =>
      elements
        .map((element) => attribute(element, 'href') ?? '')
        .filter((href) => href.startsWith('/glossaire/#')),
    );
    assert.ok(linked.flat().length > documents.length * 2);
    for (const links of linked) assert.equal(new Set(links).size, links.length);
  });
});

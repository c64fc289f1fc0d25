import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import {
  type AdministrationType,
  administrationTypes,
  lessonTypes,
} from '#src/domain/closed-lists.ts';
import { pages } from '../support/built-site.ts';
import { shippedDocuments } from '../support/shipped-documents.ts';

const plain = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

const administrations = new Map<string, { label: string; type: string }>(
  parse(readFileSync('content/vocabulaire/administrations.yaml', 'utf8')).map(
    (one: { key: string; label: string; type: string }) => [one.key, one],
  ),
);

/** The items of lists of lessons whose address matches, by where they lead. */
const itemsOn = (pattern: RegExp) =>
  pages
    .filter(({ path }) => pattern.test(path))
    .flatMap(
      ({ html }) =>
        html
          .split('<main')[1]
          ?.split(/<li[^>]*class="(?:reproduire|adapter|eviter)[ "]/)
          .slice(1) ?? [],
    )
    .map((item) => ({
      href: /href="(\/(?:bilans|retours)\/[^"]+)"/.exec(item)?.[1] ?? '',
      text: plain(`<${item.split('</li>')[0]}`),
    }));

/** Every lesson of the shipped content, with what other shipped documents say of it. */
const lessons = shippedDocuments.flatMap((document) =>
  document.lessons.map((lesson, index) => {
    const id = `${document.id}-${index + 1}`;
    const count = (outcome: string) =>
      shippedDocuments.filter(({ reuses = [] }) =>
        reuses.some((reuse) => reuse.lesson === id && reuse.outcome === outcome),
      ).length;
    return {
      ...lesson,
      id,
      href: `${document.path}#${id}`,
      document,
      said: [
        ['confirmé', count('confirme')],
        ['nuancé', count('nuance')],
        ['infirmé', count('infirme')],
      ] as const,
    };
  }),
);

describe('the lists of lessons', () => {
  const all = itemsOn(/^\/enseignements\/(?:page\/\d+\/)?$/);
  const itemOf = (href: string) => all.find((item) => item.href === href);

  it('hold every lesson of every document, once, at its place in the document', () => {
    assert.ok(all.length > 80);
    assert.deepEqual(all.map(({ href }) => href).sort(), lessons.map(({ href }) => href).sort());
  });

  for (const { href, type, text, condition, document, said } of lessons) {
    it(`say of ${href} what its document says`, () => {
      const shown = itemOf(href)?.text ?? '';
      const parts = [
        text,
        condition,
        lessonTypes[type as keyof typeof lessonTypes],
        document.title,
      ];
      for (const part of parts) assert.ok(shown.includes(plain(part ?? '')), `${part} / ${shown}`);
      assert.equal(shown.includes('Exemple fictif'), document.example === true);
      for (const [word, count] of said) {
        const match = new RegExp(`${word} par (\\d+) document`, 'i').exec(shown);
        assert.equal(Number(match?.[1] ?? 0), count, `${word} : ${shown}`);
      }
    });
  }

  for (const { href, document } of lessons) {
    it(`say of ${href} whose it is, or what type of administration`, () => {
      const { label = '', type = '' } = administrations.get(document.administration) ?? {};
      const text = itemOf(href)?.text ?? '';
      assert.equal(text.includes(label), !document.sharing.anonymised);
      if (document.sharing.anonymised)
        assert.ok(text.includes(administrationTypes[type as AdministrationType]), text);
    });
  }

  for (const type of Object.keys(lessonTypes)) {
    it(`/enseignements/${type}/ holds those of its type`, () => {
      const found = itemsOn(new RegExp(`^/enseignements/${type}/`)).map(({ href }) => href);
      const written = lessons.filter((lesson) => lesson.type === type).map(({ href }) => href);
      assert.deepEqual(found.sort(), written.sort());
    });
  }

  for (const theme of new Set(shippedDocuments.flatMap(({ themes }) => themes))) {
    it(`/enseignements/themes/${theme}/ holds those of the documents of this theme`, () => {
      const found = itemsOn(new RegExp(`^/enseignements/themes/${theme}/`)).map(({ href }) => href);
      const written = lessons
        .filter(({ document }) => document.themes.includes(theme))
        .map(({ href }) => href);
      assert.deepEqual(found.sort(), written.sort());
    });
  }
});

describe('the lessons of a document', () => {
  for (const { id, document, said } of lessons.filter(({ said }) =>
    said.some(([, count]) => count > 0),
  )) {
    it(`${id} says how many documents bear it out, and leads to them`, () => {
      const page = pages.find(({ path }) => path === document.path);
      const item = page?.html.split(`id="${id}"`)[1]?.split('</li>')[0] ?? '';
      for (const [word, count] of said) {
        const match = new RegExp(`${word} par (\\d+) document`, 'i').exec(plain(item));
        assert.equal(Number(match?.[1] ?? 0), count, `${word} : ${plain(item)}`);
      }
      const speakers = shippedDocuments.filter(({ reuses = [] }) =>
        reuses.some(({ lesson }) => lesson === id),
      );
      assert.ok(speakers.some(({ path }) => item.includes(`href="${path}"`)));
    });
  }
});

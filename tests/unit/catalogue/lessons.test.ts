import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countReuses,
  lessonLists,
  listLessons,
  reusesOfLessons,
  withReuses,
} from '#src/catalogue/lessons.ts';
import type { Summary } from '#src/catalogue/summary.ts';

type Entry = Parameters<typeof reusesOfLessons>[0][number];

/** A document with lessons by their types, and what it says of others’ (`lesson outcome`). */
function entry(id: string, types: readonly string[], said: readonly string[] = [], themes = ['a']) {
  return {
    document: {
      id,
      lessons: types.map((type, index) => ({ type, text: `${id} ${index + 1}` })),
      reuses: said.map((text) => {
        const [lesson, outcome] = text.split(' ');
        return { lesson, outcome };
      }),
    },
    summary: {
      id,
      title: `Titre ${id}`,
      path: `/bilans/${id}/`,
      example: id.endsWith('e'),
      themes: themes.map((key) => ({ key, label: key })),
    } as unknown as Summary,
  } as Entry;
}

describe('what other documents say of a lesson', () => {
  const reuses = reusesOfLessons([
    entry('b-000002', [], ['b-000001-1 confirme', 'b-000001-1 confirme', 'b-000001-2 nuance']),
    entry('b-000003', [], ['b-000001-1 infirme', 'b-000003-1 confirme']),
    entry('b-00000e', [], ['b-000001-1 confirme']),
  ]);

  it('is found by the id of the lesson, once a document and outcome', () => {
    assert.deepEqual(
      reuses.get('b-000001-1')?.map(({ outcome, path }) => [outcome, path]),
      [
        ['confirme', '/bilans/b-000002/'],
        ['infirme', '/bilans/b-000003/'],
        ['confirme', '/bilans/b-00000e/'],
      ],
    );
  });

  it('is nothing that the document says of its own lessons', () => {
    assert.equal(reuses.get('b-000003-1'), undefined);
  });

  it('says when the other document is made up', () => {
    assert.equal(reuses.get('b-000001-1')?.at(-1)?.title, '[Exemple fictif] Titre b-00000e');
  });

  it('reaches the lesson by its rank, and the lessons that nobody took up', () => {
    const { document } = entry('b-000001', ['reproduire', 'eviter', 'adapter']);
    const counts = withReuses(document.id, document.lessons, reuses);
    assert.deepEqual(
      counts.map((lesson) => lesson.reuses.length),
      [3, 1, 0],
    );
  });

  it('is counted by outcome, with the latest two documents of each', () => {
    const reuse = (outcome: 'confirme' | 'nuance' | 'infirme', path: string) => ({
      outcome,
      path,
      title: path,
    });
    const counted = countReuses([
      reuse('infirme', 'd'),
      reuse('confirme', 'a'),
      reuse('confirme', 'b'),
      reuse('confirme', 'c'),
    ]);
    assert.deepEqual(
      counted.map(({ text, count, latest }) => [text, count, latest.map(({ path }) => path)]),
      [
        ['Confirmé par 3 documents', 3, ['a', 'b']],
        ['Infirmé par 1 document', 1, ['d']],
      ],
    );
  });
});

describe('lists of lessons', () => {
  const entries = [
    entry('b-000002', ['eviter', 'reproduire'], [], ['b', 'a']),
    entry('b-000001', ['reproduire'], [], ['b']),
  ];
  const reuses = reusesOfLessons(entries);
  const lessons = listLessons(
    entries.map(({ document, summary }) => ({
      document: { id: document.id, lessons: withReuses(document.id, document.lessons, reuses) },
      summary,
    })),
  );
  const { byType, byTheme } = lessonLists(lessons, [
    { key: 'a', label: 'A' },
    { key: 'b', label: 'B' },
    { key: 'c', label: 'C' },
  ]);
  const shown = (lists: typeof byType) =>
    lists.map(({ path, lessons: found }) => [path, found.map(({ id }) => id)]);

  it('hold every lesson, in the order of the documents and then of the lessons', () => {
    assert.deepEqual(
      lessons.map(({ id, rank }) => [id, rank]),
      [
        ['b-000002-1', 1],
        ['b-000002-2', 2],
        ['b-000001-1', 1],
      ],
    );
  });

  it('are by type, without those that hold nothing', () => {
    assert.deepEqual(shown(byType), [
      ['/enseignements/reproduire/', ['b-000002-2', 'b-000001-1']],
      ['/enseignements/eviter/', ['b-000002-1']],
    ]);
  });

  it('are by theme of the document, in the order of the themes', () => {
    assert.deepEqual(shown(byTheme), [
      ['/enseignements/themes/a/', ['b-000002-1', 'b-000002-2']],
      ['/enseignements/themes/b/', ['b-000002-1', 'b-000002-2', 'b-000001-1']],
    ]);
  });
});

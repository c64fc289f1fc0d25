import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Summary } from '#src/catalogue/summary.ts';
import { reportFacts, reportFigures } from '#src/pages/bilans/_report.ts';
import { feedbackFacts } from '#src/pages/retours/_feedback.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';

const summary = {
  administration: 'Direction des essais',
  progress: { risen: 1, stable: 2, fallen: 0, notAssessed: 5, axes: [] },
} as unknown as Summary;

const textsOf = (items: { term: string; lines: { text: string }[] }[]) =>
  Object.fromEntries(items.map(({ term, lines }) => [term, lines.map(({ text }) => text)]));

describe('the facts of a report', () => {
  const report = {
    personDays: {
      granted: 30,
      used: 33.5,
      extension: { days: 5, reason: 'Une seconde équipe a rejoint.', agreedOn: '2026-03-01' },
    },
    phases: { accompaniment: { start: '2026-01-05', end: '2026-04-20' } },
    perimeter: { scale: 'service' },
    forms: ['coaching-technique'],
    trainings: [
      { course: 'a', participants: 3, profile: 'x' },
      { course: 'a', participants: 1, profile: 'y' },
      { course: 'b', participants: 2, profile: 'x' },
    ],
    sharing: { agreedOn: null },
  } as unknown as SharedReport;

  it('count the days of an extension, and one axis in the singular', () => {
    assert.deepEqual(reportFigures(report, summary), [
      { value: '3,5', term: 'mois d’accompagnement' },
      { value: '33,5', term: 'j.h utilisés sur 35 accordés' },
      { value: '1', term: 'axe en progrès sur 3 évalués' },
    ]);
  });

  it('say why there was an extension, count each course once, and leave out what is unknown', () => {
    assert.deepEqual(textsOf(reportFacts(report, summary)), {
      Administration: ['Direction des essais'],
      Périmètre: ['Service'],
      Formes: ['Coaching technique'],
      Formations: ['2 formations, 6 participations'],
      Prolongation: ['5 j.h accordés le 1er mars 2026. Une seconde équipe a rejoint.'],
    });
  });
});

describe('the facts of a feedback', () => {
  const axes = [{ key: 'securite', label: 'Sécurité' }];
  const feedback = {
    period: { from: '2026-01-05', to: '2026-04-20' },
    origin: 'intervention',
    costBand: 'moins-de-10-k',
    effortDays: 12.5,
    startingLevels: { securite: 2 },
  } as unknown as SharedFeedback;
  const report = { title: 'Le bilan', path: '/bilans/x/' } as Summary;

  it('lead to the report of the same intervention', () => {
    const facts = feedbackFacts(feedback, summary, { report, axes });
    assert.deepEqual(facts.at(-1), {
      term: 'Bilan de l’intervention',
      lines: [{ text: 'Le bilan', href: '/bilans/x/' }],
    });
    assert.deepEqual(textsOf(facts.slice(0, -1)), {
      Administration: ['Direction des essais'],
      Période: ['janvier 2026 – avril 2026'],
      Origine: ['Intervention des squads'],
      Charge: ['12,5 j.h'],
      Coût: ['Moins de 10 k€'],
      'Niveaux de départ': ['Sécurité : 2'],
    });
  });

  it('say that levels read in public sources are our reading', () => {
    const read = { ...feedback, origin: 'sources-publiques' } as SharedFeedback;
    const facts = feedbackFacts(read, summary, { report: undefined, axes });
    assert.deepEqual(facts.at(-1)?.term, 'Niveaux de départ (notre lecture)');
  });
});

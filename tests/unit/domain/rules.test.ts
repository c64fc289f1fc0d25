import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import { feedback } from '#src/domain/feedback.ts';
import { feedbackRules } from '#src/domain/feedback-rules.ts';
import { report } from '#src/domain/report.ts';
import { reportRules } from '#src/domain/report-rules.ts';
import type { Rule } from '#src/domain/rule.ts';
import { withdrawal, withdrawalRules } from '#src/domain/withdrawal.ts';
import { agreedSharing, everyReportField, feedbackFields } from '../../support/documents.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const agreed = { ...agreedSharing, digest };
const context = {
  today: '2026-07-01',
  axesOf: () => ['strategie', 'exploitation', 'securite', 'competences'],
};

type Fields = Record<string, unknown>;

/** A name, the rule that must be broken, the change that breaks it, where and what is said. */
type Case = [rule: string, name: string, change: (fields: Fields) => void, path: string, RegExp];

/** Set the field at a path, such as `phases.accompaniment.end`. */
function set(path: string, value: unknown): (fields: Fields) => void {
  return (fields) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let holder = fields;
    for (const name of names) holder = holder[name] as Fields;
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  };
}

const both =
  (...changes: ((fields: Fields) => void)[]) =>
  (fields: Fields) => {
    for (const change of changes) change(fields);
  };

const secondStep = {
  id: 'relais',
  title: 'Nommer un second relais',
  axis: 'strategie',
  priority: 1,
  horizon: '0-3m',
  ownerRole: 'Direction',
};

const reportCases: Case[] = [
  [
    'publication-day',
    'no day of publication',
    both(set('publishedOn', undefined), set('updates', [])),
    'sharing.status',
    /jour de publication manque/,
  ],
  [
    'agreement-after-publication',
    'an agreement after the publication',
    set('sharing.agreedOn', '2026-06-16'),
    'sharing.agreedOn',
    /accord du 2026-06-16, après la publication \(2026-06-15\)/,
  ],
  [
    'agreement-before-analysis',
    'an agreement before the intervention',
    set('sharing.agreedOn', '2026-01-04'),
    'sharing.agreedOn',
    /avant l’analyse des besoins \(2026-01-05\)/,
  ],
  [
    'correction-order',
    'a correction before the agreement',
    set('sharing.corrections', [
      { on: '2026-06-01', by: 'Rédaction', why: 'Une coquille', digest },
    ]),
    'sharing.corrections.0.on',
    /correction du 2026-06-01, avant le 2026-06-10/,
  ],
  [
    'update-order',
    'an update on the day of publication',
    set('updates.0.on', '2026-06-15'),
    'updates.0.on',
    /ne suit pas le 2026-06-15/,
  ],
  [
    'own-lesson',
    'a document that confirms itself',
    set('reuses', [{ lesson: 'b-000001-1', outcome: 'confirme', note: 'Constaté aussi ici' }]),
    'reuses.0.lesson',
    /est un enseignement de ce document/,
  ],
  [
    'phase-order',
    'an analysis that ends before it starts',
    set('phases.needsAnalysis.end', '2026-01-04'),
    'phases.needsAnalysis.end',
    /2026-01-04 précède 2026-01-05/,
  ],
  [
    'phase-order',
    'an accompaniment that starts during the analysis',
    set('phases.accompaniment.start', '2026-01-15'),
    'phases.accompaniment.start',
    /2026-01-15 précède 2026-01-16/,
  ],
  [
    'phase-order',
    'a review before the end',
    set('phases.closingReview.on', '2026-05-14'),
    'phases.closingReview.on',
    /2026-05-14 précède 2026-05-15/,
  ],
  [
    'accompaniment-length',
    'an accompaniment of one month',
    set('phases.accompaniment.start', '2026-04-15'),
    'phases.accompaniment.end',
    /de 2 à 6 mois/,
  ],
  [
    'days-used',
    'more days than were granted',
    both(set('personDays.extension', undefined), set('personDays.used', 34)),
    'personDays.used',
    /^34 j\.h dépassent les 30 accordés\. Ajoutez personDays\.extension ou corrigez\.$/,
  ],
  [
    'days-used',
    'more days than granted and added',
    set('personDays.used', 35.5),
    'personDays.used',
    /^35,5 j\.h dépassent les 30 accordés et 5 ajoutés/,
  ],
  [
    'training-missing',
    'a training of which nothing is said',
    set('forms', ['coaching-technique', 'formation-distancielle']),
    'forms.1',
    /Ajoutez trainings/,
  ],
  [
    'step-id',
    'two steps of one name',
    both(set('followUps', []), set('nextSteps', [secondStep, secondStep])),
    'nextSteps.1.id',
    /« relais » est déjà/,
  ],
  [
    'first-priority',
    'no step of priority 1',
    set('nextSteps.0.priority', 2),
    'nextSteps',
    /^0 étape de priorité 1/,
  ],
  [
    'first-priority',
    'four steps of priority 1',
    both(
      set('followUps', []),
      set(
        'nextSteps',
        [1, 2, 3, 4].map((rank) => ({ ...secondStep, id: `e${rank}` })),
      ),
    ),
    'nextSteps',
    /^4 étapes de priorité 1/,
  ],
  [
    'expected-level',
    'a step that leads to where one is',
    set('nextSteps.0.expectedLevel', 2),
    'nextSteps.0.expectedLevel',
    /déjà au niveau 2/,
  ],
  [
    'follow-up-day',
    'a follow-up two weeks after the review',
    set('followUps.0.on', '2026-06-05'),
    'followUps.0.on',
    /Le 2026-06-21 au plus tôt/,
  ],
  [
    'follow-up-day',
    'follow-ups out of order',
    set('followUps', [
      { on: '2026-06-25', steps: { astreinte: 'fait' } },
      { on: '2026-06-24', steps: { astreinte: 'fait' } },
    ]),
    'followUps.1.on',
    /Rangez les suivis par date/,
  ],
  [
    'follow-up-step',
    'a follow-up of an unknown step',
    set('followUps.0.steps', { astreintes: 'fait' }),
    'followUps.0.steps.astreintes',
    /« astreintes » n’est pas dans nextSteps \(astreinte\)/,
  ],
  ['self-reference', 'its own predecessor', set('previous', 'b-000001'), 'previous', /antérieur/],
  [
    'first-measurement-day',
    'a first measurement long before',
    set('maturity.before.on', '2025-12-21'),
    'maturity.before.on',
    /plus de 14 jours/,
  ],
  [
    'first-measurement-day',
    'a first measurement long after',
    set('maturity.before.on', '2026-01-31'),
    'maturity.before.on',
    /plus de 14 jours/,
  ],
  [
    'last-measurement-day',
    'a last measurement too early',
    set('maturity.after.on', '2026-04-30'),
    'maturity.after.on',
    /du 2026-05-01 au 2026-06-05/,
  ],
  [
    'last-measurement-day',
    'a last measurement too late',
    set('maturity.after.on', '2026-06-06'),
    'maturity.after.on',
    /du 2026-05-01 au 2026-06-05/,
  ],
  [
    'grid-axis',
    'an axis of another grid',
    set('maturity.after.comments.vitesse', 'Non mesurée'),
    'maturity.after.comments.vitesse',
    /« vitesse » n’est pas dans la grille 2026\.1/,
  ],
  [
    'measured-axes',
    'two axes measured twice',
    set('maturity.after.levels.securite', null),
    'maturity.after.levels',
    /^2 axes mesurés au départ et à la fin/,
  ],
  [
    'target-below-start',
    'a target below the start',
    set('maturity.target.strategie', 1),
    'maturity.target.strategie',
    /cible 1 sous le niveau de départ 2/,
  ],
  [
    'drop-comment',
    'a fall without a word',
    set('maturity.after.levels.strategie', 1),
    'maturity.after.levels.strategie',
    /descend de 2 à 1\. Dites pourquoi dans maturity\.after\.comments\.strategie/,
  ],
  [
    'high-level-evidence',
    'a high level at the end that is only declared',
    both(
      set('maturity.after.levels.strategie', 4),
      set('maturity.after.evidence.strategie', 'declaratif'),
    ),
    'maturity.after.levels.strategie',
    /un niveau 4 ne se déclare pas/,
  ],
  [
    'high-level-evidence',
    'a high level at the start without evidence',
    both(
      set('maturity.before.levels.strategie', 4),
      set('maturity.after.comments.strategie', 'Revu ensemble'),
    ),
    'maturity.before.levels.strategie',
    /maturity\.before\.evidence\.strategie/,
  ],
  [
    'missed-target',
    'a target that was missed and left',
    set('maturity.target.securite', 3),
    'maturity.target.securite',
    /aucune étape suivante sur l’axe « securite »/,
  ],
];

const feedbackCases: Case[] = [
  [
    'period-order',
    'a period that ends before it starts',
    set('period.to', '2025-02-28'),
    'period.to',
    /2025-02-28 précède 2025-03-01/,
  ],
  [
    'intervention-report',
    'an intervention without its report',
    both(set('origin', 'intervention'), set('sharing', agreed)),
    'origin',
    /cite son bilan/,
  ],
  ['public-sources', 'no source', set('sources', []), 'origin', /aucune source/],
  ['public-sources', 'no confidence', set('confidence', undefined), 'origin', /confiance manque/],
  [
    'public-sources-origin',
    'public sources claimed of a contribution',
    set('origin', 'communaute'),
    'sharing.status',
    /Demandez l’accord/,
  ],
];

const publicSources = {
  status: 'public-sources',
  reviewedBy: 'Rédaction du site',
  reviewedOn: '2026-05-30',
};

const kinds: [string, Fields, z.ZodType, readonly Rule<never>[], Case[]][] = [
  [
    'a closing report',
    { ...everyReportField, sharing: agreed },
    report,
    reportRules as readonly Rule<never>[],
    reportCases,
  ],
  [
    'an experience feedback',
    { ...feedbackFields, sharing: publicSources },
    feedback,
    feedbackRules as readonly Rule<never>[],
    feedbackCases,
  ],
  [
    'a withdrawal',
    {
      id: 'b-000001',
      publishedOn: '2026-06-01',
      sharing: {
        status: 'withdrawn',
        audience: 'public',
        withdrawnOn: '2026-06-20',
        reason: 'obsolete',
      },
    },
    withdrawal,
    withdrawalRules as readonly Rule<never>[],
    [
      [
        'withdrawal-order',
        'before the publication',
        set('sharing.withdrawnOn', '2026-05-31'),
        'sharing.withdrawnOn',
        /avant la publication \(2026-06-01\)/,
      ],
    ],
  ],
];

for (const [what, fields, schema, rules, cases] of kinds) {
  /** What the rules say of the fields once changed, which keep the shape that the schema wants. */
  const broken = (change: (fields: Fields) => void) => {
    const changed = structuredClone(fields);
    change(changed);
    const data = schema.parse(changed) as never;
    return rules.flatMap((rule) =>
      rule
        .violations(data, context)
        .map(({ path, message }) => ({ rule: rule.name, path: path.join('.'), message })),
    );
  };

  describe(`the rules of ${what}`, () => {
    it('hold for a valid one', () =>
      assert.deepEqual(
        broken(() => {}),
        [],
      ));

    for (const [rule, name, change, path, message] of cases) {
      it(`${rule}: refuses ${name}`, () => {
        const found = broken(change);
        assert.deepEqual(
          found.map((violation) => [violation.rule, violation.path]),
          [[rule, path]],
        );
        assert.match(found[0]?.message ?? '', message);
      });
    }
  });
}

it('every rule has its case', () => {
  const tested = new Set(kinds.flatMap(([, , , , cases]) => cases.map(([rule]) => rule)));
  const named = kinds.flatMap(([, , , rules]) => rules.map(({ name }) => name));
  assert.deepEqual(
    named.filter((name) => !tested.has(name)),
    [],
  );
});

it('only what an intervention may rightly do is a warning', () => {
  const warnings = [...reportRules, ...feedbackRules].filter(
    ({ severity }) => severity !== 'error',
  );
  assert.deepEqual(new Set(warnings.map(({ name }) => name)), new Set(['accompaniment-length']));
});

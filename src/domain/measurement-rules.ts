import { addDays } from './day.ts';
import { countOf } from './number.ts';
import type { Report } from './report.ts';
import { type Rule, rule, unless } from './rule.ts';

/** How far from its phase a measurement may be made, in days. */
const TOLERANCE = 14;
/** Fewer axes than this measured twice, and a progress says nothing. */
const MIN_AXES = 3;
/** From this level up, a declaration is not enough. */
const HIGH_LEVEL = 4;

/** The axes that both measurements assessed. */
function axesMeasuredTwice({ before, after }: Report['maturity']): string[] {
  return Object.keys(before.levels).filter(
    (axis) => typeof before.levels[axis] === 'number' && typeof after.levels[axis] === 'number',
  );
}

/** What makes two measurements comparable and their levels credible. */
export const measurementRules: readonly Rule<Report>[] = [
  rule('first-measurement-day', ({ maturity, phases }) => {
    const { start, end } = phases.needsAnalysis;
    const { on } = maturity.before;
    return unless(
      on >= addDays(start, -TOLERANCE) && on <= addDays(end, TOLERANCE),
      ['maturity', 'before', 'on'],
      `mesure de départ du ${on}, à plus de 14 jours de l’analyse des besoins (${start} – ${end}). Corrigez l’une des dates.`,
    );
  }),
  rule('last-measurement-day', ({ maturity, phases }) => {
    const earliest = addDays(phases.accompaniment.end, -TOLERANCE);
    const latest = addDays(phases.closingReview.on, TOLERANCE);
    const { on } = maturity.after;
    return unless(
      on >= earliest && on <= latest,
      ['maturity', 'after', 'on'],
      `mesure de fin du ${on}. Une date du ${earliest} au ${latest} est attendue, autour du bilan.`,
    );
  }),
  rule('grid-axis', ({ maturity, nextSteps }, { axesOf }) => {
    const axes = axesOf(maturity.grid);
    const { before, target, after } = maturity;
    const written = [
      ...[before, after].flatMap((measurement, index) =>
        (['levels', 'evidence', 'comments'] as const).flatMap((part) =>
          Object.keys(measurement[part]).map((axis) => ({
            axis,
            path: ['maturity', index === 0 ? 'before' : 'after', part, axis],
          })),
        ),
      ),
      ...Object.keys(target).map((axis) => ({ axis, path: ['maturity', 'target', axis] })),
      ...nextSteps.map(({ axis }, index) => ({ axis, path: ['nextSteps', index, 'axis'] })),
    ];
    return written.flatMap(({ axis, path }) =>
      unless(
        axes.length === 0 || axes.includes(axis),
        path,
        `l’axe « ${axis} » n’est pas dans la grille ${maturity.grid} (${axes.join(', ')}).`,
      ),
    );
  }),
  rule('measured-axes', ({ maturity }) => {
    const measured = axesMeasuredTwice(maturity).length;
    return unless(
      measured >= MIN_AXES,
      ['maturity', 'after', 'levels'],
      `${countOf(measured, 'axe mesuré')} au départ et à la fin. Au moins 3 sont attendus : ajoutez les niveaux qui manquent.`,
    );
  }),
  rule('target-below-start', ({ maturity }) =>
    Object.entries(maturity.target).flatMap(([axis, target]) => {
      const start = maturity.before.levels[axis] ?? 0;
      return unless(
        target >= start,
        ['maturity', 'target', axis],
        `cible ${target} sous le niveau de départ ${start}. Une cible au moins égale est attendue.`,
      );
    }),
  ),
  rule('drop-comment', ({ maturity: { before, after } }) =>
    Object.entries(after.levels).flatMap(([axis, level]) => {
      const start = before.levels[axis];
      const hasDropped = typeof start === 'number' && level !== null && level < start;
      return unless(
        !hasDropped || Boolean(after.comments[axis]),
        ['maturity', 'after', 'levels', axis],
        `le niveau descend de ${start} à ${level}. Dites pourquoi dans maturity.after.comments.${axis}.`,
      );
    }),
  ),
  rule('high-level-evidence', ({ maturity }) =>
    (['before', 'after'] as const).flatMap((moment) => {
      const { levels, evidence } = maturity[moment];
      return Object.entries(levels).flatMap(([axis, level]) =>
        unless(
          level === null ||
            level < HIGH_LEVEL ||
            ['observe', 'mesure'].includes(evidence[axis] ?? ''),
          ['maturity', moment, 'levels', axis],
          `un niveau ${level} ne se déclare pas. Indiquez « observe » ou « mesure » dans maturity.${moment}.evidence.${axis}, ou baissez le niveau.`,
        ),
      );
    }),
  ),
  rule('missed-target', ({ maturity, nextSteps }) =>
    Object.entries(maturity.target).flatMap(([axis, target]) => {
      const reached = maturity.after.levels[axis] ?? 0;
      return unless(
        reached >= target || nextSteps.some((step) => step.axis === axis),
        ['maturity', 'target', axis],
        `cible ${target} non atteinte, et aucune étape suivante sur l’axe « ${axis} ». Ajoutez-en une.`,
      );
    }),
  ),
];

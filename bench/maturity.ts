import type { Report } from '#src/domain/report.ts';
import { addDays } from '#src/domain/day.ts';
import type { Fields } from './fields.ts';
import type { Writer } from './prose.ts';
import type { Random } from './random.ts';
import { comments, falls } from './words/sentences.ts';

/** How one axis of the grid moved; null where it was not assessed. */
export interface Axis {
  key: string;
  before: number | null;
  target: number | undefined;
  after: number | null;
}

/** The levels of a report: five axes at least measured twice, some of which are targeted. */
export function measuredAxes(keys: readonly string[], random: Random): Axis[] {
  const measured = new Set(random.sample(keys, random.int(5, keys.length)));
  const targeted = new Set(random.sample([...measured], random.int(2, 4)));
  return keys.map((key) => {
    if (!measured.has(key)) {
      const isLate = random.chance(0.25);
      return { key, before: null, target: undefined, after: isLate ? random.int(1, 3) : null };
    }
    const before = random.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 4]);
    if (!targeted.has(key)) {
      const isFall = before > 1 && random.chance(0.06);
      const after = isFall ? before - 1 : before + Number(random.chance(0.2));
      return { key, before, target: undefined, after };
    }
    const target = Math.min(5, before + random.int(1, 2));
    const after = random.chance(0.65) ? target : random.int(before, target);
    return { key, before, target, after };
  });
}

const assessors = [
  'Responsable produit et deux experts des squads',
  'Référent cloud et une experte des squads',
  'Cheffe de projet, relue par l’architecte',
  'Responsable d’exploitation et un expert des squads',
];

/** The two measurements of a report and its targets. */
export function maturityOf(
  axes: readonly Axis[],
  { needsAnalysis, accompaniment, closingReview }: Report['phases'],
  writer: Writer,
): Fields {
  const { random } = writer;
  const targets = axes.flatMap(({ key, target }) => (target ? [[key, target] as const] : []));
  const measurement = (moment: 'before' | 'after') => {
    const evidence = axes.flatMap(({ key, [moment]: level }) => {
      if (level === null) return [];
      if (level >= 4) return [[key, random.pick(['observe', 'mesure'])]];
      return random.chance(0.85) ? [[key, random.pick(['declaratif', 'observe', 'mesure'])]] : [];
    });
    const remarks = axes.flatMap(({ key, before, after, [moment]: level }) => {
      const hasFallen = moment === 'after' && before !== null && after !== null && after < before;
      if (hasFallen) return [[key, writer.fit(falls, 5, 280)]];
      if (level === null) {
        return random.chance(0.3)
          ? [[key, 'Non évalué : hors du périmètre de l’intervention.']]
          : [];
      }
      return random.chance(0.25) ? [[key, writer.fit(comments, 5, 280)]] : [];
    });
    return {
      levels: Object.fromEntries(axes.map(({ key, [moment]: level }) => [key, level])),
      ...(evidence.length > 0 && { evidence: Object.fromEntries(evidence) }),
      ...(remarks.length > 0 && { comments: Object.fromEntries(remarks) }),
    };
  };
  const assessor = random.pick(assessors);
  const isLate = random.chance(0.7);
  return {
    before: {
      on: addDays(needsAnalysis.end, -random.int(0, 3)),
      assessor,
      ...measurement('before'),
    },
    target: Object.fromEntries(targets),
    after: {
      on: isLate ? closingReview.on : addDays(accompaniment.end, -random.int(0, 6)),
      assessor,
      ...measurement('after'),
    },
  };
}

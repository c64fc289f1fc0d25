import { addDays } from '#src/domain/day.ts';
import type { Fields } from './fields.ts';
import { LAST_DAY, type Plan } from './plan.ts';
import type { Random } from './random.ts';

const REVIEWER = 'Rédaction des squads (exemple)';

/**
 * The sharing record that puts a document in its state. `digest` gives the fingerprint of the
 * document with a record, and with another body when one is given.
 */
export function sharingOf(
  plan: Plan,
  random: Random,
  digest: (record: Fields, body?: string) => string,
): Fields {
  const { state, agreedOn, publishedOn } = plan;
  if (state === 'pending' || state === 'refused') return { status: state };
  if (state === 'withdrawn') {
    const withdrawnOn = addDays(publishedOn, random.int(0, 60));
    return {
      status: 'withdrawn',
      audience: random.pick(['public', 'public', 'community']),
      withdrawnOn: withdrawnOn < LAST_DAY ? withdrawnOn : LAST_DAY,
      reason: random.pick(['demande-administration', 'obsolete', 'erreur']),
    };
  }
  if (plan.collection === 'retours' && plan.origin === 'sources-publiques') {
    return { status: 'public-sources', reviewedBy: REVIEWER, reviewedOn: agreedOn };
  }
  const record = {
    status: 'agreed',
    audience: state === 'community' ? 'community' : 'public',
    anonymised: state === 'anonymised',
    agreedBy: random.pick([
      'Sous-directrice du numérique (exemple)',
      'Directeur adjoint des services en ligne (exemple)',
      'Cheffe du service informatique (exemple)',
      'Directrice de la transformation (exemple)',
    ]),
    agreedOn,
    agreementRef: `Dossier d’intervention ${plan.index + 1}, pièce ${random.int(1, 24)} (exemple)`,
    reviewedBy: REVIEWER,
  };
  const current = digest(record);
  if (!random.chance(0.06)) return { ...record, digest: current };
  const correction = {
    on: addDays(agreedOn, random.int(0, 12)),
    by: REVIEWER,
    why: random.pick(['Une coquille dans un titre', 'Deux mots en double dans le déroulé']),
    digest: current,
  };
  return {
    ...record,
    digest: digest(record, 'Le texte d’avant la correction.'),
    corrections: [correction],
  };
}

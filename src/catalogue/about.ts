import { reuseOutcomes } from '#src/domain/closed-lists.ts';
import { formatDay } from '#src/domain/day.ts';
import { documentOfLesson } from '#src/domain/fields.ts';
import { countOf } from '#src/domain/number.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { type FacetName, routes } from '#src/routes.ts';
import { isReport, type Summary } from './summary.ts';
import { labelled, type Offering, type Vocabulary } from './vocabulary.ts';

/** Something to know about a document: a name, and lines of text, each maybe a link with a note. */
export interface AboutItem {
  term: string;
  lines: { text: string; href?: string; note?: string }[];
}

/**
 * What surrounds a document: for whom it is, on which platforms, what came before and since.
 * `summaries` are those of the edition, by id; a document outside it is never named.
 */
export function aboutDocument(
  document: SharedReport | SharedFeedback,
  summaries: ReadonlyMap<string, Summary>,
  vocabulary: Vocabulary,
  offering: Offering,
): AboutItem[] {
  const labels = (
    keys: readonly string[],
    authority: Vocabulary['profiles' | 'platforms' | 'themes'],
    facet: FacetName,
  ) =>
    labelled(keys, authority).map(({ key, label }) => ({
      text: label,
      href: routes.facetValue(facet, key),
    }));
  const link = (id: string | undefined, hash = '', note?: string) => {
    const found = id && summaries.get(id);
    if (!found) return [];
    return [{ text: found.title, href: `${found.path}${hash}`, ...(note && { note }) }];
  };
  const items: AboutItem[] = [
    { term: 'Thèmes', lines: labels(document.themes, vocabulary.themes, 'theme') },
    { term: 'Pour qui', lines: labels(document.profiles, vocabulary.profiles, 'profil') },
    { term: 'Plateformes', lines: labels(document.platforms, vocabulary.platforms, 'plateforme') },
    ...(isReport(document) ? reportItems(document, vocabulary, offering) : []),
    {
      term: 'Enseignements repris d’ailleurs',
      lines: document.reuses.flatMap(({ lesson, outcome, note }) =>
        link(documentOfLesson(lesson), `#${lesson}`, `${reuseOutcomes[outcome]} : ${note}`),
      ),
    },
    {
      term: 'Intervention précédente',
      lines: link(isReport(document) ? document.previous : undefined),
    },
    {
      term: 'Bilan de l’intervention',
      lines: link(isReport(document) ? undefined : document.report),
    },
    {
      term: 'Mises à jour',
      lines: document.updates.map(({ on, note }) => ({ text: `${formatDay(on)} : ${note}` })),
    },
    {
      term: 'Contact',
      lines: document.contact
        ? [{ text: document.contact, href: `mailto:${document.contact}` }]
        : [],
    },
  ];
  return items.filter(({ lines }) => lines.length > 0);
}

function reportItems(
  { trainings, accelerators }: SharedReport,
  vocabulary: Vocabulary,
  offering: Offering,
): AboutItem[] {
  return [
    {
      term: 'Formations suivies',
      lines: trainings.map(({ course, participants, profile }) => ({
        text: titleIn(vocabulary.courses, course),
        ...hrefOf(offering.courses, course, routes.courses),
        note: `${countOf(participants, 'participant')} (${
          labelled([profile], vocabulary.profiles)[0]?.label
        })`,
      })),
    },
    {
      term: 'Accélérateurs utilisés',
      lines: accelerators.map((key) => ({
        text: titleIn(vocabulary.accelerators, key),
        ...hrefOf(offering.accelerators, key, routes.accelerators),
      })),
    },
  ];
}

const titleIn = (list: readonly { key: string; title: string }[], key: string) =>
  list.find((item) => item.key === key)?.title ?? key;

/** Where the catalogue presents an item, when it is offered. */
const hrefOf = (offered: readonly { key: string }[], key: string, path: string) =>
  offered.some((item) => item.key === key) ? { href: `${path}#${key}` } : {};

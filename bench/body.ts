import { blocks, Deck, figure } from './markup.ts';
import type { Plan } from './plan.ts';
import type { Writer } from './prose.ts';
import { type Part, stamped } from './words/sentences.ts';

interface Section {
  /** `##` or `###` and the title. */
  heading: string;
  parts: readonly (Part | 'facts')[];
  /** Its share of the words. */
  weight: number;
}

const reportSections: readonly Section[] = [
  { heading: '## Contexte', parts: ['context'], weight: 2 },
  { heading: '## Déroulé', parts: [], weight: 0 },
  { heading: '### Analyse des besoins', parts: ['analysis', 'analysis', 'context'], weight: 2 },
  { heading: '### Accompagnement', parts: ['work', 'work', 'facts', 'people'], weight: 5 },
  { heading: '### Bilan', parts: ['closing', 'figures'], weight: 1.5 },
];

const reportEndings: readonly Section[] = [
  { heading: '## Ce qui reste discuté', parts: ['trouble', 'closing', 'facts'], weight: 2 },
  { heading: '## Ce que l’équipe garde', parts: ['people', 'work', 'facts'], weight: 2 },
  { heading: '## Ce que disent les mesures', parts: ['figures', 'facts'], weight: 2 },
];

const feedbackSections: readonly Section[] = [
  { heading: '## Ce qui a été fait', parts: ['context', 'facts'], weight: 1 },
];

const feedbackSteps = [
  'Partir de l’existant',
  'Choisir par quoi commencer',
  'Essayer en petit',
  'Étendre sans casser',
  'Apprendre en faisant',
  'Décider, puis écrire',
  'Tenir dans la durée',
  'Mettre les métiers dans la boucle',
];

const feedbackEndings: readonly Section[] = [
  { heading: '## Ce que les chiffres disent', parts: ['figures', 'facts'], weight: 2 },
  { heading: '## Ce qui a résisté', parts: ['trouble', 'trouble', 'facts'], weight: 2 },
  { heading: '## Pour aller plus loin', parts: ['closing', 'people', 'facts'], weight: 1.5 },
];

/** A section that lacks fewer words than this is long enough. */
const SLACK = 25;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** The source of a body: its sections, filled until they hold the words that are wanted. */
export function bodyOf(
  plan: Plan,
  writer: Writer,
  { image, links }: { image: string | undefined; links: readonly Plan[] },
): string {
  const { random } = writer;
  const deck = new Deck(writer);
  const sections = sectionsOf(plan, writer);
  const total = sections.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = 360 + Math.floor(random.next() ** 1.5 * 600);
  const longest = Math.max(...sections.map(({ weight }) => weight));
  const notes: string[] = [];
  let picture = image;
  const texts = sections.flatMap(({ heading, parts, weight }) => {
    if (weight === 0) return [heading];
    const written = [heading];
    let missing = (wanted * weight) / total;
    let mayBreak = false;
    while (written.length === 1 || missing > SLACK) {
      // Never two blocks in a row: a text is made of paragraphs first.
      mayBreak = mayBreak && random.chance(0.3);
      const text = mayBreak
        ? random.pick(blocks)(writer)
        : note(deck.paragraph(parts), writer, notes);
      mayBreak = !mayBreak;
      written.push(text);
      missing -= wordsOf(text);
    }
    if (weight === longest && picture) {
      written.push(figure(writer, picture));
      picture = undefined;
    }
    return written;
  });
  if (plan.isStamped) texts.push(writer.sentence(stamped));
  texts.push(...links.map((link) => linkTo(link, writer)));
  texts.push(...notes.map((text, rank) => `[^${rank + 1}]: ${text}`));
  return `${texts.join('\n\n')}\n`;
}

function sectionsOf({ collection }: Plan, { random }: Writer): readonly Section[] {
  if (collection === 'bilans') {
    return [...reportSections, ...random.sample(reportEndings, random.int(0, 2))];
  }
  const steps = random.sample(feedbackSteps, random.int(0, 4)).map((title): Section => ({
    heading: `### ${title}`,
    parts: ['work', 'facts', 'people', 'analysis'],
    weight: 1.5,
  }));
  const endings = feedbackEndings.filter(() => random.chance(0.65));
  return [...feedbackSections, ...steps, ...endings];
}

/** The paragraph, which now and then calls a footnote. */
function note(paragraph: string, writer: Writer, notes: string[]): string {
  if (notes.length === 4 || !writer.random.chance(0.08)) return paragraph;
  notes.push(
    writer.sentence(
      writer.random.pick([
        'relevé de {tool} arrêté au {date}, sur {20..900} lignes.',
        'compte rendu de {meeting}, {date}, relu par {role}.',
        'échange avec {role} en {month}, à propos de {object}.',
      ]),
    ),
  );
  return `${paragraph}[^${notes.length}]`;
}

function linkTo({ collection, slug, title }: Plan, writer: Writer): string {
  const lead = writer.random.pick([
    'Sur un sujet voisin, {role} conseille',
    'Une autre équipe a suivi un chemin différent :',
    'À rapprocher, pour {object}, de ce texte :',
    'La question de {object} est aussi traitée dans',
  ]);
  return writer.sentence(`${lead} [${title}](/${collection}/${slug}/).`);
}

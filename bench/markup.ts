import { capital, type Writer } from './prose.ts';
import { asides, asideTitles, quotes, type Part, sentences } from './words/sentences.ts';
import type { Measure } from './words/subjects.ts';

/** Parts whose sentences may be preceded by words that place them. */
const opened = new Set<Part | 'facts'>(['analysis', 'work', 'people', 'trouble']);

/** Sentences of each part in an order of their own, dealt again only when all were used. */
export class Deck {
  readonly #writer: Writer;
  readonly #cards = new Map<Part | 'facts', string[]>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** A sentence of a part, with a full stop, now and then with an opening. */
  sentence(part: Part | 'facts'): string {
    const { random } = this.#writer;
    const cards = this.#cards.get(part) ?? [];
    if (cards.length === 0) {
      cards.push(
        ...random.shuffle(part === 'facts' ? this.#writer.ofThemes('facts') : sentences[part]),
      );
    }
    const template = cards.pop() ?? '';
    this.#cards.set(part, cards);
    const mayOpen = opened.has(part) && /^(?:l[ea]s? |l’|\{(?!\d))/.test(template);
    const isOpened = mayOpen && random.chance(0.35);
    return `${this.#writer.sentence(isOpened ? `{lead} ${template}` : template)}.`;
  }

  paragraph(parts: readonly (Part | 'facts')[]): string {
    const { random } = this.#writer;
    const count = random.int(2, 4);
    return Array.from({ length: count }, () => this.sentence(random.pick(parts))).join(' ');
  }
}

/** A value of a measure between its two ends: 0 is the worst one, 1 the best one. */
export function measureAt([, , better, low, high]: Measure, share: number): number {
  const value = better === 'up' ? low + (high - low) * share : high - (high - low) * share;
  return high - low < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

const shown = (value: number, unit: string) => `${String(value).replace('.', ',')} ${unit}`;

/** Text for an attribute, between straight quotes. */
const quoted = (text: string) => `"${text.replaceAll('"', '’')}"`;

type Block = (writer: Writer) => string;

const list: Block = (writer) => {
  const { random } = writer;
  const items = Array.from({ length: random.int(3, 5) }, () =>
    writer.fill(
      random.pick([
        '{goal}, avec {role}, avant {event} ;',
        '{object} : {part} services concernés, {effect} ;',
        '{document}, à jour chez {team}, {effect} ;',
        '{tool}, repris en {2..14} jours avec **{2..9} règles** ;',
      ]),
    ),
  );
  const count = ['trois', 'quatre', 'cinq'][items.length - 3];
  const lead = writer.sentence(
    random.pick([
      `{role} en a retenu ${count} points, relus en {month} :`,
      `${count} décisions ont été prises avec {team} en {month} :`,
      `restaient ${count} sujets à la fin de {month} :`,
    ]),
  );
  return `${lead}\n\n${items
    .map((item) => `- ${item}`)
    .join('\n')
    .replace(/ ;$/, '.')}`;
};

const table: Block = (writer) => {
  const { random } = writer;
  const rows = Array.from({ length: random.int(3, 6) }, () => {
    const cells = [
      capital(writer.fill('{object}')),
      writer.fill('{part}'),
      writer.fill('{hours}'),
      writer.fill('{role}'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = random.pick(['Sujet', 'Chantier', 'Lot']);
  return `| ${head} | Services concernés | Durée relevée | Suivi par |\n| --- | --- | ---: | --- |\n${rows.join('\n')}`;
};

const aside: Block = (writer) => {
  const { random } = writer;
  const type = random.pick(['note', 'conseil', 'attention']);
  const title = random.chance(0.7) ? ` titre=${quoted(random.pick(asideTitles))}` : '';
  return `<Encadre type="${type}"${title}>\n\n${writer.sentence(random.pick(asides))}\n\n</Encadre>`;
};

const keyFigure: Block = (writer) => {
  const { random } = writer;
  const source = random.chance(0.6)
    ? ` source=${quoted(writer.sentence('relevé de {tool}, {month}'))}`
    : '';
  const label = writer.fill(
    random.pick([
      'du temps passé sur {object}',
      'des services suivis en {month}',
      'des demandes liées à {object}',
    ]),
  );
  return `<ChiffreCle valeur=${quoted(writer.fill('{pct}'))} libelle=${quoted(label)}${source} />`;
};

const quote: Block = (writer) =>
  `<Citation auteur=${quoted(writer.sentence('{role} (exemple)'))}>\n\n${writer.sentence(writer.random.pick(quotes))}\n\n</Citation>`;

const numbered: Block = (writer) => {
  const { random } = writer;
  let week = 0;
  const items = Array.from({ length: random.int(3, 5) }, (_, rank) => {
    const text = writer.sentence(
      random.pick([
        '{goal}, {effect}.',
        '{team} prépare {object}, {effect}.',
        '{meeting} sur {object}, {effect}.',
      ]),
    );
    week += random.int(1, 6);
    return `${rank + 1}. **Semaine ${week}.** ${text}`;
  });
  return `<Etapes>\n\n${items.join('\n')}\n\n</Etapes>`;
};

const beforeAfter: Block = (writer) => {
  const { random } = writer;
  const measure = random.pick(writer.ofThemes('measures'));
  const [label, unit] = measure;
  const before = shown(measureAt(measure, random.next() * 0.4), unit);
  const after = shown(measureAt(measure, 0.55 + random.next() * 0.45), unit);
  return `<AvantApres libelle=${quoted(label)} avant=${quoted(before)} apres=${quoted(after)} />`;
};

/** Everything that a text may hold beside paragraphs, the plainest ones more often. */
export const blocks: readonly Block[] = [
  list,
  list,
  list,
  table,
  aside,
  keyFigure,
  quote,
  numbered,
  beforeAfter,
];

/** An image of the folder of the document, with an alternative that is its own. */
export function figure(writer: Writer, file: string): string {
  const alt = writer.sentence(
    'schéma en blocs reliés par des flèches, qui montre {object} de {month} à {event} : {2..9} étapes tenues par {team}, puis {2..6} contrôles suivis par {role} de {app}.',
  );
  if (writer.random.chance(0.3)) return `![${alt}](./${file})`;
  const legend = writer.sentence('{object} vu par {team}, {month}.');
  return `<Figure src="./${file}" alt=${quoted(alt)} legende=${quoted(legend)} />`;
}

import { addDays, type Day, formatDay } from '#src/domain/day.ts';
import { daysBetween, monthOf } from './calendar.ts';
import type { Random } from './random.ts';
import { pools } from './words/pools.ts';
import { type Subject, subjectOf } from './words/subjects.ts';

/** What the sentences of one document speak of. */
export interface Topic {
  /** The application, with its article: « le portail des bourses ». */
  application: string;
  /** The administration with its article, or words that name none. */
  administration: string;
  themes: readonly string[];
  from: Day;
  to: Day;
}

const contractions: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

/** The text with prepositions and articles joined as French wants: « du portail », « d’un an ». */
function contracted(text: string): string {
  return text
    .replace(
      /(?<!\p{L})(de|à) (les?) /giu,
      (read, preposition: string, article: string) =>
        `${contractions[`${preposition} ${article}`.toLowerCase()] ?? read} `,
    )
    .replace(/(?<!\p{L})(d|qu)e (?=une? |août|avril|octobre)/giu, '$1’');
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An integer as French readers write it, its thousands apart. */
const formatNumber = (value: number) =>
  value < 10_000 ? String(value) : String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');

/**
 * Fills the `{slots}` of sentences about one topic: `{12..80}` is a number, `{de app}` a noun
 * phrase after a preposition, `{team}` a phrase of a pool, whose own slots are filled in turn.
 */
export class Writer {
  readonly random: Random;
  readonly topic: Topic;
  readonly #subjects: readonly Subject[];
  /** The last phrases drawn from each pool, which are not drawn again at once. */
  readonly #recent = new Map<string, string[]>();

  constructor(random: Random, topic: Topic) {
    this.random = random;
    this.topic = topic;
    this.#subjects = topic.themes.map(subjectOf);
  }

  /** What is known of one of the themes, the first one more often than the others. */
  subject(): Subject {
    const main = this.#subjects[0];
    return main && this.random.chance(0.6) ? main : this.random.pick(this.#subjects);
  }

  /** The pools of a kind of all the themes. */
  ofThemes<Name extends keyof Subject>(name: Name): Subject[Name][number][] {
    return this.#subjects.flatMap((subject) => [...subject[name]]);
  }

  /** A template with its slots filled. */
  fill(template: string): string {
    return contracted(this.#expand(template));
  }

  /** One sentence or several, each with a capital. */
  sentence(template: string): string {
    return this.fill(template).replace(/(?<=^|[.?] )\p{Ll}/gu, (letter) => letter.toUpperCase());
  }

  /** A sentence whose length a field admits. */
  fit(templates: readonly string[], min: number, max: number): string {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const text = this.sentence(this.random.pick(templates));
      if (text.length >= min && text.length <= max) return text;
    }
    throw new Error(`No sentence of ${min} to ${max} characters like: ${templates[0]}`);
  }

  /** Sentences of different templates, each of a length that a field admits. */
  fitAll(templates: readonly string[], count: number, min: number, max: number): string[] {
    return this.random.sample(templates, count).map((template) => this.fit([template], min, max));
  }

  /** A day of the topic’s period. */
  day(): Day {
    const { from, to } = this.topic;
    return addDays(from, this.random.int(0, Math.max(1, daysBetween(from, to))));
  }

  #expand(template: string): string {
    return template.replace(/\{([^{}]+)\}/g, (_, slot: string) => this.#slot(slot));
  }

  #slot(slot: string): string {
    const { random } = this;
    const range = /^(\d+)\.\.(\d+)$/.exec(slot);
    if (range) return formatNumber(random.int(Number(range[1]), Number(range[2])));
    switch (slot) {
      case 'app':
        return this.topic.application;
      case 'admin':
        return this.topic.administration;
      case 'date':
        return formatDay(this.day());
      case 'month':
        return monthOf(this.day());
      case 'pct':
        return `${random.int(3, 96)} %`;
      case 'hours':
        return `${random.int(1, 19)} h ${String(random.int(1, 11) * 5).padStart(2, '0')}`;
      case 'part': {
        const whole = random.int(6, 140);
        return `${random.int(2, whole - 1)} des ${whole}`;
      }
      case 'goal':
      case 'object':
        return this.#expand(this.#draw(slot, this.subject()[`${slot}s`]));
      default: {
        const pool = pools[slot];
        if (!pool) throw new Error(`Unknown slot {${slot}}.`);
        return this.#expand(this.#draw(slot, pool));
      }
    }
  }

  #draw(slot: string, pool: readonly string[]): string {
    const recent = this.#recent.get(slot) ?? [];
    const fresh = pool.filter((phrase) => !recent.includes(phrase));
    const drawn = this.random.pick(fresh.length > 0 ? fresh : pool);
    this.#recent.set(slot, [drawn, ...recent].slice(0, 4));
    return drawn;
  }
}

/** A passage that must not be published by mistake, said to its author in French. */
export interface SensitiveText {
  /** Name of the rule, stable, for `allow`. */
  rule: string;
  /** Offset in the text, in UTF-16 units. */
  index: number;
  /** What was read, exactly as written: what an author copies into `allow`. */
  text: string;
  /** What was read, what is expected and what to do, in French. */
  message: string;
}

/** A part of a text, as it is written there. */
export interface Passage {
  index: number;
  text: string;
}

/** One kind of passage that is not published: where it is read, and what its author is told. */
export interface TextRule {
  name: string;
  /** In linear time, and fast on the many texts that hold no such passage. */
  find(text: string, mailDomains: readonly string[]): Passage[];
  message(passage: string, mailDomains: readonly string[]): string;
}

/** `allow` takes at most 200 characters: the start of a long secret is enough to know it. */
const MAX_QUOTED = 200;

/** What a rule found, in the order of the text and without overlaps. */
export function report(
  { name, message }: Pick<TextRule, 'name' | 'message'>,
  passages: readonly Passage[],
  mailDomains: readonly string[],
): SensitiveText[] {
  let end = 0;
  return [...passages]
    .sort((a, b) => a.index - b.index || b.text.length - a.text.length)
    .filter(({ index, text }) => {
      const isNew = index >= end;
      if (isNew) end = index + text.length;
      return isNew;
    })
    .map(({ index, text }) => ({
      rule: name,
      index,
      text: text.slice(0, MAX_QUOTED),
      message: `${message(text, mailDomains)} Si la lecture est fausse, acceptez ce texte dans « allow » (règle « ${name} »).`,
    }));
}

/** A passage as a message shows it, on one line. */
export function quoted(passage: string): string {
  return `« ${passage.slice(0, 80).replace(/\s+/g, ' ')} » lu`;
}

/** The same for what no log may hold: four characters at most, a third of a short one. */
export function masked(passage: string): string {
  const shown = Math.min(4, Math.floor(passage.length / 3));
  return `« ${passage.slice(0, shown)}… » lu`;
}

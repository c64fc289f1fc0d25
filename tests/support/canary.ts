import type * as z from 'zod';

/**
 * Put a unique word in every text of some fields that a schema lets an author choose. Texts that
 * the schema fixes (keys, days, values of closed lists) are left as they are.
 */
export function withCanaries(
  fields: Record<string, unknown>,
  schema: z.ZodType,
  name: string,
): { fields: Record<string, unknown>; words: string[] } {
  const marked = structuredClone(fields);
  const words: string[] = [];
  const visit = (holder: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>);
      if (typeof value !== 'string') continue;
      const word = canary(`${name}${words.length}`);
      holder[key] = URL.canParse(value) ? `${value}/${word}` : `${word} ${value}`;
      if (schema.safeParse(marked).success) words.push(word);
      else holder[key] = value;
    }
  };
  visit(marked);
  return { fields: marked, words };
}

/** A word that nothing else can hold. */
export function canary(name: string): string {
  return `zqkanari${name}zq`;
}

/** Every canary word, wherever it stands. */
export const CANARY = /zqkanari\w+?zq/g;

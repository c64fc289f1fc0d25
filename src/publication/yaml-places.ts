import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
} from 'js-yaml';

/** A value as it was written: where it starts, and what lies inside it. */
export interface Place {
  offset: number;
  /** Fields of a group or items of a list, with the place of their name (items: of themselves). */
  parts: Map<string, { nameOffset: number; value: Place }>;
}

/** Offset of the deepest part of a path that was written: a value, or the name that lacks one. */
export function placeOf(
  root: Place | undefined,
  path: readonly PropertyKey[],
  last: 'value' | 'name',
): number {
  let current = root;
  let offset = current?.offset ?? 0;
  for (const [index, segment] of path.entries()) {
    const part = current?.parts.get(String(segment));
    if (!part) break;
    const isNameWanted = last === 'name' && index === path.length - 1;
    offset = isNameWanted || part.value.offset === -1 ? part.nameOffset : part.value.offset;
    current = part.value;
  }
  return offset;
}

/** Every name of a field in a text, at any depth. */
export function fieldNames(
  text: string,
  events: readonly Event[],
): { name: string; offset: number }[] {
  const namesIn = ({ parts }: Place): { name: string; offset: number }[] =>
    [...parts].flatMap(([name, { nameOffset, value }]) => [
      { name, offset: nameOffset },
      ...namesIn(value),
    ]);
  const root = treeOf(text, events);
  return root ? namesIn(root) : [];
}

/** The places of all that a text holds; undefined when it cannot be read. */
export function rootOf(text: string): Place | undefined {
  try {
    return treeOf(text, parseEvents(text, {}));
  } catch {
    return undefined;
  }
}

/** The values of a text as a tree, from the flat events of the parser. */
function treeOf(text: string, events: readonly Event[]): Place | undefined {
  let next = 0;
  const read = (): Place => {
    const event = events[next++];
    const place: Place = { offset: -1, parts: new Map() };
    if (!event || event.type === EVENT_POP || event.type === EVENT_DOCUMENT) return place;
    if (event.type === EVENT_ALIAS) return { ...place, offset: event.anchorStart };
    if (event.type === EVENT_SCALAR) return { ...place, offset: event.valueStart };
    place.offset = event.start;
    while (next < events.length && events[next]?.type !== EVENT_POP) {
      const item = String(place.parts.size);
      const isItem = event.type === EVENT_SEQUENCE;
      const key = isItem ? undefined : events[next];
      const keyPlace = isItem ? undefined : read();
      const value = read();
      const name = key?.type === EVENT_SCALAR ? getScalarValue(text, key) : item;
      place.parts.set(name, { nameOffset: keyPlace?.offset ?? value.offset, value });
    }
    next += 1;
    return place;
  };
  if (events[next]?.type === EVENT_DOCUMENT) next += 1;
  return next < events.length ? read() : undefined;
}

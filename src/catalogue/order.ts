import type { Day } from '#src/domain/day.ts';

/** Something that happened to a document: it came out, it was updated, it was withdrawn. */
interface Event {
  id: string;
  eventOn: Day;
}

/** Latest event first, then by id: an order that depends on the documents only. */
export function latestFirst(a: Event, b: Event): number {
  if (a.eventOn !== b.eventOn) return a.eventOn < b.eventOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

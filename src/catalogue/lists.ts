import { routes } from '#src/routes.ts';

/** How many items a page of a list holds. */
const PAGE_LENGTH = 20;

/** One page of a list. */
export interface ListPage<Item> {
  /** The path of the list, which is that of its first page. */
  first: string;
  path: string;
  number: number;
  /** How many pages the list has: at least one, which may be empty. */
  count: number;
  items: readonly Item[];
}

/** The pages of a list, in the order of its items. */
export function pagesOf<Item>(items: readonly Item[], first: string): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
  return Array.from({ length: count }, (_, index) => ({
    first,
    path: routes.listPage(first, index + 1),
    number: index + 1,
    count,
    items: items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
  }));
}

/** What follows a folder in a path, as Astro wants the rest of a route: nothing for the folder. */
export function restOf(path: string, folder: string): string | undefined {
  return path.slice(folder.length, -1) || undefined;
}

/**
 * The page numbers to link to: the first, the last and those around the current one, with `null`
 * where at least two are left out. There are at most seven, however long the list is.
 */
export function shownNumbers(current: number, count: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, count];
  const shown = [...new Set(wanted)].filter((number) => number >= 1 && number <= count);
  return shown.flatMap((number, index) => {
    const previous = shown[index - 1] ?? 0;
    if (number - previous === 2) return [number - 1, number];
    return number - previous > 2 ? [null, number] : [number];
  });
}

/** Links to other lists, under the name of what they have in common. */
export interface LinkGroup {
  title: string;
  /** With how many items each of the lists holds, where that says something. */
  links: readonly { label: string; path: string; count?: number }[];
  /** The rest, when not everything is shown. */
  rest?: { label: string; path: string };
}

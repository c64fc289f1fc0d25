import { countOf } from '#src/domain/number.ts';
import { formatDay } from '#src/domain/day.ts';
import { typesetText } from '#src/typography/typeset-text.ts';

/** What Pagefind tells of one result; every string but the excerpt is plain text. */
interface PagefindResult {
  url: string;
  excerpt: string;
  meta: Partial<Record<'title' | 'collection' | 'administration' | 'date' | 'example', string>>;
}

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindResult> }[] }>;
}

const SHOWN = 10;

const find = <Type extends Element>(selector: string) => document.querySelector<Type>(selector);
const form = find<HTMLFormElement>('[data-search]');
const status = find('[data-search-status]');
const list = find('[data-search-results]');

let engine: Promise<Pagefind> | undefined;
let hasFailed = false;

/** The search engine, loaded when it is first needed. */
function loadEngine(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  engine ??= import(/* @vite-ignore */ address).then(async (pagefind: Pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return engine;
}

function say(message: string): void {
  if (status) status.textContent = typesetText(message);
}

/** An element with its text, which is never read as HTML. */
function element(tag: string, className: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = typesetText(text);
  return node;
}

/** One result as a list item: facts, title as a link, excerpt with the words found. */
function show({ url, excerpt, meta }: PagefindResult): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = typesetText(meta.title ?? url);
  const heading = document.createElement('h2');
  heading.append(link);
  const date = meta.date ? formatDay(meta.date) : undefined;
  const facts = [meta.example, meta.collection, meta.administration, date].filter(Boolean);
  const text = document.createElement('p');
  // Pagefind escapes the excerpt, in which it marks the words found and makes every space alike.
  text.innerHTML = typesetText(excerpt);
  const item = document.createElement('li');
  item.append(element('p', 'small soft', facts.join(' · ')), heading, text);
  return item;
}

let latest = 0;

async function search(query: string): Promise<void> {
  const turn = ++latest;
  list?.replaceChildren();
  if (query === '') return say('');
  say('Recherche en cours…');
  try {
    // Pagefind would join the words of a number that was copied from a page with its spaces.
    const { results } = await (await loadEngine()).search(query.replace(/\s/g, ' '));
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    if (turn !== latest) return;
    list?.replaceChildren(...shown.map(show));
    say(countSentence(results.length, query));
  } catch {
    hasFailed = true;
    if (turn === latest)
      say('La recherche n’a pas pu être chargée. Vérifiez la connexion, puis relancez.');
  }
}

function countSentence(count: number, query: string): string {
  if (count === 0) return `Aucun résultat pour « ${query} ».`;
  const limit = count > SHOWN ? `, les ${SHOWN} premiers ci-dessous` : '';
  return `${countOf(count, 'résultat')} pour « ${query} »${limit}.`;
}

const queryInAddress = () => new URLSearchParams(location.search).get('q')?.trim() ?? '';
const input = form?.querySelector('input');

function searchAddress(): void {
  const query = queryInAddress();
  if (input) input.value = query;
  void search(query);
}

form?.addEventListener('submit', (event) => {
  // Browsers remember a module that failed to load: only a new page can load it again.
  if (hasFailed) return;
  event.preventDefault();
  const query = input?.value.trim() ?? '';
  if (query !== queryInAddress())
    history.pushState(null, '', `?${new URLSearchParams({ q: query })}`);
  void search(query);
});
addEventListener('popstate', searchAddress);
searchAddress();

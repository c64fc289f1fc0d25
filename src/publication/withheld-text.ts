import { textsOf } from './anonymity.ts';
import type { Content } from './content.ts';
import { foldMarkup } from './folded-text.ts';
import { PassageFinder } from './passage-finder.ts';

type Window =
  Parameters<typeof PassageFinder.ofWindows>[0] extends Iterable<infer Item> ? Item : never;

/** What a text holds of the withheld documents. */
export interface Suspicion {
  /** Ids, slugs and addresses. */
  names: Set<string>;
  /** Parts of titles, texts and sentences. */
  windows: Set<Window>;
}

/** Length of a document’s id, with which the ids of its lessons start. */
const ID = 'b-000000'.length;

/** A fingerprint says nothing; one of zeros, before an agreement, is in many binary files. */
const isProse = (text: string) => !text.startsWith('sha256:');

/** Looks for what the withheld documents say, and are called, in other texts. */
export class WithheldText {
  readonly #content: Content;
  readonly #ownText: string;
  readonly #passages: PassageFinder;
  /** Ids, and slugs of three words or more: what no other text writes by chance. */
  readonly #names: ReadonlySet<string>;
  /** Addresses: `bilans/<slug>`. */
  readonly #addresses: ReadonlySet<string>;

  /** `ownText` is what the site’s own pages say, whatever the content. */
  constructor(content: Content, ownText: string) {
    this.#content = content;
    this.#ownText = ownText;
    const withheld = content.read.flatMap(({ source }) => source ?? []);
    this.#passages = PassageFinder.of(
      withheld.flatMap(({ raw, bodyText }) => [...textsOf(raw).filter(isProse), bodyText]),
    );
    // The address and the id of a withdrawn document are what its tombstone shows.
    const hidden = content.read.filter(({ source, tombstone }) => source && !tombstone);
    const names = hidden.flatMap(({ slug, id }) => [
      ...(slug.split('-').length >= 3 ? [slug] : []),
      ...(id && /^[br]-[0-9a-z]{6}$/.test(id) ? [id] : []),
    ]);
    this.#names = new Set(names);
    this.#addresses = new Set(hidden.map(({ collection, slug }) => `${collection}/${slug}`));
  }

  /** What a text holds that may be a secret. */
  in(text: string): Suspicion {
    const { shown, inTags, hyphenated, addresses } = foldMarkup(text);
    const named = hyphenated.flatMap((word) => [word, word.slice(0, ID)]);
    return {
      names: new Set([
        ...named.filter((name) => this.#names.has(name)),
        ...addresses.filter((address) => this.#addresses.has(address)),
      ]),
      windows: new Set([...this.#passages.in(shown), ...this.#passages.in(inTags)]),
    };
  }

  /**
   * What remains of a suspicion once what the published content says too (the question of the
   * offer that two reports start from), or the site’s own pages, is left out: it is nobody’s
   * secret. The published texts are read only as long as something remains.
   */
  withoutPublic({ names, windows }: Suspicion): Suspicion {
    const remaining: Suspicion = { names: new Set(names), windows: new Set(windows) };
    const finder = PassageFinder.ofWindows(windows);
    for (const text of this.#publicTexts()) {
      if (remaining.names.size + remaining.windows.size === 0) break;
      const { shown, inTags, hyphenated } = foldMarkup(text);
      for (const name of hyphenated) remaining.names.delete(name);
      for (const folded of [shown, inTags]) {
        for (const window of finder.in(folded)) remaining.windows.delete(window);
      }
    }
    return remaining;
  }

  *#publicTexts(): Generator<string> {
    const { authorities, documents, tombstones } = this.#content;
    const { administrations: _register, ...publicAuthorities } = authorities;
    yield this.#ownText;
    yield* textsOf([publicAuthorities, tombstones]);
    for (const document of documents) yield* textsOf(document);
  }
}

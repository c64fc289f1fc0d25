import { textsOf } from './anonymity.ts';
import type { Content } from './content.ts';
import type { ReadDocument } from './document.ts';
import { foldMarkup } from './folded-text.ts';
import { type Needle, PassageFinder } from './passage-finder.ts';

/** What a text holds of the withheld documents. */
export interface Suspicion {
  /** Ids, slugs and addresses. */
  names: Set<string>;
  /** Titles, names of administrations, parts of texts. */
  passages: Set<Needle>;
}

/** What must not be found of a document: all that it says, or the name of its administration. */
interface Secret {
  file: string;
  names: string[];
  texts: string[];
}

/** A document’s id, with which the ids of its lessons start. */
const isId = (name: string) => /^[br]-[0-9a-z]{6}$/.test(name);
const ID_LENGTH = 'b-000000'.length;

/** A fingerprint says nothing; one of zeros, before an agreement, is in many binary files. */
const isProse = (text: string) => !text.startsWith('sha256:');

/** Looks for what the withheld documents say, and are called, in other texts. */
export class WithheldText {
  readonly #content: Content;
  readonly #ownText: string;
  readonly #secrets: readonly Secret[];
  readonly #passages: PassageFinder;
  readonly #names: ReadonlySet<string>;

  /** `ownText` is what the site’s own pages say, whatever the content. */
  constructor(content: Content, ownText: string) {
    this.#content = content;
    this.#ownText = ownText;
    this.#secrets = content.read
      .filter(({ source, isAnonymised }) => source || isAnonymised)
      .map((document) => secretOf(document, content));
    this.#passages = PassageFinder.of(this.#secrets.flatMap(({ texts }) => texts));
    this.#names = new Set(this.#secrets.flatMap(({ names }) => names));
  }

  /** What a text holds that may be a secret. */
  in(text: string): Suspicion {
    const { shown, inTags, hyphenated, addresses } = foldMarkup(text);
    const named = hyphenated.flatMap((word) => [word, word.slice(0, ID_LENGTH)]);
    return {
      names: new Set([...named, ...addresses].filter((name) => this.#names.has(name))),
      passages: new Set([...this.#passages.in(shown), ...this.#passages.in(inTags)]),
    };
  }

  /**
   * What remains of a suspicion once what the published content says too (the question of the
   * offer that two reports start from), or the site’s own pages, is left out: it is nobody’s
   * secret. `rebuilt` are the texts of a site made without what is withheld. Texts are read only
   * as long as something remains.
   */
  withoutPublic({ names, passages }: Suspicion, rebuilt: Iterable<string>): Suspicion {
    const remaining: Suspicion = { names: new Set(names), passages: new Set(passages) };
    const finder = PassageFinder.ofNeedles(passages);
    const leaveOut = (text: string, isPublic: (name: string) => boolean) => {
      const { shown, inTags, hyphenated } = foldMarkup(text);
      for (const name of hyphenated.filter(isPublic)) remaining.names.delete(name);
      for (const folded of [shown, inTags]) {
        for (const passage of finder.in(folded)) remaining.passages.delete(passage);
      }
    };
    const isEmpty = () => remaining.names.size + remaining.passages.size === 0;
    for (const text of this.#publicTexts()) {
      if (isEmpty()) return remaining;
      leaveOut(text, () => true);
    }
    for (const text of rebuilt) {
      if (isEmpty()) return remaining;
      // Published documents refer to withheld ones by their ids, even there.
      leaveOut(text, (name) => !isId(name));
    }
    return remaining;
  }

  /** Of which documents each part of a suspicion is: their files. */
  ownersOf({ names, passages }: Suspicion): Map<string | Needle, string[]> {
    const owners = new Map<string | Needle, string[]>();
    const finder = PassageFinder.ofNeedles(passages);
    for (const secret of this.#secrets) {
      const said = secret.texts.flatMap((text) => [...finder.in(foldMarkup(text).shown)]);
      for (const part of new Set([...secret.names.filter((name) => names.has(name)), ...said])) {
        owners.set(part, [...(owners.get(part) ?? []), secret.file]);
      }
    }
    return owners;
  }

  *#publicTexts(): Generator<string> {
    const { authorities, documents, tombstones } = this.#content;
    const { administrations: _register, ...publicAuthorities } = authorities;
    yield this.#ownText;
    yield* textsOf([publicAuthorities, tombstones]);
    for (const document of documents) yield* textsOf(document);
  }
}

/** Of a document that leaves anonymised, only the name of its administration is a secret. */
function secretOf(document: ReadDocument, { authorities }: Content): Secret {
  const { file, source, tombstone } = document;
  const { label, aliases = [] } =
    authorities.administrations.find(({ key }) => key === document.administration) ?? {};
  return {
    file,
    // The address and the id of a withdrawn document are what its tombstone shows.
    names: source && !tombstone ? namesOf(document) : [],
    texts: [
      ...(source ? [...textsOf(source.raw).filter(isProse), source.bodyText] : []),
      ...(label ? [label, ...aliases] : []),
    ],
  };
}

/** Address, id, and a slug of three words or more: what no other text writes by chance. */
function namesOf({ collection, slug, id }: ReadDocument): string[] {
  return [
    `${collection}/${slug}`,
    ...(slug.split('-').length >= 3 ? [slug] : []),
    ...(id && isId(id) ? [id] : []),
  ];
}

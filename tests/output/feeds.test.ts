import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { attribute, files, pages, read } from '../support/built-site.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'item' || name === 'category',
});
const channelOf = (file: string) => parser.parse(read(file)).rss.channel;
/** The addresses of the documents that a page lists, in its order. */
const listedOn = (file: string) =>
  [...read(file).matchAll(/<h2[^>]*><a href="(\/(?:bilans|retours)\/[^"]+)"/g)].map(
    ([, path]) => path,
  );

/** The address of the withdrawn example, of which no text is left. */
const withdrawn = '/bilans/guichet-partenaires-bascule/';

/** How many items a feed holds at most. */
const MAX_ITEMS = 20;

const documentPaths = [...files.keys()]
  .map((file) => /^((?:bilans|retours)\/[^/]+\/)index\.html$/.exec(file)?.[1])
  .filter((path) => path !== undefined);

/** How many documents each feed is about. */
const feeds = {
  'rss.xml': documentPaths.length,
  'bilans/rss.xml': documentPaths.filter((path) => path.startsWith('bilans/')).length,
  'retours/rss.xml': documentPaths.filter((path) => path.startsWith('retours/')).length,
};

describe('feeds', () => {
  it('are all announced by every page', () => {
    for (const { file, elements } of pages) {
      const announced = elements
        .filter((element) => attribute(element, 'type') === 'application/rss+xml')
        .map((link) => attribute(link, 'href')?.slice(1));
      assert.deepEqual(announced, Object.keys(feeds), file);
    }
    assert.deepEqual(
      [...files.keys()].filter((file) => file.endsWith('rss.xml')).sort(),
      Object.keys(feeds).sort(),
    );
  });

  for (const [file, count] of Object.entries(feeds)) {
    describe(file, () => {
      const text = read(file);
      const channel = channelOf(file);

      it('has no control character, which breaks readers', () => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they break XML readers
        assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      });

      it('says what it is, in which language, where and since when', () => {
        assert.equal(channel.language, 'fr');
        assert.match(channel.title, /Squads Cloud/);
        assert.match(channel['atom:link']['@_href'], new RegExp(`^https://.*/${file}$`));
        assert.match(channel.lastBuildDate, /GMT$/);
      });

      it('holds every document of its list, in the same order, once', () => {
        assert.equal(channel.item.length, Math.min(count, MAX_ITEMS));
        const guids = channel.item.map((item: { guid: { '#text': string } }) => item.guid['#text']);
        assert.equal(new Set(guids).size, channel.item.length);
        if (file === 'rss.xml') return;
        const links = channel.item.map((item: { link: string }) => new URL(item.link).pathname);
        assert.deepEqual(
          links.filter((link: string) => link !== withdrawn),
          listedOn(file.replace('rss.xml', 'index.html')),
        );
        assert.equal(links.includes(withdrawn), file === 'bilans/rss.xml');
      });

      it('gives stable identities, absolute links and the whole text', () => {
        for (const item of channel.item) {
          assert.match(
            item.guid['#text'],
            /^tag:squads-cloud\.example\.org,2026:[br]-[0-9a-z]{6}$/,
          );
          assert.equal(item.guid['@_isPermaLink'], 'false');
          const page = new URL(item.link).pathname.slice(1);
          assert.ok(files.has(`${page}index.html`), item.link);
          const content: string = item['content:encoded'];
          if (`/${page}` === withdrawn) {
            assert.match(item.title, /^\[Exemple fictif\] Document b-\w+ retiré$/);
            assert.match(content, /^<p>Ce document n’est plus partagé depuis le [^<]+<\/p>$/);
            continue;
          }
          assert.ok(content.length > 3000, `${item.link}: ${content.length}`);
          assert.match(content, /Enseignements/);
          assert.doesNotMatch(content, / (?:href|src)="(?!https:|mailto:)/);
          assert.doesNotMatch(content, /<(?:script|style|iframe)| (?:class|id|style|on\w+)="/);
          assert.equal(
            item.title.startsWith('[Exemple fictif]'),
            content.includes('Exemple fictif :'),
          );
        }
      });
    });
  }
});

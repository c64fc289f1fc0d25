import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { facetFolders } from '#src/routes.ts';
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

/** The feeds of the whole site, which every page announces. */
const mainFeeds = ['rss.xml', 'bilans/rss.xml', 'retours/rss.xml'];

/** The pages of the values of facets, such as `themes/migration/`. */
const valuePages = pages
  .map(({ path }) => path.slice(1))
  .filter((path) =>
    Object.values(facetFolders).some(
      (folder) => path.startsWith(`${folder}/`) && path !== `${folder}/`,
    ),
  );

/** The feed of each of them, also for their pages from 2 on. */
const feedOf = (valuePage: string) => `${valuePage.replace(/page\/\d+\/$/, '')}rss.xml`;

const feeds = [...new Set([...mainFeeds, ...valuePages.map(feedOf)])];

describe('feeds', () => {
  it('are announced: those of the site by every page, that of a value by its pages', () => {
    for (const { path, file, elements } of pages.filter(({ path }) => !path.startsWith('/r/'))) {
      const announced = elements
        .filter((element) => attribute(element, 'type') === 'application/rss+xml')
        .map((link) => attribute(link, 'href')?.slice(1));
      const own = valuePages.includes(path.slice(1)) ? [feedOf(path.slice(1))] : [];
      assert.deepEqual(announced, [...own, ...mainFeeds], file);
    }
    assert.ok(feeds.length > 50);
    assert.deepEqual(
      [...files.keys()].filter((file) => file.endsWith('rss.xml')).sort(),
      feeds.toSorted(),
    );
  });

  it('have each a title of their own', () => {
    const titles = feeds.map((file) => channelOf(file).title);
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });

  for (const file of feeds) {
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

      it('holds the latest documents of its list, in the same order, once', () => {
        assert.ok(channel.item.length <= MAX_ITEMS);
        const guids = channel.item.map((item: { guid: { '#text': string } }) => item.guid['#text']);
        assert.equal(new Set(guids).size, channel.item.length);
        if (file === 'rss.xml') return assert.equal(channel.item.length, MAX_ITEMS);
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
            /Exemple fictif\s:/.test(content),
          );
        }
      });
    });
  }
});

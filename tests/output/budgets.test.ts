import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { attribute, files, pages } from '../support/built-site.ts';
import { ecoIndex } from '../support/eco-index.ts';

type Page = (typeof pages)[number];

/** The pages that are lists or that search; every other page is one to read, and weighs less. */
const lists: readonly RegExp[] = [
  /^\/$/,
  /^\/recherche\/$/,
  /^\/(?:bilans|retours|enseignements)\/(?:page\/\d+\/)?$/,
  /^\/(?:themes|administrations|types|natures|profils|plateformes|axes|annees)\//,
  /^\/(?:formations|parcours|accelerateurs|glossaire|grille|plan-du-site|abonnements|donnees)\/$/,
];

/** A report is a page to read that holds four tables: half of its elements are their cells. */
const report = /^\/bilans\/(?!page\/)[^/]+\/$/;

const kinds = ['reading', 'report', 'list'] as const;
type Kind = (typeof kinds)[number];
function kindOf({ path }: Page): Kind {
  if (lists.some((pattern) => pattern.test(path))) return 'list';
  return report.test(path) ? 'report' : 'reading';
}

const bytesOf = (file: string) => Buffer.from(files.get(file) ?? '', 'latin1');

/** The bytes of a file over the network: fonts and pictures are compressed already. */
function transferred(file: string): number {
  const bytes = bytesOf(file);
  return /\.(?:woff2|png|webp|avif|jpe?g)$/.test(file) ? bytes.length : gzipSync(bytes).length;
}

/** The local files that some elements load, by one of their attributes. */
const loadedBy = (elements: readonly Element[], name: string) =>
  elements.flatMap((element) => attribute(element, name)?.slice(1).split(/[?#]/)[0] ?? []);

/** What a page loads before its reader does anything, by sort. */
function loadsOf({ elements }: Page) {
  const named = (tagName: string) => elements.filter((element) => element.tagName === tagName);
  const linked = (rel: string) =>
    loadedBy(
      named('link').filter((link) => attribute(link, 'rel') === rel),
      'href',
    );
  const styles = linked('stylesheet');
  const fonts = styles.flatMap((file) =>
    [
      ...bytesOf(file)
        .toString()
        .matchAll(/url\(["']?\/([^"')]+\.woff2)/g),
    ].map(([, font = '']) => font),
  );
  return {
    styles,
    fonts: [...new Set(fonts)],
    scripts: loadedBy(named('script'), 'src'),
    pictures: [
      ...linked('icon'),
      ...loadedBy(
        named('img').filter((image) => attribute(image, 'loading') !== 'lazy'),
        'src',
      ),
    ],
  };
}

const childrenOf = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

/** The elements inside drawings, which the EcoIndex leaves out. */
const inDrawing = (element: Element): number =>
  childrenOf(element).reduce((sum, child) => sum + 1 + inDrawing(child), 0);

function measure(page: Page): Record<keyof typeof budgets, number> {
  const { styles, fonts, scripts, pictures } = loadsOf(page);
  const sum = (list: readonly string[]) =>
    list.reduce((total, file) => total + transferred(file), 0);
  const text = gzipSync(page.html).length + sum(styles);
  const drawings = page.elements.filter(({ tagName }) => tagName === 'svg');
  const loaded = [...styles, ...fonts, ...scripts, ...pictures];
  return {
    text: text / 1000,
    font: sum(fonts) / 1000,
    script: sum(scripts) / 1000,
    requests: 1 + loaded.length,
    elements: page.elements.length,
    ecoIndex: ecoIndex({
      elements: page.elements.length - drawings.map(inDrawing).reduce((a, b) => a + b, 0),
      requests: 1 + loaded.length,
      kilobytes: (text + sum([...fonts, ...scripts, ...pictures])) / 1000,
    }),
  };
}

/** What pages may cost their readers, by kind: sizes in thousands of bytes, compressed. */
const budgets = {
  text: { of: 'kilobytes of HTML and CSS', most: { reading: 20, report: 20, list: 25 } },
  font: { of: 'kilobytes of font', most: { reading: 40, report: 40, list: 40 } },
  script: { of: 'kilobytes of scripts', most: { reading: 0, report: 0, list: 6 } },
  requests: { of: 'requests', most: { reading: 4, report: 4, list: 5 } },
  elements: { of: 'elements', most: { reading: 440, report: 560, list: 560 } },
  // More is better. Grade A starts at 80, which takes some 410 elements at most: tables, and lists
  // of twenty cards, come close to it.
  ecoIndex: { of: 'EcoIndex', least: { reading: 79, report: 75, list: 75 } },
} as const;

const measured = pages.map((page) => ({ page, kind: kindOf(page), figures: measure(page) }));

describe('a page costs its readers little:', () => {
  for (const [name, budget] of Object.entries(budgets) as [keyof typeof budgets, object][]) {
    const { of, most, least } = budget as {
      of: string;
      most?: Record<Kind, number>;
      least?: Record<Kind, number>;
    };
    for (const kind of kinds) {
      const limit = (most ?? least)?.[kind] ?? 0;
      const worst = measured
        .filter((one) => one.kind === kind)
        .map(({ page, figures }) => ({ path: page.path, figure: figures[name] }))
        .sort((a, b) => (most ? b.figure - a.figure : a.figure - b.figure));

      it(`${of}, ${most ? 'at most' : 'at least'} ${limit} on a ${kind} page`, (test) => {
        const line = ({ path, figure }: (typeof worst)[number]) =>
          `${path}: ${Number(figure.toFixed(1))}`;
        test.diagnostic(worst.slice(0, 3).map(line).join(', '));
        const over = worst.filter(({ figure }) => (most ? figure > limit : figure < limit));
        assert.deepEqual(over.slice(0, 10).map(line), [], `${over.length} pages`);
      });
    }
  }
});

describe('the EcoIndex', () => {
  it('is that of the published example', () => {
    const example = { elements: 100, requests: 100, kilobytes: 100 };
    assert.equal(Math.round(ecoIndex(example)), 72);
  });
});

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { htmlToHast } from 'satteri';
import { isReport, type Summary } from '#src/catalogue/summary.ts';
import { gridOf, type Vocabulary } from '#src/catalogue/vocabulary.ts';
import { horizons, interventionKinds, lessonTypes } from '#src/domain/closed-lists.ts';
import { formatDay } from '#src/domain/day.ts';
import type { Lesson, Outcome } from '#src/domain/document.ts';
import { formatGap, formatNumber } from '#src/domain/number.ts';
import { axisProgress } from '#src/domain/progress.ts';
import { grantedDays } from '#src/domain/report.ts';
import { feedbackSections, reportSections } from '#src/domain/sections.ts';
import type {
  SharedFeedback,
  SharedReport,
  SharedSection,
} from '#src/publication/shared-document.ts';

type Part = Element | Part[] | null;

/**
 * The whole text of a document as plain HTML for feed readers: typed data as lists and tables,
 * absolute addresses, and nothing that depends on the site’s style sheets or scripts.
 */
export function fullText(
  document: SharedReport | SharedFeedback,
  summary: Summary,
  vocabulary: Vocabulary,
  siteUrl: string,
): string {
  const pageUrl = new URL(summary.path, siteUrl).href;
  const parts: Part[] = [
    summary.example ? h('p', h('strong', 'Exemple fictif : ce document est inventé.')) : null,
    h('p', summary.summary),
    ...(isReport(document)
      ? reportParts(document, vocabulary, pageUrl)
      : feedbackParts(document, pageUrl)),
  ];
  return toHtml({ type: 'root', children: flatten(parts) });
}

function reportParts(report: SharedReport, vocabulary: Vocabulary, pageUrl: string): Part[] {
  const grid = gridOf(vocabulary, report.maturity.grid);
  const rows = axisProgress(
    report.maturity,
    grid.axes.map(({ key }) => key),
  );
  const cell = (value: number | null) => h('td', value === null ? 'non évalué' : String(value));
  return [
    h('ul', [
      h('li', `Nature : ${interventionKinds[report.kind]}`),
      h('li', `Bilan du ${formatDay(report.phases.closingReview.on)}`),
      h(
        'li',
        `Charge : ${formatNumber(report.personDays.used)} j.h sur ${formatNumber(grantedDays(report.personDays))}`,
      ),
    ]),
    ...report.sections.map((section) => bodySection(section, pageUrl)),
    h('h2', reportSections.progress.title),
    h('table', [
      h(
        'thead',
        h(
          'tr',
          ['Axe', 'Avant', 'Cible', 'Après', 'Écart'].map((name) => h('th', name)),
        ),
      ),
      h(
        'tbody',
        rows.map(({ before, target, after, gap }, index) =>
          h('tr', [
            h('th', grid.axes[index]?.label ?? ''),
            cell(before),
            h('td', target === null ? '' : String(target)),
            cell(after),
            h('td', gap === null ? '' : formatGap(gap)),
          ]),
        ),
      ),
    ]),
    report.outcomes.length > 0 ? [h('h2', 'Résultats chiffrés'), results(report.outcomes)] : null,
    h('h2', reportSections.nextSteps.title),
    h(
      'ol',
      [...report.nextSteps]
        .sort((a, b) => a.priority - b.priority)
        .map(({ title, priority, horizon, ownerRole }) =>
          h(
            'li',
            `${title} (priorité ${priority}, ${horizons[horizon].toLowerCase()}, ${ownerRole})`,
          ),
        ),
    ),
    lessons(report.lessons),
  ];
}

function feedbackParts(feedback: SharedFeedback, pageUrl: string): Part[] {
  return [
    h('p', h('strong', feedback.question)),
    h('h2', feedbackSections.situation.title),
    h('p', feedback.situation),
    feedback.options
      ? [
          h('h2', feedbackSections.options.title),
          h(
            'ul',
            feedback.options.map(({ label, chosen, because }) =>
              h('li', `${label} (${chosen ? 'retenue' : 'écartée'}) : ${because}`),
            ),
          ),
        ]
      : null,
    ...feedback.sections.map((section) => bodySection(section, pageUrl)),
    h('h2', feedbackSections.results.title),
    results(feedback.results),
    h('h2', feedbackSections.difficulties.title),
    h(
      'ul',
      feedback.difficulties.map((text) => h('li', text)),
    ),
    lessons(feedback.lessons),
    feedback.sources.length > 0
      ? [
          h('h2', feedbackSections.sources.title),
          h(
            'ul',
            feedback.sources.map(({ title, publisher, url }) =>
              h('li', [h('a', { href: url }, title), `, ${publisher}`]),
            ),
          ),
        ]
      : null,
    feedback.editorialReading.length > 0
      ? [
          h('h2', feedbackSections.reading.title),
          ...feedback.editorialReading.map((text) => h('p', text)),
        ]
      : null,
  ];
}

/** One result in words: the sentence, or « libellé : avant → après ». */
function describeResult(result: string | Outcome): string {
  if (typeof result === 'string') return result;
  const { label, unit, before, after, measured } = result;
  const value = (number: number) => `${formatNumber(number)} ${unit}`;
  const figures =
    before !== undefined && after !== undefined
      ? `de ${value(before)} à ${value(after)}`
      : value(after ?? before ?? 0);
  return `${label} : ${figures} (${measured})`;
}

const results = (list: readonly (string | Outcome)[]) =>
  h(
    'ul',
    list.map((result) => h('li', describeResult(result))),
  );

function lessons(list: readonly Lesson[]): Part {
  const items = list.map(({ type, text, condition }) =>
    h('li', [
      h('strong', `${lessonTypes[type]} : `),
      text,
      condition ? ` Applicable si : ${condition}` : '',
    ]),
  );
  return [h('h2', reportSections.lessons.title), h('ul', items)];
}

function bodySection({ title, html }: SharedSection, pageUrl: string): Part[] {
  const root = htmlToHast(html, { fragment: true });
  const children = 'children' in root ? (root.children as ElementContent[]) : [];
  return [
    h('h2', title),
    ...children
      .map((child) => portable(child, pageUrl))
      .filter((child) => child.type === 'element'),
  ];
}

const keptAttributes = ['href', 'src', 'alt', 'width', 'height', 'start', 'colSpan', 'rowSpan'];

/** An element as it may stand outside the site: no class, no id, absolute addresses. */
function portable(node: ElementContent, pageUrl: string): ElementContent {
  if (node.type !== 'element') return node;
  const properties: Element['properties'] = {};
  for (const name of keptAttributes) {
    const value = node.properties[name];
    if (value === undefined || value === null) continue;
    properties[name] =
      name === 'href' || name === 'src' ? new URL(String(value), pageUrl).href : value;
  }
  return { ...node, properties, children: node.children.map((child) => portable(child, pageUrl)) };
}

function flatten(parts: readonly Part[]): Element[] {
  return parts.flatMap((part) => (Array.isArray(part) ? flatten(part) : part ? [part] : []));
}

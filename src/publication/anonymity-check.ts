import type { ElementContent } from 'hast';
import type { Administration } from '#src/domain/authorities.ts';
import { administrationTypes } from '#src/domain/closed-lists.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import { countOf } from '#src/domain/number.ts';
import type { Report } from '#src/domain/report.ts';
import { forbiddenNames, namesInAddress, namesInProse, textsOf } from './anonymity.ts';
import type { Authorities } from './authorities.ts';
import type { ClosedBody } from './closed-mdx.ts';
import type { DocumentFile } from './document.ts';
import { textOf } from './markdown-html.ts';
import { asWarning, type Finding, finding } from './problem.ts';

/** Below this number, saying the type of an administration comes close to naming it. */
const MIN_GROUP = 3;

/**
 * An anonymised document names its administration nowhere: not in a text, an address, an anchor
 * or a file name. Its type must be that of several administrations, or it names it too.
 */
export function checkAnonymity(
  { slug }: Pick<DocumentFile, 'slug'>,
  data: Report | Feedback,
  body: ClosedBody,
  authorities: Authorities,
): Finding[] {
  const { administrations } = authorities;
  const administration = administrations.find(({ key }) => key === data.administration);
  if (!administration) return [];
  const { sharing: _sharing, administration: _key, contact, aliases, ...fields } = data;
  const texts = textsOf(fields);
  const prose = [
    ...texts,
    // As the words stand, and as if every border between elements were a space: « l’<em>Off</em>ice »
    // and the title of an aside beside its text.
    ...body.sections.flatMap(({ title, content }) => [
      title,
      textOf(content),
      textOf(content, ' '),
    ]),
    ...labelsShown(data, authorities),
    ...body.images.map(({ alt }) => alt),
  ];
  const addresses = [
    slug,
    contact ?? '',
    ...aliases,
    ...body.images.map(({ file }) => file),
    ...body.sections.flatMap(({ content }) => addressesIn(content)),
    ...texts.filter((text) => URL.canParse(text)),
  ];
  const names = forbiddenNames(administration);
  const found = new Set([
    ...prose.flatMap((text) => namesInProse(text, names)),
    ...addresses.flatMap((text) => namesInAddress(text, names)),
  ]);
  return [
    ...[...found].map((name) =>
      finding(
        'anonymity',
        `Document anonymisé où « ${name} » est lu. Retirez tout ce qui nomme l’administration.`,
      ),
    ),
    ...smallGroup(administration, administrations),
  ];
}

/** What the page writes in the place of the keys of a document. */
function labelsShown(data: Report | Feedback, authorities: Authorities): string[] {
  const keys = new Set([
    ...data.themes,
    ...data.platforms,
    ...data.profiles,
    ...data.answers,
    ...('trainings' in data ? data.trainings.map(({ course }) => course) : []),
    ...('accelerators' in data ? data.accelerators : []),
  ]);
  const { themes, platforms, profiles, questions, courses, accelerators } = authorities;
  const labelled = [...themes, ...platforms, ...profiles, ...questions];
  return [
    ...labelled.filter(({ key }) => keys.has(key)).map(({ label }) => label),
    ...[...courses, ...accelerators].filter(({ key }) => keys.has(key)).map(({ title }) => title),
  ];
}

function smallGroup(
  { type }: Administration,
  administrations: readonly Administration[],
): Finding[] {
  const group = administrations.filter((other) => other.type === type).length;
  if (group >= MIN_GROUP) return [];
  const message =
    `Document anonymisé, mais le registre n’a que ${countOf(group, 'administration')} du type ` +
    `« ${administrationTypes[type]} » : le type peut suffire à la reconnaître. Vérifiez avec elle.`;
  return [asWarning(finding('anonymity-group', message))];
}

/** The addresses and anchors of a piece of HTML. */
function addressesIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { href, id } = node.properties;
    return [href, id]
      .filter((value) => typeof value === 'string')
      .concat(addressesIn(node.children));
  });
}

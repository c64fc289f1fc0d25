import { stringify } from 'yaml';
import { feedback } from '#src/domain/feedback.ts';
import { report } from '#src/domain/report.ts';
import { canary, withCanaries } from '../support/canary.ts';
import type { ContentFolder } from '../support/content-folder.ts';
import {
  agreedSharing,
  everyFeedbackField,
  everyReportField,
  feedbackBody,
  pendingSharing,
  refusedSharing,
  reportBody,
} from '../support/documents.ts';

/** Documents that may be read by anyone, one of them with an image. */
export async function addShared(folder: ContentFolder): Promise<void> {
  await folder.addReport('portail-des-essais', {
    body: `${reportBody}\n![Le portail avant la migration](./portail.png)\n`,
    images: { 'portail.png': '#336699' },
  });
  await folder.addFeedback('sauvegardes-hors-site');
}

const wrongDigest = `sha256:${'0'.repeat(64)}`;

const withdrawn = {
  status: 'withdrawn',
  audience: 'public',
  withdrawnOn: '2026-06-20',
  reason: 'demande-administration',
};

/** Why each report is withheld from the public edition on 1 July 2026. */
const withheldReports: Record<string, { sharing: Record<string, unknown>; fields?: object }> = {
  attente: { sharing: pendingSharing },
  refus: { sharing: refusedSharing },
  programme: { sharing: agreedSharing, fields: { publishedOn: '2026-07-02', updates: [] } },
  modifie: { sharing: { ...agreedSharing, digest: wrongDigest } },
  communaute: { sharing: { ...agreedSharing, audience: 'community' } },
  retire: { sharing: withdrawn },
  retirecommunaute: { sharing: { ...withdrawn, audience: 'community' } },
};

/** The address of the report that was withdrawn from the public edition, which says so there. */
export const WITHDRAWN_SLUG = 'ancien-portail';

/** What stays of a withdrawn document is its address: no word to look for is in it. */
const withdrawnSlugs: Record<string, string> = {
  retire: WITHDRAWN_SLUG,
  retirecommunaute: 'ancien-portail-des-agents',
};

/** All that is public of the withdrawn report: the record of its withdrawal. */
export function addWithdrawal(folder: ContentFolder): void {
  const fields = { id: withdrawnId, publishedOn: '2026-06-15', sharing: withdrawn };
  folder.write(`bilans/${WITHDRAWN_SLUG}.mdx`, `---\n${stringify(fields)}---\n`);
}

const names = Object.keys(withheldReports);
const idOf = (name: string) => `b-00000${names.indexOf(name) + 2}`;
const withdrawnId = idOf('retire');

/**
 * Add one withheld document of every sort, with a unique word in every field, in the body, in an
 * image’s name, alternative text and metadata, in the slug and in the administration’s name.
 * Returns the words of each sort.
 */
export async function addWithheld(folder: ContentFolder): Promise<Map<string, string[]>> {
  const administration = canary('administration');
  folder.append(
    'vocabulaire/administrations.yaml',
    `- key: ${administration}\n  label: Direction ${administration}\n  type: operateur\n`,
  );
  const all = new Map([['administration', [administration]]]);
  for (const [name, { sharing, fields = {} }] of Object.entries(withheldReports)) {
    const base = { ...everyReportField, id: idOf(name), sharing: pendingSharing };
    const marked = withCanaries({ ...base, administration, ...fields }, report, name);
    const words = [
      ...marked.words,
      ...['corps', 'titre', 'alt', 'image', 'slug'].map((part) => canary(name + part)),
    ];
    const [text, heading, alt, image, slug] = words.slice(-5);
    const { sharing: _pending, ...content } = marked.fields;
    await folder.addReport(withdrawnSlugs[name] ?? `a-${slug}-b`, {
      fields: content,
      sharing,
      body: `${reportBody}\n## Suite ${heading}\n\nUne phrase qui dit ${text}.\n\n![Schéma ${alt}](./${image}.png)\n`,
      images: { [`${image}.png`]: '#993300' },
    });
    all.set(name, words);
  }
  const base = {
    ...everyFeedbackField,
    id: 'r-000002',
    origin: 'communaute',
    sharing: pendingSharing,
  };
  const marked = withCanaries({ ...base, administration }, feedback, 'retour');
  const { sharing: _pending, ...content } = marked.fields;
  const broken = canary('casse');
  await folder.addFeedback('retour-en-attente', {
    fields: content,
    sharing: pendingSharing,
    body: feedbackBody,
  });
  folder.write(
    'retours/brouillon-illisible.mdx',
    `---\ntitle: "${broken}\nsharing:\n  status: pending\n---\n\n{${broken}}\n`,
  );
  return all.set('retour', [...marked.words, broken]);
}

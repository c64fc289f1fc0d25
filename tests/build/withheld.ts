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

/** Why each report is withheld from the public edition on 1 July 2026. */
const withheldReports: Record<string, { sharing: Record<string, unknown>; fields?: object }> = {
  attente: { sharing: pendingSharing },
  refus: { sharing: refusedSharing },
  demain: { sharing: { ...agreedSharing, agreedOn: '2026-07-02' } },
  programme: { sharing: agreedSharing, fields: { publishedOn: '2026-07-02' } },
  modifie: { sharing: { ...agreedSharing, digest: wrongDigest } },
  communaute: { sharing: { ...agreedSharing, audience: 'community' } },
  retire: {
    sharing: {
      status: 'withdrawn',
      audience: 'public',
      withdrawnOn: '2026-06-20',
      reason: 'demande-administration',
    },
  },
};

/**
 * Add one withheld document of every sort, with a unique word in every field, in the body, in an
 * image’s name, alternative text and metadata, in the slug and in the administration’s name.
 * Returns the words.
 */
export async function addWithheld(folder: ContentFolder): Promise<string[]> {
  const administration = canary('administration');
  folder.append(
    'vocabulaire/administrations.yaml',
    `- key: ${administration}\n  label: Direction ${administration}\n  type: operateur\n`,
  );
  const all = [administration];
  for (const [index, [name, { sharing, fields = {} }]] of Object.entries(
    withheldReports,
  ).entries()) {
    const base = { ...everyReportField, id: `b-00000${index + 2}`, sharing: pendingSharing };
    const marked = withCanaries({ ...base, administration, ...fields }, report, name);
    const words = [
      ...marked.words,
      ...['corps', 'titre', 'alt', 'image', 'slug'].map((part) => canary(name + part)),
    ];
    const [text, heading, alt, image, slug] = words.slice(-5);
    const { sharing: _pending, ...content } = marked.fields;
    await folder.addReport(`a-${slug}-b`, {
      fields: content,
      sharing,
      body: `${reportBody}\n## Suite ${heading}\n\nUne phrase qui dit ${text}.\n\n![Schéma ${alt}](./${image}.png)\n`,
      images: { [`${image}.png`]: '#993300' },
    });
    all.push(...words);
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
  return [...all, ...marked.words, broken];
}

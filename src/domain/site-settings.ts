import * as z from 'zod';
import { day, line, mailbox, webAddress } from './fields.ts';

/** What only the operator can say about the site (`content/site.yaml`). */
export const siteSettings = z.strictObject({
  name: line(3, 60).meta({ title: 'Nom du site' }),
  tagline: line(10, 160).meta({ title: 'Phrase de présentation' }),
  url: z
    .strictObject({
      public: webAddress.meta({ title: 'Adresse de l’édition publique' }),
      community: webAddress.meta({ title: 'Adresse de l’édition communauté' }),
    })
    .meta({ title: 'Adresses' }),
  tagAuthority: z
    .string()
    .regex(/^[a-z0-9.-]+,\d{4}$/, { error: 'forme attendue : hote,annee' })
    .meta({
      title: 'Autorité des identifiants',
      description: 'Figée : les identifiants des flux survivent à un changement d’adresse.',
    }),
  publisher: line(3, 160).meta({ title: 'Éditeur' }),
  host: line(3, 160).meta({ title: 'Hébergeur' }),
  contact: mailbox.meta({ title: 'Contact' }),
  mailDomains: z
    .array(line(3, 100))
    .min(1)
    .meta({ title: 'Domaines des boîtes partagées', description: 'Les seuls admis.' }),
  accessibility: z.enum(['non conforme', 'partiellement conforme', 'totalement conforme']).meta({
    title: 'Accessibilité',
    description: '« non conforme » tant qu’aucun audit ne dit mieux.',
  }),
  offer: z
    .strictObject({
      asOf: day.meta({ title: 'Date de l’offre' }),
      confirmed: z.boolean().meta({ title: 'Offre confirmée par l’exploitant' }),
      source: webAddress.meta({ title: 'Source de l’offre' }),
    })
    .meta({ title: 'Offre' }),
});

export type SiteSettings = z.output<typeof siteSettings>;

/** What stands for a value that the operator has not given yet. */
const placeholder = /à renseigner|à confirmer|à compléter|\bTODO\b|\bexample\.(?:org|com|net)\b/i;

/** The texts of the settings that were left to fill in, each with its path. */
export function placeholders(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return placeholder.test(value) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => placeholders(part, [...path, name]));
}

import type { DocumentCollection } from '#src/publication/shared-document.ts';

/** The image that stands for a page where its address is shared: 1200 × 630 pixels. */
interface Card {
  path: string;
  alt: string;
}

/** The cards of the site, drawn once (`docs/images/cards.html`). */
export const cards: Readonly<Record<DocumentCollection | 'site', Card>> = {
  bilans: {
    path: '/carte-bilan.png',
    alt: 'Squads Cloud, bilan d’intervention : un niveau avant, une cible et un niveau après, sur plusieurs axes.',
  },
  retours: {
    path: '/carte-retour.png',
    alt: 'Squads Cloud, retour d’expérience : des enseignements à reproduire, à adapter ou à éviter.',
  },
  site: {
    path: '/carte-site.png',
    alt: 'Squads Cloud : ce que les administrations ont vécu, mesuré et appris en passant au cloud.',
  },
};

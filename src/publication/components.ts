import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A component that authors may use in a body: its attributes, its children and its HTML. */
export interface BodyComponent {
  attributes: Readonly<Record<string, { required: boolean; values?: readonly string[] }>>;
  /** What may stand between its tags. */
  children: 'blocks' | 'ordered-list' | 'none';
  /** Plain HTML for it. `Figure` leaves its image as Markdown would write it. */
  html: (attributes: Readonly<Record<string, string>>, children: ElementContent[]) => Element;
}

const required = { required: true } as const;
const optional = { required: false } as const;

const asideTypes = { note: 'Note', conseil: 'Conseil', attention: 'Attention' } as const;

/**
 * Everything that a body may hold beside Markdown. A document is data: nothing here runs, and
 * a component that is not in this table is refused. Authors read about it in the publishing guide.
 */
export const bodyComponents: Readonly<Record<string, BodyComponent>> = {
  Encadre: {
    attributes: { type: { required: true, values: Object.keys(asideTypes) }, titre: optional },
    children: 'blocks',
    html: ({ type = 'note', titre }, children) =>
      h('aside', { class: `encadre encadre-${type}` }, [
        h('p', { class: 'encadre-titre' }, titre ?? asideTypes[type as keyof typeof asideTypes]),
        ...children,
      ]),
  },
  ChiffreCle: {
    attributes: { valeur: required, libelle: required, source: optional },
    children: 'none',
    html: ({ valeur = '', libelle = '', source }) =>
      h('p', { class: 'chiffre-cle' }, [
        h('strong', valeur),
        ' ',
        h('span', libelle),
        ...(source ? [' ', h('small', `Source : ${source}`)] : []),
      ]),
  },
  Citation: {
    attributes: { auteur: required },
    children: 'blocks',
    html: ({ auteur = '' }, children) =>
      h('figure', { class: 'citation' }, [h('blockquote', children), h('figcaption', auteur)]),
  },
  Etapes: {
    attributes: {},
    children: 'ordered-list',
    html: (_attributes, children) => h('div', { class: 'etapes' }, children),
  },
  Figure: {
    attributes: { src: required, alt: required, legende: optional },
    children: 'none',
    html: ({ src = '', alt = '', legende }) =>
      h('figure', [h('img', { src, alt }), ...(legende ? [h('figcaption', legende)] : [])]),
  },
  AvantApres: {
    attributes: { libelle: required, avant: required, apres: required },
    children: 'none',
    html: ({ libelle = '', avant = '', apres = '' }) =>
      h('p', { class: 'avant-apres' }, [
        h('span', `${libelle} :`),
        ` avant ${avant}, `,
        h('strong', `après ${apres}`),
      ]),
  },
};

import { type Finding, finding } from './problem.ts';

const EXPRESSION =
  'Accolades lues : les expressions {…} ne sont pas admises. Écrivez \\{ pour une accolade.';

export const TOO_DEEP = 'Trop d’imbrications (listes, citations, composants). Simplifiez.';
export const TOO_LONG =
  'Trop de lignes, une ligne trop longue ou trop de signes de mise en forme. Découpez le document.';
export const TOO_MANY_HEADINGS = 'Plus de 100 titres. Découpez le document.';

const refusals: Record<string, string> = {
  mdxjsEsm: 'import et export ne sont pas admis : un document ne contient pas de code.',
  mdxFlowExpression: EXPRESSION,
  mdxTextExpression: EXPRESSION,
  raw: 'HTML brut non admis. Utilisez Markdown ou un composant.',
  comment: 'Commentaire HTML non admis. Retirez-le.',
};

/** What an author reads about a node that a body may not hold. */
export function explainNode(type: string): string {
  return refusals[type] ?? `Élément « ${type} » non admis.`;
}

const parserExplanations: readonly [RegExp, string][] = [
  [/closing tag/i, 'Une balise ouverte n’est pas fermée. Fermez-la ou retirez-la.'],
  [/create a comment|`!`/, 'Commentaire ou balise « <! » lu. Retirez-le.'],
  [
    /create a link/,
    'Signe « < » lu. Écrivez \\< pour le signe, [texte](https://…) pour un lien ; les attributs d’un composant sont entre guillemets.',
  ],
];

/** What an author reads when the parser itself refuses a body, at the place that it names. */
export function explainParserError(error: unknown): Finding {
  if (error instanceof RangeError) return finding('closed-mdx', TOO_DEEP);
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(message) ?? [];
  const explanation = parserExplanations.find(([pattern]) => pattern.test(message))?.[1];
  return finding('closed-mdx', explanation ?? `MDX illisible (${message}).`, {
    line: Number(line),
    column: Number(column),
  });
}

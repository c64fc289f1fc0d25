import type { Nodes } from 'hast';

// Characters that no source may hold, and that mean nothing to the parser.
const BRACE = '\ufffe';
const STATEMENT = '\uffff';

/**
 * A body in which nothing is code to the parser any more. MDX hands what stands between braces, and
 * what follows `import` and `export`, to a reader of JavaScript, which 200 characters can keep busy
 * for hours and a longer text can crash, and the whole process with it. No document holds code: it
 * is made plain text before the body is parsed, and known again afterwards by `restoreCode`.
 */
export function hideCode(body: string): string {
  return body
    .replace(/(?<!\\)((?:\\\\)*)\{/g, `$1${BRACE}`)
    .replace(/^(?=(?:import|export)\b)/gm, STATEMENT);
}

/**
 * A piece of a parsed body as its author wrote it: braces and statements in code are text again,
 * and anywhere else they are the nodes that MDX would have made of them.
 */
export function restoreCode<Node extends Nodes>(node: Node, isCode = false): Node {
  const change = (): object => {
    switch (node.type) {
      case 'text':
        return isCode || !node.value.includes(BRACE)
          ? { ...node, value: asWritten(node.value) }
          : expressionIn(node);
      case 'element': {
        const [first] = node.children;
        if (node.tagName === 'p' && first?.type === 'text' && isStatement(first.value))
          return { type: 'mdxjsEsm', position: node.position };
        const inside = isCode || node.tagName === 'code';
        const properties = Object.fromEntries(
          Object.entries(node.properties).map(([name, value]) => [name, plain(value)]),
        );
        return { ...node, properties, children: childrenOf(node, inside) };
      }
      default: {
        const { attributes } = node as { attributes?: { value?: unknown }[] };
        const written = attributes?.map((entry) => ({ ...entry, value: plain(entry.value) }));
        return {
          ...node,
          ...(written && { attributes: written }),
          children: childrenOf(node, isCode),
        };
      }
    }
  };
  return change() as Node;
}

const childrenOf = (node: Nodes, isCode: boolean) =>
  'children' in node ? node.children.map((child) => restoreCode(child, isCode)) : [];

/** The expression that a text holds, where its first brace is. */
function expressionIn({ value, position }: Extract<Nodes, { type: 'text' }>): object {
  const lines = value.slice(0, value.indexOf(BRACE)).split('\n').length - 1;
  const { line = 1, column = 1 } = position?.start ?? {};
  return { type: 'mdxTextExpression', position: { start: { line: line + lines, column } } };
}

const isStatement = (text: string) => /^\uffff(?:import|export)(?:[\s{*]|$)/.test(text);

const plain = (value: unknown) => (typeof value === 'string' ? asWritten(value) : value);

function asWritten(text: string): string {
  return text.replaceAll(STATEMENT, '').replaceAll(BRACE, '{').replaceAll(encodeURI(BRACE), '%7B');
}

/** Words that stand where a secret would be. */
const standIn =
  /^(?:à|a|votre|your)[-_ ].*$|^(?:aucune?|change[-_]?(?:it|me|moi)|changez[-_]?moi|dummy|exemple|example|false|hidden|masquée?|mot[-_]?de[-_]?passe|motdepasse|my[-_]?\w+|none|null|obligatoire|pass|passwd|password|placeholder|redacted|required|secret|string|tbd|todo|token|true|undefined|user)$/i;

/** Variables, templates, calls, and references to where a secret is kept. */
const reference =
  /^(?:[<$%[({*•…]|!\w|(?:arn|file|https?|ref|sops|vault):|(?:config|data|env|local|os|process|secrets?|self|settings|this|var)[.[]|[\w.]+\(|\.{0,2}(?:\/[a-z][a-z._-]*)+$)/;

/** Filler: an ellipsis, stars, the same character again and again, what documentation writes. */
const filler = /…|\.{3}|\*{3}|x{4}|•{3}|_{4}|\$\{|\{\{|EXAMPLE|([\w.-])\1{7}/i;

/** True for what is written in the place of a secret: `<jeton>`, `${VAR}`, `xxxx`, `changeme`. */
export function isPlaceholder(value: string): boolean {
  return standIn.test(value) || reference.test(value) || filler.test(value);
}

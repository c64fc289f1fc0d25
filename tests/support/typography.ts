/** A text in which no-break spaces can be told apart: `‿` for the narrow one, `~` for the other. */
export function visibleSpaces(text: string): string {
  return text.replaceAll('\u202f', '‿').replaceAll('\u00a0', '~');
}

/** A text, or HTML, without all that typography may change: two of them say the same words. */
export function withoutTypography(text: string): string {
  return text
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replace(/&(?:nbsp|#160|#xa0|#8239|#x202f);/gi, ' ')
    .replace(/\s/g, '')
    .replaceAll('’', "'")
    .replaceAll('…', '...');
}

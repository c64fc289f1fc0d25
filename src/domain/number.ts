const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A number as French readers write it: « 1 200 », « 2,5 ». */
export function formatNumber(value: number): string {
  return french.format(value);
}

/** A whole number with its sign, for a gap between two levels: « +1 », « 0 », « −2 ». */
export function formatGap(gap: number): string {
  if (gap === 0) return '0';
  return gap > 0 ? `+${gap}` : `−${Math.abs(gap)}`;
}

/** A count with its noun, in the plural from two on: « 1 bilan », « 3 bilans ». */
export function countOf(number: number, noun: string): string {
  const plural =
    number > 1
      ? noun
          .split(' ')
          .map((word) => `${word}s`)
          .join(' ')
      : noun;
  return `${formatNumber(number)} ${plural}`;
}

/** A duration in days as it is written: « une demi-journée », « 1,5 jour », « 2 jours ». */
export function formatDays(days: number): string {
  if (days === 0.5) return 'une demi-journée';
  return `${formatNumber(days)} ${days >= 2 ? 'jours' : 'jour'}`;
}

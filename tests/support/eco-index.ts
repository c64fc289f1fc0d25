/** What a reader’s machine receives of a page. */
export interface PageLoad {
  /** Elements, without those inside drawings. */
  elements: number;
  requests: number;
  /** Bytes over the network, compressed, in thousands. */
  kilobytes: number;
}

/** The twenty steps of the web at large for each figure (HTTP Archive, 500,000 pages). */
const steps: Record<keyof PageLoad, readonly number[]> = {
  elements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
    2479, 594601,
  ],
  requests: [
    0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920,
  ],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
    1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
};

const shares: Record<keyof PageLoad, number> = { elements: 3, requests: 2, kilobytes: 1 };

/**
 * The EcoIndex of a page, 0 to 100, as its authors publish it: https://github.com/cnumr/ecoindex_reference
 * (steps and grades) and https://github.com/cnumr/ecoindex_python (formula). Grade A is above 80; an
 * older form of the formula gave 5 points less for the same page, and A above 75.
 */
export function ecoIndex(load: PageLoad): number {
  const place = (figure: keyof PageLoad) => placeAmong(steps[figure], load[figure]);
  const weighted = (['elements', 'requests', 'kilobytes'] as const).map(
    (figure) => shares[figure] * place(figure),
  );
  return 100 - (5 * weighted.reduce((sum, part) => sum + part, 0)) / 6;
}

/** How many steps a value has passed, with the part of the next one. */
function placeAmong(bounds: readonly number[], value: number): number {
  const next = bounds.findIndex((bound) => value < bound);
  if (next === -1) return bounds.length - 1;
  const [from = 0, to = 0] = bounds.slice(next - 1, next + 1);
  return next - 1 + (value - from) / (to - from);
}

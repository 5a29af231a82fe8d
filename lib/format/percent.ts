/** A fraction as a percentage: 0.136 -> "13.6%"; `digits` after the point, trailing zeros kept. */
export function formatPercent(fraction: number, digits = 1): string {
  const text = Math.abs(fraction * 100).toFixed(digits);
  return `${fraction < 0 && Number(text) !== 0 ? "-" : ""}${text.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}%`;
}

/** As formatPercent, with "+" before growth. */
export const formatChange = (fraction: number, digits = 1): string =>
  `${fraction > 0 && Number((fraction * 100).toFixed(digits)) !== 0 ? "+" : ""}${formatPercent(fraction, digits)}`;

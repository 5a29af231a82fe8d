import { type HeaderWords, headerWords } from "./header-words.ts";

const TRIMMED = / (quarter|quarterly|month|monthly|annual|year|yearly|amount|total|period)$/;

/** The column of each field: the best name wins, each column serves one field; null where none fits. */
export function nameColumns<F extends string>(header: readonly HeaderWords[], names: Readonly<Record<F, readonly string[]>>, prior = false): Record<F, number | null> {
  const fits: { field: F; column: number; rank: number }[] = [];
  for (const field of Object.keys(names) as F[]) {
    header.forEach(({ words, prior: isPrior }, column) => {
      if (isPrior !== prior || words === "") return;
      const whole = names[field].indexOf(words);
      const trimmed = whole >= 0 ? whole : names[field].indexOf(words.replace(TRIMMED, ""));
      if (trimmed >= 0) fits.push({ field, column, rank: trimmed + (whole >= 0 ? 0 : 0.5) });
    });
  }
  fits.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const found = Object.fromEntries(Object.keys(names).map((field) => [field, null])) as Record<F, number | null>;
  const taken = new Set<number>();
  for (const { field, column } of fits) {
    if (found[field] !== null || taken.has(column)) continue;
    found[field] = column;
    taken.add(column);
  }
  return found;
}

export const readHeader = (header: readonly string[]): HeaderWords[] => header.map(headerWords);

import { curves, passes } from "./forecast-feature.ts";
import type { FeatureInput } from "./feature-input.ts";
import { CELLS_PER_YEAR, type Frontier, YEARS } from "./frontier.ts";
import { NOTHING_FIXED, type Term, TERMS } from "./terms.ts";

/** One unknown held at its median: the chances then, and how many months narrower the range of the shipping date is (10% to 90%). */
export type TermEffect = { term: Term; words: string; pCapable12: number; pShipped12: number; narrowerMonths: number };

const WORDS: Record<Term, string> = {
  bridge: "how minutes of human work translate into capability",
  "reliability-slope": "how much more capability the asked reliability takes",
  offset: "how this domain compares with software",
  benchmark: "how the nearest benchmark translates into this task",
  probe: "what the own probe leaves open",
  frontier: "how fast the frontier moves",
  "past-gains": "how fast scores on such benchmarks rose",
  price: "how fast prices fall at constant capability",
  lag: "how long a lab takes to ship what its model can do",
};

/** The terms that a route rests on; the others would change nothing. */
function termsOf({ minutes, benchmark, pNow, costRatio, shipped }: FeatureInput): Term[] {
  const need: Term[] = typeof minutes === "number" ? ["bridge", "reliability-slope", "offset"] : benchmark ? ["benchmark"] : ["probe"];
  const more: Term[] = [...(pNow === null ? [] : (["past-gains"] as const)), ...(costRatio > 1 ? (["price"] as const) : []), ...(shipped ? [] : (["lag"] as const))];
  return TERMS.filter((term) => term === "frontier" || need.includes(term) || more.includes(term));
}

const HORIZON_MONTHS = YEARS * 12;
const months = (by: Float64Array, p: number): number => Math.min(HORIZON_MONTHS, (passes(by, p) ?? YEARS) * 12);
const width = (by: Float64Array): number => months(by, 0.9) - months(by, 0.1);

/** The forecast again with each of its unknowns held at its median, the one that moves the answer most first. */
export function sensitivityOf(input: FeatureInput, frontier: Frontier): TermEffect[] {
  if (frontier.refused !== null) return [];
  const plain = curves(input, frontier, NOTHING_FIXED).shipped;
  const effects = termsOf(input).map((term): TermEffect => {
    const { capable, shipped } = curves(input, frontier, new Set([term]));
    return {
      term,
      words: WORDS[term],
      pCapable12: capable[CELLS_PER_YEAR] as number,
      pShipped12: shipped[CELLS_PER_YEAR] as number,
      narrowerMonths: width(plain) - width(shipped),
    };
  });
  const moved = ({ pShipped12 }: TermEffect) => Math.abs(pShipped12 - (plain[CELLS_PER_YEAR] as number));
  return effects.sort((a, b) => b.narrowerMonths - a.narrowerMonths || moved(b) - moved(a) || (a.term < b.term ? -1 : 1));
}

/** The unknown that moves the answer most, in words, or null where nothing is forecast. */
export const largestUnknown = (input: FeatureInput, frontier: Frontier): TermEffect | null => sensitivityOf(input, frontier)[0] ?? null;

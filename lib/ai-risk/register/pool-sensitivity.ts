import { mean } from "#lib/stats.ts";
import { curves } from "../forecast-feature.ts";
import type { FeatureInput } from "../feature-input.ts";
import { CELLS_PER_YEAR, type Frontier } from "../frontier.ts";
import { sensitivityOf, type TermEffect } from "../sensitivity.ts";
import { NOTHING_FIXED } from "../terms.ts";

/** As sensitivityOf, of all judges together: each unknown is held in every forecast that has it, and chances and months are averaged, as the headline's are. */
export function poolSensitivity(inputs: readonly FeatureInput[], frontier: Frontier): TermEffect[] {
  if (frontier.refused !== null) return [];
  const judges = inputs.map((input) => {
    const { capable, shipped } = curves(input, frontier, NOTHING_FIXED);
    return { pCapable12: capable[CELLS_PER_YEAR] as number, pShipped12: shipped[CELLS_PER_YEAR] as number, effects: sensitivityOf(input, frontier) };
  });
  const terms = new Map(judges.flatMap(({ effects }) => effects.map(({ term, words }) => [term, words] as const)));
  const plain = mean(judges.map(({ pShipped12 }) => pShipped12));
  const pooled = [...terms].map(([term, words]): TermEffect => {
    const own = judges.map(({ effects, ...judge }) => effects.find((effect) => effect.term === term) ?? { ...judge, narrowerMonths: 0 });
    return { term, words, pCapable12: mean(own.map((one) => one.pCapable12)), pShipped12: mean(own.map((one) => one.pShipped12)), narrowerMonths: mean(own.map((one) => one.narrowerMonths)) };
  });
  const moved = ({ pShipped12 }: TermEffect) => Math.abs(pShipped12 - plain);
  return pooled.sort((a, b) => b.narrowerMonths - a.narrowerMonths || moved(b) - moved(a) || (a.term < b.term ? -1 : 1));
}

import { CELLS_PER_YEAR } from "./frontier.ts";

/** A Beta over the chance of harm in the 12 months after shipping: `harmed` and `spared` are its two counts. */
export type HarmBelief = { harmed: number; spared: number };

/** Judgements, not fits: without a moat, with one strong one, with two or more. Own resolved cases are added to the counts. */
export const HARM_BELIEFS: readonly HarmBelief[] = [
  { harmed: 2, spared: 2 },
  { harmed: 1, spared: 3 },
  { harmed: 1, spared: 9 },
];

/** What counts as a strong moat. */
export const STRONG_MOATS = {
  "proprietary-data": "Proprietary data that customers cannot export",
  "licence-or-liability": "A licence, or liability that somebody must carry",
  "physical-integration": "Physical integration",
  "network-or-workspace": "A network or a shared workspace",
  "system-of-record": "The system of record",
} as const;
/** What looked like a moat and did not protect: Chegg and Stack Overflow, Med-PaLM 2 and BloombergGPT. */
export const WEAK_MOATS = { "content-library": "A content library", "domain-tuned-model": "A model tuned to the domain" } as const;

/** How many different strong moats are named. */
export const countMoats = (moats: readonly string[]): number => new Set(moats.map((moat) => moat.trim().toLowerCase()).filter((moat) => moat !== "" && !(moat in WEAK_MOATS))).size;

export const harmBelief = (moats: readonly string[], beliefs: readonly HarmBelief[] = HARM_BELIEFS): HarmBelief => beliefs[Math.min(2, countMoats(moats))] as HarmBelief;

/** E[1 - (1 - p)^w] for p ~ Beta(a, b), a whole: one minus the product of (b + j) / (b + w + j) over j < a. The hazard is -ln(1 - p). */
export function harmWithin({ harmed, spared }: HarmBelief, years: number): number {
  let spare = 1;
  for (let j = 0; j < harmed; j++) spare *= (spared + j) / (spared + years + j);
  return 1 - spare;
}

/** P(harmed within a year): over when it ships, the chance of harm in what is left of the year. */
export function harmedWithinYear(shippedBy: Float64Array, belief: HarmBelief): number {
  let p = (shippedBy[0] as number) * harmWithin(belief, 1);
  for (let cell = 1; cell <= CELLS_PER_YEAR; cell++) p += ((shippedBy[cell] as number) - (shippedBy[cell - 1] as number)) * harmWithin(belief, 1 - (cell - 0.5) / CELLS_PER_YEAR);
  return p;
}

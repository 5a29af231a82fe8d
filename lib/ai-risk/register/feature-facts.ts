import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { STRONG_MOATS, WEAK_MOATS } from "../harm.ts";

export const KINDS = ["horizontal", "vertical", "unknown"] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_WORDS: Record<Kind, string> = { horizontal: "Horizontal: many trades want it", vertical: "Vertical: one trade's own", unknown: "Not decided" };

/** Median months from the first capable model to a native mainstream product: 15 horizontal and 3 vertical dated cases. */
export const SHIP_MEDIAN_MONTHS: Record<Kind, number> = { horizontal: 7.4, vertical: 27, unknown: 9 };

export const GATES = ["none", "procurement", "regulated", "hardware"] as const;
export type Gate = (typeof GATES)[number];
/** By how much a gate stretches the lag; a judgement, not a fit. */
export const GATE_FACTOR: Record<Gate, number> = { none: 1, procurement: 1.3, regulated: 2, hardware: 4 };
export const GATE_WORDS: Record<Gate, string> = { none: "None", procurement: "Privacy or enterprise procurement", regulated: "Regulated", hardware: "Certified hardware or physical work" };

/** Strong ones count; a content library or a domain-tuned model is recorded and did not protect (Chegg, Stack Overflow, Med-PaLM 2). */
export const MOATS = [...(Object.keys(STRONG_MOATS) as (keyof typeof STRONG_MOATS)[]), ...(Object.keys(WEAK_MOATS) as (keyof typeof WEAK_MOATS)[])] as const;
export type Moat = (typeof MOATS)[number];
export const MOAT_WORDS: Record<Moat, string> = { ...STRONG_MOATS, ...WEAK_MOATS };

/** A page that says it, and the day on which it said so. */
export const EvidenceLink = z.object({
  url: z.string().trim().max(500, "must not be longer than 500 characters").regex(/^https?:\/\/\S+$/i, "is not a web address that begins with http:// or https://"),
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/, "is not a day").nullable().default(null),
  says: z.string().trim().max(300).default(""),
});
export type EvidenceLink = z.infer<typeof EvidenceLink>;

/** What of a feature enters its forecast, beside the evidence of each judge. */
export type FeatureFacts = {
  kind: Kind;
  /** Share of tries that must be right for users to rely on it. */
  reliability: number;
  /** Cost per task of the first capable model over the most that it may cost. */
  costRatio: number;
  gate: Gate;
  moats: readonly Moat[];
  /** Day since which a model has been able to do it, where known. */
  capableSince: Day | null;
  shipped: boolean;
};

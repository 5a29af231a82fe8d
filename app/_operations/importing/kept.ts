import { z } from "zod";
import type { Figure } from "#lib/cash/figure.ts";
import type { Import } from "#db/import.ts";
import type { FeatureUpdate } from "#app/_operations/importing/feature-updates.ts";
import type { Relabel } from "#app/_operations/importing/plan-figures.ts";

const value = z.union([z.string(), z.number()]).nullable();

/** What a staged import keeps for its commit, and a committed one for its undoing. */
const keptSchema = z.object({
  signature: z.string().nullable().default(null),
  mapping: z.unknown().optional(),
  corrected: z.boolean().default(false),
  /** What the preview found that the commit changes, and for which state of the books. */
  plan: z.object({ stamp: z.string(), figures: z.array(z.custom<Figure>()), withdraw: z.array(z.string()), relabel: z.array(z.custom<Relabel>()) }).nullable().default(null),
  companyIds: z.array(z.string()).max(1_000_000).default([]),
  totals: z.array(z.tuple([z.string(), z.number().nullable(), z.string().nullable()])).max(1_000_000).default([]),
  features: z.object({ ids: z.array(z.string()).max(1_000_000), updates: z.array(z.custom<FeatureUpdate>()).max(1_000_000) }).default({ ids: [], updates: [] }),
  updates: z.array(z.object({ companyId: z.string(), changes: z.array(z.object({ field: z.string(), from: value, to: value })).max(50) })).max(1_000_000).default([]),
});

export const keptOf = (row: Import): z.output<typeof keptSchema> => keptSchema.parse(row.mapping);

import { z } from "zod";
import type { FileKind } from "#app/_operations/importing/recognise-file.ts";

const reason = z.object({ line: z.number().int(), why: z.string() });
const change = z.object({ field: z.string(), from: z.union([z.string(), z.number()]).nullable(), to: z.union([z.string(), z.number()]).nullable() });
const status = z.enum(["create", "update", "same", "conflict", "rejected"]);
const amount = z.number().int().nullable();

export const KINDS = ["statement", "companies", "rounds", "figures", "investments", "proceeds", "marks", "fund-flows", "features"] as const satisfies readonly FileKind[];
export const SHOWN = 200;

/** What an import would do, or did: counts, a look at its lines, every refused line (up to 1,000 here) with its reason. */
export const previewSchema = z.object({
  importId: z.string(),
  fileName: z.string(),
  kind: z.enum(KINDS),
  format: z.string(),
  source: z.string().nullable(),
  state: z.enum(["staged", "committed", "undone", "failed", "previewed"]),
  company: z.object({ slug: z.string(), name: z.string(), currency: z.string() }).nullable(),
  counts: z.record(z.string(), z.number()),
  rejected: z.array(reason).max(1000),
  warnings: z.array(z.string()).max(1000),
  header: z.array(z.string()).max(20_000),
  sample: z.array(z.array(z.string()).max(20_000)).max(SHOWN),
  mapping: z.unknown(),
  remembered: z.boolean(),
  lines: z.array(z.object({ line: z.number().int(), status, what: z.string(), changes: z.array(change).max(20), why: z.string().nullable() })).max(SHOWN),
  entries: z
    .array(z.object({ line: z.number().int(), date: z.string(), amountMinor: z.number().int(), currency: z.string().nullable(), description: z.string(), account: z.string().nullable() }))
    .max(SHOWN),
  months: z.array(z.object({ month: z.string(), status: z.string(), revenue: amount, expenses: amount, cashEnd: amount, why: z.array(z.string()).max(50) })).max(2000),
  corrected: z.array(z.string()).max(2000),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(["bank", "card", "processor", "ledger"]), currency: z.string().nullable() })).max(500),
});
export type Preview = z.input<typeof previewSchema>;

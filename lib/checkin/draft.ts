import { z } from "zod";
import type { Minor } from "#lib/money.ts";

const amount = z.int().nullable() as unknown as z.ZodType<Minor | null>;

/** What a founder sent that raised doubts: kept so that it need not be typed again. */
export const Draft = z.object({
  at: z.string(), cash: amount, revenue: amount, expenses: amount, line: z.string().nullable(), answers: z.record(z.string(), z.string()), seconds: z.int().nullable(),
  /** A file that came with it. */
  file: z.object({ uploadId: z.string(), name: z.string(), said: z.string() }).nullable().default(null),
  explanations: z.array(z.object({ about: z.string(), reason: z.string(), words: z.string().nullable() })).max(20),
});
export type Draft = z.output<typeof Draft>;

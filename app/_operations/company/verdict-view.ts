import { z } from "zod";
import type { Verdict } from "#lib/runway/verdict.ts";
import type { VerdictToday } from "#lib/runway/verdict-on.ts";

const moment = z.object({ periods: z.number(), date: z.string().nullable() }).nullable();

/** What every caller may count on; the rest of lib/runway/verdict.ts comes with it. Amounts without `Minor` are major units. */
const shape = z.looseObject({
  engineVersion: z.string(),
  currency: z.string(),
  state: z.enum(["alive", "dead", "profitable", "profitable-trend-dead", "fades", "out", "unknown"]),
  agree: z.int(),
  of: z.int(),
  decidedBy: z.string().nullable(),
  basisEnd: z.string().nullable(),
  freshUntil: z.string().nullable(),
  cashZero: moment,
  breakEven: moment,
  raiseBy: z.string().nullable(),
  capitalNeeded: z.number().nullable(),
  fatalPinch: z.boolean().nullable(),
  flags: z.array(z.string()).max(50),
});
export const verdictView = shape as unknown as z.ZodType<Verdict, Verdict>;

const today = z.object({
  today: z.string(),
  stale: z.boolean(),
  daysSinceBasis: z.int().nullable(),
  daysLeft: z.int().nullable(),
  daysToRaiseBy: z.int().nullable(),
  flags: z.array(z.string()).max(50),
});
export const verdictTodayView = today as unknown as z.ZodType<VerdictToday, VerdictToday>;

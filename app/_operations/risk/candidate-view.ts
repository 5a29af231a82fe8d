import { z } from "zod";
import { Outcome } from "#lib/portfolio/ledger/outcome.ts";
import { STANDINGS, type Standing } from "#lib/portfolio/line.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const standing = z.enum(STANDINGS as [Standing, ...Standing[]]);

/** A company whose next dollar has an expected multiple, and what that is computed from. */
export const candidateView = z.object({
  company: namedView, standing, currency: currencyOut,
  /** Who stated it, in which row, when. */
  view: z.string(), author: z.string(), madeOn: dayOut, note: z.string().nullable(),
  /** Times that a dollar comes back, without its years. */
  multiple: z.number(),
  /** Weight that the author gives to outcomes that bring back less than the dollar. */
  lossChance: z.number(),
  /** The yearly rate of what is expected, a fraction; null with the reason where a day is missing. */
  perYear: z.number().nullable(), perYearWhy: z.string().nullable(),
  outcomes: z.array(Outcome.extend({ day: dayOut.nullable(), multiple: z.number() })).max(12),
  nextPreMoneyMinor: minorOut, nextAmountMinor: minorOut, laterDilution: z.number(),
  basis: z.enum(["waterfall", "pro-rata"]),
  /** Share of the company that the round buys, and what later rounds leave of it. */
  owned: z.object({ bought: z.number(), left: z.number() }),
  /** The cap table that the waterfall ran on; null where there is none. */
  table: z.object({ fullyDiluted: z.number(), /** SAFEs and notes that convert in the round, and notes that say too little for it. */ converting: z.int(), staying: z.int(), latest: dayOut.nullable() }).nullable(),
  /** The author's chance that the money only delays death; null where it is not stated. */
  onlyDelays: z.number().nullable(),
  /** The verdict with the whole next round in the bank today, and by how many days cash zero moves. */
  after: standing, cashZero: dayOut.nullable(), cashZeroAfter: dayOut.nullable(), days: z.int().nullable(), daysWhy: z.string().nullable(),
});
export type CandidateView = z.output<typeof candidateView>;

/** A company about whose next dollar nothing can be said, and why; `view` where something was stated all the same. */
export const unsaidView = z.object({ company: namedView, standing, why: z.string(), view: z.string().nullable(), author: z.string().nullable(), madeOn: dayOut.nullable() });
export type UnsaidView = z.output<typeof unsaidView>;

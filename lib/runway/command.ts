import { z } from "zod";
import { cashGap } from "#lib/cash/cash-gap.ts";
import { completeRows } from "#lib/cash/months.ts";
import { rowsFromInput } from "#lib/cash/rows-from-input.ts";
import { monthIndex, monthOf } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { cashGapSentence } from "#lib/runway/cash-gap-sentence.ts";
import { GROWTH_WINDOW, judgeMonths } from "#lib/runway/judge-months.ts";
import { judgeRates, RAISE_LEAD_MONTHS } from "#lib/runway/judge-rates.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { reasonsOf } from "#lib/runway/reasons.ts";
import { runwayInputSchema, type RunwayInput } from "#lib/runway/runway-input.ts";

const state = z.enum(["alive", "dead", "profitable", "profitable-trend-dead", "fades", "out", "unknown"]);
const lever = z.union([z.number(), z.enum(["never", "any"])]).nullable();
const levers = z.object({ maxExpenses: lever, minRevenue: lever, minGrowth: lever, extraCash: lever });
const moment = z.object({ periods: z.number(), date: z.string().nullable() }).nullable();
const projection = z.object({
  state,
  breakEvenPeriods: z.number().nullable(),
  capitalNeeded: z.number().nullable(),
  cashZeroPeriods: z.number().nullable(),
  lossesStartPeriods: z.number().nullable(),
  levers,
});
const mark = z.object({
  discretisation: z.enum(["growFirst", "continuous", "startOfMonth"]),
  growthWindow: z.number().nullable(),
  costLevel: z.enum(["last-month", "three-month-mean"]).nullable(),
  state,
});

/** Output of `runway`; periods count from the end of the last complete month, or from asOf; what does not exist is null. */
export const runwayOutputSchema = z.object({
  state,
  reasons: z.array(z.string()).max(20),
  breakEven: moment,
  cashZero: moment,
  lossesStart: moment,
  raiseBy: z.string().nullable(),
  capitalNeeded: z.number().nullable(),
  growFirst: projection,
  continuous: projection,
  startOfMonth: projection,
  conventions: z.object({
    agree: z.number(),
    of: z.number(),
    decidedBy: z.enum(["discretisation", "growth-window", "cost-level"]).nullable(),
    marks: z.array(mark).max(12),
  }),
  levers,
  fatalPinch: z.boolean().nullable(),
  flags: z.array(z.enum(["too-close-to-call", "stale", "insufficient-history", "coarse-figures", "beyond-horizon"])).max(5),
});
export type RunwayOutput = z.output<typeof runwayOutputSchema>;

const outputOf = (judgement: Judgement, currency: Currency | null): RunwayOutput => {
  const { state, breakEven, cashZero, lossesStart, raiseBy, capitalNeeded, growFirst, continuous, startOfMonth } = judgement;
  const { conventions, levers, fatalPinch, flags } = judgement;
  return {
    state, reasons: reasonsOf(judgement, currency), breakEven, cashZero, lossesStart, raiseBy, capitalNeeded,
    growFirst, continuous, startOfMonth, conventions, levers, fatalPinch, flags,
  };
};

/** What an input of `runway` says, before it is put into the command's shape. */
export function judgeInput(input: RunwayInput): Judgement {
  const events = (input.events ?? []).map((event) => ({ ...event, to: event.to ?? null }));
  const shared = {
    cash: input.cash ?? null,
    minimumCash: input.minimumCash ?? 0,
    raiseLeadMonths: input.raiseLeadMonths ?? RAISE_LEAD_MONTHS,
    asOf: input.asOf ?? null,
    events,
  };
  if (input.months) {
    const rows = rowsFromInput(input.months);
    return judgeMonths({ ...shared, rows, cashDate: input.cashDate ?? null, growthWindow: GROWTH_WINDOW });
  }
  return judgeRates({
    ...shared,
    revenue: input.revenue ?? null,
    expenses: input.expenses ?? null,
    growth: input.growth ?? null,
    expenseGrowth: input.expenseGrowth ?? 0,
    growthAmount: input.growthAmount ?? null,
    unit: input.period ?? "month",
  });
}

/** The stateless `runway` command: levels and rates, or reported months, to a verdict. */
export function runRunway(input: RunwayInput): RunwayOutput {
  const currency = (input.currency ?? null) as Currency | null;
  const output = outputOf(judgeInput(input), currency);
  const gap = cashGap(completeRows(rowsFromInput(input.months ?? []), input.asOf ? monthIndex(monthOf(input.asOf)) : null));
  return gap === null ? output : { ...output, reasons: [...output.reasons, cashGapSentence(gap, currency)] };
}

export const runwayCommand = { inputSchema: runwayInputSchema, outputSchema: runwayOutputSchema, run: runRunway };

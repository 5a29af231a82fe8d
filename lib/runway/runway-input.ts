import { z } from "zod";
import { amountInput, dayInput, monthInput, positiveInput, rateInput, rowsInput } from "#lib/cash/input.ts";
import { periodSpan } from "#lib/cash/period-row.ts";
import { monthIndex, monthOf } from "#lib/date.ts";

const MOST_YEARS_AHEAD = 100;

const eventInput = z.object({
  from: monthInput,
  to: monthInput.nullish(),
  kind: z.enum(["revenue", "expenses", "cash"], "must be revenue, expenses or cash"),
  amount: amountInput,
});

/**
 * Input of `runway`: levels and rates (fractions a period), or `months` of reported rows; major units. Missing cash,
 * revenue or expenses are no fault. `growthAmount` stands instead of `growth` and `expenseGrowth`.
 */
export const runwayInputSchema = z
  .object({
    cash: amountInput.nullish(),
    minimumCash: amountInput.nullish(),
    raiseLeadMonths: z.number("must be a number").min(0, "must not be negative").max(120, "is more than 120 months").nullish(),
    asOf: dayInput.nullish(),
    events: z.array(eventInput, "must be a list").max(500, "has more than 500 events").nullish(),
    revenue: amountInput.nullish(),
    expenses: positiveInput.nullish(),
    growth: rateInput.nullish(),
    expenseGrowth: rateInput.nullish(),
    growthAmount: amountInput.nullish(),
    period: z.enum(["month", "week"], "must be month or week").nullish(),
    months: rowsInput.nullish(),
    currency: z.string("must be a currency code").regex(/^[A-Z]{3}$/, "is not a currency code such as USD").nullish(),
    cashDate: dayInput.nullish(),
  })
  .superRefine((input, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (typeof input.growthAmount === "number" && (input.growth || input.expenseGrowth)) {
      fault(["growthAmount"], "stands instead of growth and expenseGrowth: give one or the other");
    }
    if (input.events?.length && !input.asOf && !input.months) fault(["asOf"], "is needed to place dated events");
    if (input.cashDate && input.asOf && input.cashDate > input.asOf) fault(["cashDate"], "lies after asOf");
    for (const [index, { from, to }] of (input.events ?? []).entries()) {
      if (to && to < from) fault(["events", index, "to"], "lies before from");
      const rows = (input.months ?? []).map((row) => periodSpan(row.month).first);
      const now = input.asOf ? monthIndex(monthOf(input.asOf)) : Math.min(...rows);
      if (monthIndex(to ?? from) > now + 12 * MOST_YEARS_AHEAD) fault(["events", index, to ? "to" : "from"], `lies more than ${MOST_YEARS_AHEAD} years ahead`);
    }
  });
export type RunwayInput = z.output<typeof runwayInputSchema>;

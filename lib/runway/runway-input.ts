import { z } from "zod";
import { amountInput, besideOtherFaults, currencyInput, dayInput, monthInput, positiveInput, rateInput, rowsInput } from "#lib/cash/input.ts";
import { crossFaults } from "#lib/runway/cross-faults.ts";

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
    currency: currencyInput.nullish(),
    cashDate: dayInput.nullish(),
  })
  .superRefine((input, context) => {
    for (const { path, message } of crossFaults(input)) context.addIssue({ code: "custom", path, message });
  }, besideOtherFaults);
export type RunwayInput = z.output<typeof runwayInputSchema>;

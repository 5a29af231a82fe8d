import { z } from "zod";
import { amountInput, dayInput } from "#lib/cash/input.ts";
import { irrOf, IRR_STATUSES, type IrrStatus } from "#lib/portfolio/irr/irr.ts";

const flow = z.tuple([dayInput, amountInput], "must be a pair of a day and an amount, such as [\"2008-01-01\", -10000]");

/** Input of `irr`: dated flows in any order, positive is money arriving. */
export const irrInputSchema = z.object({ flows: z.array(flow, "must be a list of [day, amount] pairs").max(5000, "has more than 5000 flows") });

/** Output of `irr`: null where no single rate is the answer; all rates found; the plain multiple of money, and the days that the flows span. */
export const irrOutputSchema = z.object({
  status: z.enum(IRR_STATUSES),
  irr: z.number().nullable(),
  roots: z.array(z.number()).max(5000),
  multiple: z.number().nullable(),
  days: z.number(),
  reason: z.string().nullable(),
});
export type IrrOutput = z.output<typeof irrOutputSchema>;

export const IRR_REASONS: Record<IrrStatus, string | null> = {
  unique: null,
  multiple: "More than one rate zeroes the present value, so none is the return: read the multiple of money.",
  none: "No rate between -99.9999% and 99,999,900% a year zeroes the present value.",
  undetermined: "The present value only touches zero, so the rate found decides nothing.",
  "total-loss": "Nothing came back: -100% by definition.",
  "not-annualisable": "The yearly rate lies outside -99.9999% to 99,999,900%: read the multiple of money.",
  error: "A rate of return needs money out and money in on at least two dates.",
};

export const irrCommand = {
  inputSchema: irrInputSchema,
  outputSchema: irrOutputSchema,
  run: ({ flows }: z.output<typeof irrInputSchema>): IrrOutput => {
    const found = irrOf(flows);
    return { ...found, reason: IRR_REASONS[found.status] };
  },
};

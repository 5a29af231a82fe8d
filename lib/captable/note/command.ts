import { z } from "zod";
import { dayInput } from "#lib/cash/input.ts";
import { discountInput, moneyAbove0 } from "#lib/captable/input.ts";
import { convertNote } from "#lib/captable/note/convert-note.ts";
import { DAY_COUNTS, dayCountDays, INTEREST_KINDS, noteInterest } from "#lib/captable/note/note-interest.ts";

/** Input of `note`: major units, a yearly rate, and either `days` as the day count counts them or two dates. */
export const noteInputSchema = z
  .object({
    principal: moneyAbove0,
    rate: z.number("must be a number").min(0, "must not be negative").max(10, "is more than 1000% a year"),
    interest: z.enum(INTEREST_KINDS, `must be one of ${INTEREST_KINDS.join(", ")}`),
    dayCount: z.enum(DAY_COUNTS, `must be one of ${DAY_COUNTS.join(", ")}`),
    from: dayInput.nullish(),
    to: dayInput.nullish(),
    days: z.number("must be a number").min(0, "must not be negative").max(36_600, "is more than a hundred years").nullish(),
    cap: moneyAbove0.nullish(),
    capShares: moneyAbove0.nullish(),
    discount: discountInput.nullish(),
    roundPrice: moneyAbove0.nullish(),
  })
  .superRefine(({ from, to, days, cap, capShares }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const hasDays = typeof days === "number";
    if (hasDays && (from || to)) fault("days", "stands instead of from and to: give one or the other");
    if (!hasDays && !from) fault("from", "is needed where no days are given");
    if (!hasDays && !to) fault("to", "is needed where no days are given");
    if (from && to && to < from) fault("to", "lies before from");
    if (from && to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 100) fault("to", "lies more than a hundred years after from");
    if (cap && !capShares) fault("capShares", "is needed to turn the cap into a price");
  });

/** Output of `note`: price and shares are null where neither a round's price nor a cap gives one. */
export const noteOutputSchema = z.object({ days: z.number(), interest: z.number(), conversionPrice: z.number().nullable(), shares: z.number().nullable() });
export type NoteOutput = z.output<typeof noteOutputSchema>;

export function runNote({ principal, rate, interest: kind, dayCount, from, to, days: given, cap, capShares, discount, roundPrice }: z.output<typeof noteInputSchema>): NoteOutput {
  const days = given ?? (from && to ? dayCountDays(dayCount, from, to) : 0);
  const interest = noteInterest(principal, rate, kind, dayCount, days);
  const capPrice = cap && capShares ? cap / capShares : null;
  return { days, interest, ...convertNote(principal + interest, { capPrice, discount: discount ?? 0, roundPrice: roundPrice ?? null }) };
}

export const noteCommand = { inputSchema: noteInputSchema, outputSchema: noteOutputSchema, run: runNote };

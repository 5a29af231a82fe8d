import { z } from "zod";
import { besideOtherFaults, dayInput } from "#lib/cash/input.ts";
import { isDay } from "#lib/date.ts";
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
  .superRefine((input, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    // Beside other faults each field may hold anything.
    const { from, to, days, cap, capShares } = input as Record<string, unknown>;
    const given = (value: unknown) => value !== undefined && value !== null;
    if (given(days) && (given(from) || given(to))) fault("days", "stands instead of from and to: give one or the other");
    if (!given(days) && !given(from)) fault("from", "is needed where no days are given");
    if (!given(days) && !given(to)) fault("to", "is needed where no days are given");
    if (typeof from === "string" && typeof to === "string" && isDay(from) && isDay(to)) {
      if (to < from) fault("to", "lies before from");
      if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 100) fault("to", "lies more than a hundred years after from");
    }
    if (given(cap) && !given(capShares)) fault("capShares", "is needed to turn the cap into a price");
  }, besideOtherFaults);

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

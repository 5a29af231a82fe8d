import { z } from "zod";
import { dayInput } from "#lib/cash/input.ts";

/** One way in which a company may end: an exit value in minor units, its probability, and about when; `day` null: not stated. */
export const Outcome = z.object({
  label: z.string("Give it a name.").trim().min(1, "Give it a name.").max(60),
  probability: z.number("State how probable it is.").min(0, "must not be negative").max(1, "is a probability of at most 1"),
  exitMinor: z.int("State what the exit is worth: 0 where nothing is left.").min(0, "must not be negative").max(9e15),
  day: dayInput.nullable().default(null),
});
export type Outcome = z.output<typeof Outcome>;

const sumOf = (all: readonly { probability: number }[]): number => all.reduce((sum, { probability }) => sum + probability, 0);
const said = (input: unknown): string => {
  const sum = Array.isArray(input) ? sumOf(input as Outcome[]) : NaN;
  return `The probabilities must add up to 100%; these add up to ${Number((sum * 100).toFixed(6))}%.`;
};

export const Outcomes = z.array(Outcome).min(1, "Name at least one outcome.").max(12).refine((all) => all.length === 0 || Math.abs(sumOf(all) - 1) < 1e-9, { error: ({ input }) => said(input) });

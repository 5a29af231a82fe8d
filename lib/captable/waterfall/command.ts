import { z } from "zod";
import { besideOtherFaults, positiveInput } from "#lib/cash/input.ts";
import { sharesInput } from "#lib/captable/input.ts";
import { breakpointsOf } from "#lib/captable/waterfall/breakpoints.ts";
import { distribute } from "#lib/captable/waterfall/distribute.ts";
import { type Holding, PARTICIPATIONS } from "#lib/captable/waterfall/holding.ts";

// Cents of a larger amount are no longer whole numbers of a double.
const exitInput = positiveInput.max(9e13, "is more than 9e13: cents could no longer be told apart");
const multiple = z.number("must be a number").min(0, "must not be negative").max(1000, "is more than 1000 times");
const shareClass = z
  .object({
    name: z.string("must be a text").min(1, "must not be empty").max(200, "is longer than 200 characters"),
    shares: sharesInput,
    strike: positiveInput.nullish(),
    invested: positiveInput.nullish(),
    multiple: multiple.nullish(),
    participation: z.enum(PARTICIPATIONS, `must be one of ${PARTICIPATIONS.join(", ")}`).nullish(),
    cap: multiple.nullish(),
    rank: z.number("must be a number").int("must be a whole number").min(0, "must not be negative").max(1000, "is more than 1000").nullish(),
    issued: z.boolean("must be true or false").nullish(),
  })
  .superRefine((input, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    // Beside other faults each field may hold anything.
    const { strike, invested, multiple: times, participation, cap } = input as Record<string, unknown>;
    const least = typeof times === "number" ? times : 1;
    const hasCap = cap !== undefined && cap !== null;
    if (participation === "capped" && !hasCap) fault("cap", "is needed where participation is capped: how many times what was invested, in total");
    if (participation === "capped" && typeof cap === "number" && cap < least) fault("cap", `is ${cap} times what was invested, under the preference of ${least} times`);
    if (participation !== "capped" && hasCap) fault("cap", "belongs to a class whose participation is capped");
    if (strike && invested) fault("strike", "and invested do not go together: options have a strike, preferred shares a preference");
  }, besideOtherFaults);

/** Input of `waterfall`: major units; rank 1 is paid first, 1 where none is stated; multiple 1 where none is stated. */
export const waterfallInputSchema = z
  .object({ exit: exitInput, debt: exitInput.nullish(), classes: z.array(shareClass, "must be a list of classes").min(1, "must hold a class").max(500, "has more than 500 classes") })
  .superRefine(({ classes }: { classes: unknown }, context) => {
    const seen = new Set<unknown>();
    for (const [i, one] of (Array.isArray(classes) ? (classes as ({ name?: unknown } | null)[]) : []).entries()) {
      const name = one?.name;
      if (typeof name !== "string" || name === "") continue;
      if (seen.has(name)) context.addIssue({ code: "custom", path: ["classes", i, "name"], message: `${name} is there twice` });
      seen.add(name);
    }
  }, besideOtherFaults);
export type WaterfallInput = z.output<typeof waterfallInputSchema>;

const names = z.array(z.string()).max(500);
/** Output of `waterfall`: whole cents in major units. Payouts, debt paid and what no class may take add up to the exit. */
export const waterfallOutputSchema = z.object({
  payouts: z.record(z.string(), z.number()),
  converted: names,
  exercised: names,
  debtPaid: z.number(),
  undistributed: z.number(),
  valuePerShare: z.number(),
  breakpoints: z.array(z.object({ exit: z.number(), what: z.enum(["debt-paid", "rank-paid", "option-exercises", "converts", "cap-reached"]), names })).max(3000),
});
export type WaterfallOutput = z.output<typeof waterfallOutputSchema>;

const holdingOf = ({ name, shares, strike, invested, multiple: times, participation, cap, rank }: WaterfallInput["classes"][number]): Holding => ({
  name, shares,
  preference: (invested ?? 0) * (times ?? 1),
  participation: participation ?? "non-participating",
  cap: typeof cap === "number" ? (invested ?? 0) * cap : null,
  rank: rank ?? 1,
  strike: strike ?? 0,
});

export function runWaterfall({ exit, debt, classes }: WaterfallInput): WaterfallOutput {
  const holdings = classes.filter(({ issued }) => issued !== false).map(holdingOf);
  const { payouts, ...rest } = distribute(exit, debt ?? 0, holdings);
  const paid = new Map(holdings.map(({ name }, i) => [name, payouts[i] ?? 0]));
  return { payouts: Object.fromEntries(classes.map(({ name }) => [name, paid.get(name) ?? 0])), ...rest, breakpoints: breakpointsOf(debt ?? 0, holdings) };
}

export const waterfallCommand = { inputSchema: waterfallInputSchema, outputSchema: waterfallOutputSchema, run: runWaterfall };

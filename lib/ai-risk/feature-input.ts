import { z } from "zod";
import { besideOtherFaults, dayInput } from "#lib/cash/input.ts";

const number = z.number("must be a number");
const positive = number.gt(0, "must be above 0").max(1e9, "is too large");
const share = number.min(0, "must not be below 0").max(1, "must not be above 1");
// 9,999 in 10,000 is beyond anything that a probe of any size has shown.
const reliability = number.min(0.01, "must be at least 0.01").max(0.9999, "must be at most 0.9999: no evidence reaches further");
const eci = number.min(0, "must be a value of the capability index, 0 to 400").max(400, "must be a value of the capability index, 0 to 400");
const whole = number.int("must be a whole number").max(1e6, "is too large");

const probe = z
  .object({ eci, n: whole.min(1, "must be at least 1"), k: whole.min(0, "must not be negative") }, "must be {eci, n, k}")
  .refine(({ n, k }: { n: unknown; k: unknown }) => typeof n !== "number" || typeof k !== "number" || k <= n, { ...besideOtherFaults, path: ["k"], message: "must not be above n: k of n cases were right" });

/** The four ways to say what a feature needs, each by the field that opens it. */
export const ROUTES = { minutes: "C", benchmark: "B", theta50: "A", probes: "A" } as const;
export type RouteGrade = (typeof ROUTES)[keyof typeof ROUTES];

const oneRoute = (input: Partial<Record<keyof typeof ROUTES, unknown>>, context: z.core.$RefinementCtx): void => {
  const given = Object.keys(ROUTES).filter((name) => (input[name as keyof typeof ROUTES] ?? null) !== null);
  if (given.length === 0)
    context.addIssue({ code: "custom", path: [], message: "Say what the feature needs by one of minutes (of human work), benchmark (the nearest one), theta50 (from a fitted probe) or probes (right answers of at least 3 models)." });
  for (const name of given.slice(1)) context.addIssue({ code: "custom", path: [name], message: `is a second route beside ${given[0]}: give exactly one of minutes, benchmark, theta50 or probes` });
};

/** Input of `feature`. `benchmarks` names those that a difficulty is known of; an unknown one is bad input; null: whoever calls has looked. */
export const featureInputFor = (benchmarks: (() => Iterable<string>) | null) =>
  z
    .object({
      minutes: positive.nullish(),
      benchmark: z
        .string("must be the name of a benchmark")
        .max(200, "is too long")
        .refine((name) => benchmarks === null || [...benchmarks()].includes(name), "is no benchmark whose difficulty is known: use the exact benchmark_name of edi_scores.csv")
        .nullish(),
      theta50: eci.nullish(),
      theta50Sd: number.min(0, "must not be negative").max(200, "is too large").nullish().transform((v) => v ?? 2),
      slope: positive.max(10, "must be at most 10").nullish().transform((v) => v ?? 0.12),
      probes: z.array(probe, "must be a list of {eci, n, k}").min(3, "must hold at least 3 models: two cannot tell steepness from level").max(200, "has more than 200 models").nullish(),
      reliability: reliability.nullish().transform((v) => v ?? 0.8),
      offset: number.min(-40, "must be at least -40").max(40, "must be at most 40").nullish().transform((v) => v ?? 0),
      offsetSd: number.min(0, "must not be negative").max(40, "must be at most 40").nullish().transform((v) => v ?? 1),
      pNow: share.nullish().transform((v) => v ?? null),
      costRatio: positive.nullish().transform((v) => v ?? 1),
      shipMedianMonths: positive.max(1200, "must be at most 1200").nullish().transform((v) => v ?? 9),
      shipSdLog: number.min(0, "must not be negative").max(10, "must be at most 10").nullish().transform((v) => v ?? 0.95),
      gateFactor: positive.max(1000, "must be at most 1000").nullish().transform((v) => v ?? 1),
      capableSinceMonths: number.min(0, "must not be negative").max(1200, "must be at most 1200").nullish().transform((v) => v ?? null),
      attention: share.nullish().transform((v) => v ?? 1),
      shipped: z.boolean("must be true or false").nullish().transform((v) => v ?? false),
      moats: z.array(z.string("must be a word").max(100, "is too long"), "must be a list of words").max(20, "has more than 20 entries").nullish().transform((v) => v ?? []),
      asOf: dayInput.nullish(),
    })
    .superRefine(oneRoute, besideOtherFaults);

export type FeatureInput = z.output<ReturnType<typeof featureInputFor>>;

import { z } from "zod";

const share = (sentence: string) => z.number(sentence).gt(0, sentence).lt(1, sentence);

/** One model tried on our own cases: k of n right. */
export const Probe = z.object({
  model: z.string().trim().min(1, "Name the model.").max(120),
  eci: z.number("Give the model's score on the capability index.").min(50, "is below any model on the capability index").max(400, "is beyond any model on the capability index"),
  n: z.int("must be a whole number of cases").min(1, "needs at least one case").max(100_000),
  k: z.int("must be a whole number of cases").min(0, "must not be negative").max(100_000),
});
export type Probe = z.infer<typeof Probe>;

/** What a judgement rests on: own probe (route A), nearest benchmark (B) or minutes of human work (C). */
export const Evidence = z.discriminatedUnion("from", [
  z.object({
    from: z.literal("probes"),
    probes: z
      .array(Probe)
      .min(3, "needs at least three models: two cannot tell ability from luck")
      .max(50)
      .refine((probes) => probes.every(({ n, k }) => k <= n), "has more right answers than cases"),
  }),
  z.object({
    from: z.literal("fitted"),
    theta50: z.number("Give the score at which half the cases are right.").min(0).max(400),
    theta50Sd: z.number().min(0).max(100),
    slope: z.number("Give the slope per point.").gt(0, "must be above 0").max(5),
  }),
  z.object({
    from: z.literal("benchmark"),
    benchmark: z.string("Name the benchmark.").trim().min(1, "Name the benchmark.").max(120),
    /** Best published score as a share, where it is known. */
    pNow: share("must lie between 0% and 100%").nullable().default(null),
  }),
  z.object({
    from: z.literal("minutes"),
    minutes: z.number("Give the minutes that a skilled person needs.").gt(0, "must be above 0").max(1_000_000, "is more than a working life"),
    /** Doublings by which models are ahead (above 0) or behind in this kind of work, against software tasks. */
    offset: z.number().min(-20).max(20).default(0),
    offsetSd: z.number().min(0).max(10).default(1),
    pNow: share("must lie between 0% and 100%").nullable().default(null),
  }),
]);
export type Evidence = z.infer<typeof Evidence>;
export type EvidenceSource = Evidence["from"];

/** Best first: what was measured on our own cases, on someone's, or guessed from the clock. */
export type Route = "A" | "B" | "C";
export const ROUTE_OF: Record<EvidenceSource, Route> = { probes: "A", fitted: "A", benchmark: "B", minutes: "C" };
export const ROUTE_WORDS: Record<Route, string> = { A: "own probe", B: "nearest benchmark", C: "minutes of human work" };

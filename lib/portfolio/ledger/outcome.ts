import { z } from "zod";

/** One way in which a company may end: an exit value in minor units and its probability. */
export const Outcome = z.object({
  label: z.string().trim().min(1, "Give it a name.").max(60),
  probability: z.number().min(0).max(1, "is a probability of at most 1"),
  exitMinor: z.int().min(0, "must not be negative").max(9e15),
});
export type Outcome = z.output<typeof Outcome>;
export const Outcomes = z.array(Outcome).min(1, "Name at least one outcome.").max(12).refine((all) => Math.abs(all.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9, "the probabilities must add up to 1");

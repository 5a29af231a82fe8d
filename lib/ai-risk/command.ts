import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { type FeatureInput, featureInputFor } from "./feature-input.ts";
import { forecastFeature } from "./forecast-feature.ts";
import { fitFrontier, type Frontier } from "./frontier.ts";
import type { Rulers } from "./rulers.ts";
import { largestUnknown } from "./sensitivity.ts";

const triple = <T extends z.ZodType>(of: T) => z.object({ q10: of, q50: of, q90: of });

const known = z.object({
  route: z.enum(["A", "B", "C"]),
  need: triple(z.number()),
  frontierNow: z.number(),
  pCapable12: z.number(),
  pShipped12: z.number(),
  pHarmed12: z.number(),
  shown: z.object({ capable: z.string(), shipped: z.string(), harmed: z.string() }),
  capableDate: triple(z.string()),
  shippedDate: triple(z.string()),
  flag: z.enum(["red", "amber", "none"]),
  largestUnknown: z.string(),
  asOf: z.string(),
  dataDate: z.string(),
  widened: z.boolean(),
});

/** Output of `feature`: a forecast, or why there is none. */
export const featureOutputSchema = z.union([known, z.object({ unknown: z.string(), dataDate: z.string() })]);
export type FeatureOutput = z.output<typeof featureOutputSchema>;

/** The stateless `feature` command on given data; the frontier of the last day asked for is kept. */
export function featureCommandOn(rulers: () => Rulers) {
  let last: Frontier | null = null;
  const frontierOn = (asOf: Day): Frontier => (last = last?.asOf === asOf ? last : fitFrontier(rulers(), asOf));
  const run = (input: FeatureInput, today: Day): FeatureOutput => {
    const frontier = frontierOn(input.asOf ?? today);
    const forecast = forecastFeature(input, frontier);
    if ("unknown" in forecast) return forecast;
    const { fan: _, ...told } = forecast;
    return { ...told, largestUnknown: largestUnknown(input, frontier)?.words ?? "" };
  };
  return { inputSchema: featureInputFor(() => rulers().difficulties.map(({ benchmark }) => benchmark)), outputSchema: featureOutputSchema, run };
}

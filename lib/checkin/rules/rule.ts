import type { Doubt } from "../doubt.ts";
import type { Check } from "../told.ts";

/** One thing that can hardly be. */
export type Rule = (check: Check) => Doubt | null;

import type { Condition } from "./condition.ts";

/** What a new workspace watches, in the inbox alone, until somebody says otherwise. */
export const DEFAULT_RULES: readonly Condition[] = [
  { kind: "below", figure: "runway", threshold: 6, band: 0.5 },
  { kind: "verdict-changed", to: "dies" },
  { kind: "silent", days: 45 },
];

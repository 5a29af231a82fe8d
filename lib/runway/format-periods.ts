import type { Unit } from "#lib/runway/clock.ts";

const MILLION = 1e6;

/** A number of periods with at most one decimal: "7.6 months", "1 week". */
export function formatPeriods(periods: number, unit: Unit): string {
  if (periods >= MILLION) return `more than a million ${unit}s`;
  const rounded = Number(periods >= 100 ? periods.toFixed(0) : periods.toFixed(1));
  return `${rounded.toLocaleString("en-US")} ${unit}${rounded === 1 ? "" : "s"}`;
}

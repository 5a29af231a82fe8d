import { addCalendarMonths, addDays, type Day } from "#lib/date.ts";
import type { NextAction, PortfolioFacts, Standing } from "#lib/portfolio/line.ts";
import { SILENT_DAYS } from "#lib/portfolio/risk/risk-flags.ts";

const UNDATED = { missing: { action: "ask-missing", actionDue: null }, rescue: { action: "rescue", actionDue: null } } as const satisfies Record<string, NextAction>;

type Facts = Pick<PortfolioFacts, "cashZeroDay" | "raiseLeadMonths" | "freshUntil" | "lastHeard">;

/**
 * Without figures that hold, they are asked for. Where cash ends: a raise, as long as its lead time fits in; after that only money
 * or cuts by cash zero help. Otherwise silence, or the day until which the figures hold.
 */
export function nextActionOn({ cashZeroDay, raiseLeadMonths, freshUntil, lastHeard }: Facts, standing: Standing, day: Day): NextAction {
  if (standing === "unknown") return UNDATED.missing;
  if (standing === "stale") return { action: "ask-stale", actionDue: freshUntil };
  if (standing === "out" || (cashZeroDay !== null && cashZeroDay <= day)) return UNDATED.rescue;
  if (cashZeroDay !== null) {
    const raiseBy = addCalendarMonths(cashZeroDay, -raiseLeadMonths);
    return raiseBy !== null && raiseBy >= day ? { action: "raise", actionDue: raiseBy } : { action: "bridge", actionDue: cashZeroDay };
  }
  if (lastHeard !== null && addDays(lastHeard, SILENT_DAYS) < day) return { action: "ask-silent", actionDue: addDays(lastHeard, SILENT_DAYS) };
  return { action: "expect", actionDue: freshUntil };
}

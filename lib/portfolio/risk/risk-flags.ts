import { addCalendarMonths, daysBetween, type Day } from "#lib/date.ts";
import type { Band } from "#lib/portfolio/line.ts";
import type { MarkBasis } from "#lib/portfolio/returns/ledger-rows.ts";

export type FlagFacts = {
  mark: { basis: MarkBasis; day: Day } | null;
  lastRound: { day: Day; months: number | null } | null;
  band: Band;
  burnMultiple: number | null;
  lastHeard: Day | null;
};
export type RiskFlag = { kind: "mark-and-runway" } | { kind: "overfunded" } | { kind: "silent"; days: number };

// A round of a year ago says little about a company with under half a year of cash.
const OLD_ROUND_MONTHS = 12;
// A burn multiple above 3 is poor at any stage, and more than 18 months of money lets it last.
const [POOR_BURN_MULTIPLE, LONG_MONEY_MONTHS] = [3, 18];
// A monthly report is two weeks late.
export const SILENT_DAYS = 45;

/** Conflicts between what is said of a company in different places; what is not known raises no flag. `lastRound.months`: runway that the round bought. */
export function riskFlags({ mark, lastRound, band, burnMultiple, lastHeard }: FlagFacts, today: Day): RiskFlag[] {
  const flags: RiskFlag[] = [];
  const roundIsOld = lastRound !== null && lastRound.day < (addCalendarMonths(today, -OLD_ROUND_MONTHS) as Day);
  if (mark?.basis === "last-round" && roundIsOld && (band === "under-3" || band === "3-to-6")) flags.push({ kind: "mark-and-runway" });
  if (burnMultiple !== null && burnMultiple > POOR_BURN_MULTIPLE && (lastRound?.months ?? 0) > LONG_MONEY_MONTHS) flags.push({ kind: "overfunded" });
  const silence = lastHeard === null ? 0 : daysBetween(lastHeard, today);
  if (silence > SILENT_DAYS) flags.push({ kind: "silent", days: silence });
  return flags;
}

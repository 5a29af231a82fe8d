import { isPeriod, type Period } from "#lib/date.ts";
import { formatPeriod } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";

export type ReportedChange = { kind: "figure" | "round" | "event" | "mark" | "investment"; label: string; tier: string | null; amount: Minor | null; currency: Currency; again: 0 | 1; withdrawn: 0 | 1 };

const MOST_PERIODS = 3;
const NOUNS = { round: "round", event: "plan", mark: "mark", investment: "investment" } as const;

const list = (periods: readonly string[]): string => {
  const shown = periods.slice(-MOST_PERIODS).map((each) => (isPeriod(each) ? formatPeriod(each as Period) : each)).join(", ");
  return periods.length > MOST_PERIODS ? `${periods.length} periods up to ${shown.split(", ").at(-1)}` : shown;
};

/** What the ledger says happened since, in one sentence: the cause of whatever moved. Rows in order of their labels. */
export function changeWords(changes: readonly ReportedChange[]): string {
  const figures = changes.filter(({ kind }) => kind === "figure");
  const periods = (fits: (each: ReportedChange) => boolean) => [...new Set(figures.filter(fits).map(({ label }) => label))].sort();
  const [fresh, corrected, gone] = [periods(({ again, withdrawn }) => !again && !withdrawn), periods(({ again, withdrawn }) => again === 1 && !withdrawn), periods(({ withdrawn }) => withdrawn === 1)];
  const others = changes.flatMap((each) => {
    if (each.kind === "figure") return [];
    const amount = each.amount === null ? "" : ` of ${formatMoneyShort(each.amount, each.currency)}`;
    return [`${NOUNS[each.kind]} ${each.label}${amount}${each.tier === null || each.tier === "in-bank" ? "" : ` (${each.tier})`} ${each.withdrawn ? "taken back" : each.again ? "corrected" : "recorded"}`];
  });
  const parts = [fresh.length > 0 ? `${list(fresh)} reported` : "", corrected.length > 0 ? `${list(corrected)} corrected` : "", gone.length > 0 ? `${list(gone)} taken back` : "", ...others].filter(Boolean);
  const text = parts.join("; ");
  return text === "" ? "Nothing was reported since: only time passed." : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

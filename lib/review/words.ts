import { daysBetween, type Day } from "#lib/date.ts";
import { formatDay, formatDays, formatDaysFrom } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { asMinor } from "#lib/money.ts";
import { type Band, dies, type Standing } from "#lib/portfolio/line.ts";
import { STANDING_WORDS } from "#lib/portfolio/words.ts";
import type { DueKind } from "./company-facts.ts";
import type { EndingKind } from "./ending.ts";
import type { Trigger, TriggerKind } from "./trigger.ts";

export const TRIGGER_WORDS: Record<TriggerKind, string> = {
  verdict: "Verdict", "raise-by": "Raise-by date near", "off-path": "Off its path", "figures-expired": "Figures expired", "mark-and-runway": "Mark and runway disagree", feature: "Feature moved", due: "Due", pinned: "Pinned",
};
export const ENDING_WORDS: Record<EndingKind, string> = { decide: "Decide", assign: "Assign", accept: "Accept until", snooze: "Snooze until" };

const DUE_WORDS: Record<DueKind, string> = { forecast: "A forecast came due", judgement: "A judgement of a feature expired", decision: "What was put off comes back", action: "An action is due" };
const CAUSES: Record<string, string> = { "model-release": "after a model release", "data-file": "after newer data", judgement: "after a new judgement", resolution: "after a resolution", feature: "as it was changed", import: "by an import", refresh: "as time passed" };

const money = (amount: number, currency: Parameters<typeof formatMoneyShort>[1]) => formatMoneyShort(asMinor(Math.round(amount)), currency);
const chance = (p: number | null): string => (p === null ? "not forecast" : formatPercent(p));

const RUNWAY_WORDS: Record<Band, string> = { "under-3": ", under 3 months left", "3-to-6": ", 3 to 6 months left", "6-to-12": ", 6 to 12 months left", "12-or-alive": ", 12 months or more left", unknown: "" };
/** Where a company stands, and how long it lasts where it does not live. */
const placeWords = (standing: Standing, band: Band): string => `${STANDING_WORDS[standing]}${(dies(standing) && standing !== "out") || standing === "too-close" ? RUNWAY_WORDS[band] : ""}`;

/** Old to new, in one sentence without its cause. */
export function triggerSentence(trigger: Trigger, today: Day): string {
  switch (trigger.kind) {
    case "verdict": {
      const to = placeWords(trigger.to, trigger.toBand);
      const moved = trigger.cashZeroFrom !== null && trigger.cashZeroTo !== null ? daysBetween(trigger.cashZeroFrom, trigger.cashZeroTo) : 0;
      const shift = moved === 0 ? "" : `; cash ends ${formatDays(moved)} ${moved < 0 ? "earlier" : "later"}, on ${formatDay(trigger.cashZeroTo as Day)}`;
      if (trigger.from === null) return `Reviewed for the first time: ${to}${trigger.cashZeroTo ? `; cash ${trigger.cashZeroTo < today ? "ended" : "ends"} ${formatDay(trigger.cashZeroTo)}` : ""}.`;
      return `${placeWords(trigger.from, trigger.fromBand ?? "unknown")} → ${to}${shift}.`;
    }
    case "raise-by": return trigger.day < today ? `A raise had to start by ${formatDay(trigger.day)}, ${formatDaysFrom(today, trigger.day)}.` : `A raise has to start by ${formatDay(trigger.day)}, ${formatDaysFrom(today, trigger.day)}.`;
    case "figures-expired": return `The figures counted until ${formatDay(trigger.since)}; nothing newer came.`;
    case "off-path": return `${trigger.what === "cash" ? "Cash" : "Net burn"} on ${formatDay(trigger.until)}: ${money(trigger.expected, trigger.currency)} expected → ${money(trigger.came, trigger.currency)} came (${trigger.share > 0 ? "+" : "−"}${formatPercent(Math.abs(trigger.share))}).`;
    case "mark-and-runway": return `The mark of ${formatDay(trigger.markDay)} still says last round, while the cash ends within half a year.`;
    case "feature": return `${trigger.name}: shipped within 12 months ${trigger.from === null ? "" : `${chance(trigger.pFrom)} → `}${chance(trigger.pTo)}${CAUSES[trigger.cause] ? `, ${CAUSES[trigger.cause]}` : ""}.`;
    case "due": return `${DUE_WORDS[trigger.of]}, ${formatDay(trigger.day)}: ${trigger.text}${trigger.owner ? ` (${trigger.owner})` : ""}`;
    case "pinned": return `Pinned by ${trigger.by} on ${formatDay(trigger.day)}${trigger.note ? `: ${trigger.note}` : "."}`;
  }
}
export const isTriggerKind = (kind: string): kind is TriggerKind => kind in TRIGGER_WORDS;

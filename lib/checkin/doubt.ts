import type { Day, Month } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import type { Field } from "./told.ts";

/** Something told that can hardly be, as data; doubt-words.ts puts it into a sentence, reasons.ts says what could explain it. */
export type Doubt =
  /** Cash is not what the month before and this month's figures leave; `gap` = told - expected. */
  | { id: "cash-gap"; field: "cash"; told: Minor; expected: Minor; gap: Minor; since: Month }
  | { id: "cash-changed" | "revenue-changed" | "expenses-changed"; field: Field; told: Minor; before: Minor; since: Month }
  | { id: "cash-negative" | "revenue-negative"; field: "cash" | "revenue"; told: Minor }
  | { id: "month-not-over"; field: null; until: Day };
export type DoubtId = Doubt["id"];

/** Names the doubt with its amounts: an explanation of another amount is none of this one. */
export function doubtKey(doubt: Doubt): string {
  switch (doubt.id) {
    case "cash-gap": return `${doubt.id} ${doubt.gap}`;
    case "cash-negative": case "revenue-negative": return `${doubt.id} ${doubt.told}`;
    case "month-not-over": return `${doubt.id} ${doubt.until}`;
    default: return `${doubt.id} ${doubt.before} ${doubt.told}`;
  }
}

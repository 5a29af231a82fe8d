import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Band, Standing } from "#lib/portfolio/line.ts";
import type { DueKind, RiskLevel } from "./company-facts.ts";

/** Why a company is on the agenda, as data; words.ts puts it into a sentence. Amounts in minor units, shares as fractions; `since`: the review that it is a change from. */
export type Trigger =
  | { kind: "verdict"; since: Day | null; from: Standing | null; to: Standing; fromBand: Band | null; toBand: Band; cashZeroFrom: Day | null; cashZeroTo: Day | null }
  | { kind: "raise-by"; day: Day }
  | { kind: "figures-expired"; since: Day }
  | { kind: "off-path"; since: Day; what: "cash" | "burn"; expected: number; came: number; share: number; currency: Currency; until: Day }
  | { kind: "mark-and-runway"; markDay: Day }
  | { kind: "feature"; since: Day | null; id: string; name: string; from: RiskLevel | null; to: RiskLevel; pFrom: number | null; pTo: number | null; cause: string }
  | { kind: "due"; of: DueKind; id: string; text: string; owner: string | null; day: Day }
  | { kind: "pinned"; id: string; by: string; day: Day; note: string | null };
export type TriggerKind = Trigger["kind"];

/** Names the condition, so that an ending can quiet it. The dates in it make it another condition once they move. */
export function keyOf(trigger: Trigger): string {
  switch (trigger.kind) {
    case "raise-by": return `raise-by ${trigger.day.slice(0, 7)}`;
    case "figures-expired": return `figures-expired ${trigger.since}`;
    case "mark-and-runway": return `mark-and-runway ${trigger.markDay}`;
    case "due": return `due ${trigger.of} ${trigger.id}`;
    case "pinned": return `pinned ${trigger.id}`;
    case "verdict": return `verdict ${trigger.since ?? "first"} ${trigger.to} ${trigger.toBand}`;
    case "off-path": return `off-path ${trigger.since} ${trigger.what} ${trigger.until}`;
    case "feature": return `feature ${trigger.since ?? "first"} ${trigger.id} ${trigger.to}`;
  }
}

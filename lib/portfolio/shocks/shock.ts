import type { Day } from "#lib/date.ts";
import type { TagKind } from "#lib/portfolio/ledger/kinds.ts";

export const SHOCK_KINDS = ["no-raise", "prices", "absorbed", "supplier"] as const;
export type ShockKind = (typeof SHOCK_KINDS)[number];

/** Something that happens to all companies at once. */
export type Shock =
  /** Conditional and hoped money that is due within so many months does not come; signed money does. */
  | { kind: "no-raise"; months: number }
  /** From next month on a unit of model work costs so many times what it does. */
  | { kind: "prices"; times: number }
  /** From this day on labs give these features away, and the revenue that stands on them is gone. */
  | { kind: "absorbed"; day: Day; featureIds: readonly string[] }
  /** From next month on what stands on a supplier stops for so long: revenue is lost, cost is bought elsewhere at so many times its price. `tag`: the name of the supplier's tags; null: chips under export control. */
  | { kind: "supplier"; months: number; dearer: number; tag: string | null };

/** What of a company shocks act on. `share` and `revenueShare` are fractions; null is not stated. */
export type ShockFacts = {
  tags: readonly { kind: TagKind; name: string; basis: "revenue" | "cost"; share: number | null }[];
  features: readonly { id: string; name: string; revenueShare: number | null }[];
};

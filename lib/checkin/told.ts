import type { Day, Month } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

export const FIELDS = ["cash", "revenue", "expenses"] as const;
export type Field = (typeof FIELDS)[number];
/** Minor units; null is not told. */
export type Amounts = Record<Field, Minor | null>;

/** What a founder says of a month. */
export type Told = Amounts & { month: Month; currency: Currency };

/** A month as the ledger knows it; `beside`: one-offs and financing, in less out. */
export type KnownMonth = Amounts & { month: Month; beside: Minor };

/** What is told, and what it is held against. */
export type Check = {
  told: Told;
  /** The month itself as known before, null where nothing is. */
  own: KnownMonth | null;
  /** Earlier months, rising. */
  earlier: readonly KnownMonth[];
  today: Day;
};

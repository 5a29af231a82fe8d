import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { Band, Standing } from "#lib/portfolio/line.ts";

export type RiskLevel = "red" | "amber" | "none";
/** A feature's latest forecast; `cause`: what made it be forecast. */
export type FeatureFacts = { id: string; name: string; level: RiskLevel; pShipped: number | null; cause: string };

/** What opening a review notes of a company, for the next one to compare with. Amounts in minor units of `currency`. */
export type Seen = {
  /** Day and instant at which the review that saw it so was opened. */
  day: Day;
  at: string;
  standing: Standing;
  band: Band;
  cashZero: Day | null;
  /** End of the last complete month. */
  basisEnd: Day | null;
  cash: Minor | null;
  netBurn: Minor | null;
  currency: Currency;
  features: FeatureFacts[];
};

export const DUE_KINDS = ["forecast", "judgement", "decision", "action"] as const;
export type DueKind = (typeof DUE_KINDS)[number];
/** Something that somebody has to say or do by a day. */
export type Matter = { of: DueKind; id: string; text: string; owner: string | null; day: Day };
export type Pin = { id: string; by: string; day: Day; note: string | null };

/** A company as the review sees it today. */
export type CompanyFacts = Omit<Seen, "day" | "at"> & {
  id: string;
  slug: string;
  name: string;
  daysLeft: number | null;
  /** By when a raise has to start; null where cash does not end. */
  raiseBy: Day | null;
  freshUntil: Day | null;
  /** Day of the mark that the runway contradicts. */
  conflictingMark: Day | null;
  matters: Matter[];
  pins: Pin[];
  /** The fund's cost not yet returned, minor units of the book's currency; null where it is not known. */
  exposure: number | null;
};

import type { Day, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { JudgementGiven, StatedFeature } from "#lib/ai-risk/register/feature-cells.ts";
import type { AmountField, LedgerKind } from "./mapping.ts";

/** How a row names a company; `domain` without www, lower case. All null: the company that the table is imported for. */
export type CompanyKey = { externalId: string | null; domain: string | null; name: string | null };

export type CompanyRow = { line: number; key: CompanyKey; name: string; legalName: string | null; domain: string | null; externalId: string | null; currency: Currency | null; sector: string | null; stage: string | null; country: string | null; story: string | null;
  /** What the table says that was raised altogether, looked at and not kept as a figure; `amount` null where the cell is damaged. Null where it is blank. */
  total: { text: string; amount: Minor | null } | null;
};

export type RoundTier = "in-bank" | "signed" | "conditional" | "hoped";
export type RoundRow = {
  line: number; key: CompanyKey; kind: string; day: Day; amount: Minor | null; currency: Currency; preMoney: Minor | null; postMoney: Minor | null;
  security: string | null; tier: RoundTier; condition: string | null; ours: boolean; sourceRef: string | null; reportedAt: Day;
};

/** Amounts in minor units; null is not known. */
export type FigureRow = {
  line: number; key: CompanyKey; period: Period; periodAssumed: boolean;
  /** From a column about an earlier period than the row's own. */
  prior: boolean;
  currency: Currency; headcount: number | null; reportedAt: Day; note: string | null;
} & Record<AmountField, Minor | null>;

/** A row of the fund's ledger; `amount` from 0, decimals as text. */
export type LedgerRow = {
  line: number; key: CompanyKey; kind: LedgerKind; fund: string | null; type: string; day: Day; amount: Minor; currency: Currency; shares: string | null; price: string | null;
  rate: string | null; person: string | null; recallable: boolean; note: string | null; sourceRef: string | null; reportedAt: Day;
};

/** A feature as a line states it, blank cells left out, and what its judge holds; null where the line gives no evidence. */
export type FeatureRow = { line: number; key: CompanyKey; name: string; stated: StatedFeature; judgement: JudgementGiven | null };

/** A line that was not taken, or was taken with a part of it missing, and why. */
export type LineNote = { line: number; why: string };

/** What one line gave. Every line with content gives rows or a rejection: none disappears. */
export type Reading<T> = { rows: T[]; rejected: LineNote | null; warnings: LineNote[] };

import type { KnownFigure } from "#lib/cash/latest-figures.ts";
import type { Reported } from "#lib/cash/known.ts";
import type { Day, Month } from "#lib/date.ts";
import type { Rates } from "#lib/fx/rates.ts";
import type { Currency, Minor } from "#lib/money.ts";

/** `expenseGrowth`: planned change of expenses a month as a fraction, 0 where none is planned; the trend of revenue is read off the figures. */
export type CompanySettings = { currency: Currency; minimumCash: Minor; raiseLeadMonths: number; growthWindow: number; expenseGrowth?: number };

/** A planned change; `amount` is its effect a month on cash, positive is money arriving. */
export type DatedEvent = Reported & {
  id: string;
  kind: "hire" | "cut" | "one-off" | "tranche" | "price-change";
  label: string;
  fromMonth: Month;
  toMonth: Month | null;
  amount: Minor;
  currency: Currency;
  active: boolean;
};

export type Tier = "in-bank" | "signed" | "conditional" | "hoped";
export type FundingRound = Reported & { id: string; kind: string; day: Day; amount: Minor | null; currency: Currency; tier: Tier; condition?: string | null };

/** All accounts together at a day's end, in the company's currency. */
export type Balance = Reported & { day: Day; amount: Minor };

/** Everything a verdict is made of; rows not known on `asOf` are left out here. */
export type CompanyInput = {
  figures: readonly KnownFigure[];
  settings: CompanySettings;
  events: readonly DatedEvent[];
  rounds: readonly FundingRound[];
  asOf: Day;
  balances?: readonly Balance[];
  rates?: Rates | null;
};

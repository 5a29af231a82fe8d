import type { Figure } from "#lib/cash/figure.ts";
import type { Day, Month } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

export type Tier = "in-bank" | "signed" | "conditional" | "hoped";
export type FiguresFlag = "too-close-to-call" | "stale" | "insufficient-history" | "coarse-figures" | "beyond-horizon";

export type DemoWorkspace = { kind: "fund" | "company"; slug: string; name: string; currency: Currency; notice: string };

export type DemoRound = {
  kind: string; day: Day; amount: Minor; currency: Currency; preMoney: Minor | null; postMoney: Minor | null; security: string;
  tier: Tier; condition: string | null; ours: boolean; reportedAt: Day; reportedBy: string;
};

/** `amount`: effect a month on cash in minor units, positive is money arriving. */
export type DemoEvent = {
  kind: "hire" | "cut" | "one-off" | "tranche" | "price-change"; label: string; fromMonth: Month; toMonth: Month | null;
  amount: Minor; currency: Currency; active: boolean; reportedAt: Day;
};

export type DemoCompany = {
  id: string; slug: string; name: string; currency: Currency; sector: string; stage: string; country: string; story: string;
  minimumCash: Minor; raiseLeadMonths: number; expenseGrowth: number | null;
  figures: Figure[]; rounds: DemoRound[]; events: DemoEvent[];
};

export type DemoFund = { workspace: DemoWorkspace; companies: DemoCompany[] };

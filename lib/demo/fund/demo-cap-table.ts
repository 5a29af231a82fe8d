import { asDay, type Day } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";
import type { HolderKind, HoldingKind } from "#lib/portfolio/ledger/kinds.ts";
import type { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";

export type DemoClass = { name: string; kind: "common" | "preferred"; price: string | null; participation: "non-participating" | null; rank: number | null };
export type DemoHolding = { holder: string | null; holderKind: HolderKind; className: string | null; kind: HoldingKind; day: Day; quantity: string | null; amountMinor: number | null; terms: SecurityTerms };

/** The company that shows a whole cap table; its prices follow from its rounds' post-money: $8M / 10,000,000 shares, $18M / 12,000,000. */
export const CAP_TABLE_COMPANY = "plinthway";

export const DEMO_CLASSES: readonly DemoClass[] = [
  { name: "Common", kind: "common", price: null, participation: null, rank: null },
  { name: "Seed", kind: "preferred", price: "0.80", participation: "non-participating", rank: 2 },
  { name: "Series A", kind: "preferred", price: "1.50", participation: "non-participating", rank: 1 },
];

const SEED = asDay("2024-05-14");
const SERIES_A = asDay("2025-12-21");
const shares = (holder: string, holderKind: HolderKind, className: string, day: Day, quantity: string, amount: number | null): DemoHolding => ({ holder, holderKind, className, kind: "shares", day, quantity, amountMinor: amount === null ? null : amount * 100, terms: {} });
const FUND = "Halfpenny Ventures I (invented)";

export const DEMO_HOLDINGS: readonly DemoHolding[] = [
  shares("R. Halvorsen (invented)", "founder", "Common", asDay("2023-01-09"), "4000000", null),
  shares("T. Mbeki (invented)", "founder", "Common", asDay("2023-01-09"), "3000000", null),
  { holder: "Team (invented)", holderKind: "employee", className: null, kind: "option", day: asDay("2024-06-01"), quantity: "600000", amountMinor: null, terms: { strike: "0.20" } },
  { holder: null, holderKind: "other", className: null, kind: "pool", day: SEED, quantity: "400000", amountMinor: null, terms: {} },
  shares(FUND, "fund", "Seed", SEED, "437500", 350_000),
  shares("Other seed investors (invented)", "investor", "Seed", SEED, "1562500", 1_250_000),
  shares(FUND, "fund", "Series A", SERIES_A, "550000", 825_000),
  shares("Other Series A investors (invented)", "investor", "Series A", SERIES_A, "1450000", 2_175_000),
  { holder: "Angels (invented)", holderKind: "investor", className: null, kind: "safe", day: asDay("2026-06-01"), quantity: null, amountMinor: 250_000_00, terms: { safe: "post", capMinor: asMinor(20_000_000_00), discount: 0.2 } },
  { holder: "Tillwater Capital (invented)", holderKind: "investor", className: null, kind: "note", day: asDay("2026-03-01"), quantity: null, amountMinor: 150_000_00, terms: { rate: 0.08, interest: "simple", dayCount: "ACT/365F", discount: 0.15, maturity: asDay("2028-03-01") } },
];

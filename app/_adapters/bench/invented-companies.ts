import type { Figure } from "#lib/cash/figure.ts";
import { addDays, addMonths, asDay, asMonth, periodEnd } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { seeded } from "#lib/random.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";

const random = seeded(1);
const usd = "USD" as Currency;
const months = Array.from({ length: 24 }, (_, i) => addMonths(asMonth("2024-11"), i));
const reported = months.map((month) => addDays(periodEnd(month), 10));

/** A company with 24 months of figures, growing or shrinking. */
export function inventCompany(id: number): CompanyInput {
  let revenue = 1e6 * random();
  const growth = 0.97 + 0.15 * random();
  const expenses = 8e6 * random();
  const figures = months.map((period, i): Figure => {
    revenue *= growth * (0.95 + 0.1 * random());
    return {
      id: `${id}-${i}`, companyId: String(id), period, currency: usd, revenue: asMinor(Math.round(revenue)), expenses: asMinor(Math.round(expenses * (0.9 + 0.2 * random()))),
      payroll: null, costOfRevenue: null, inference: null, marketing: null, other: null, oneOffIn: null, oneOffOut: null, oneOffInRecurring: false, oneOffOutRecurring: false,
      financingIn: null, financingOut: null, cashEnd: asMinor(Math.round(1e8 * random())), headcount: null, periodAssumed: false, prior: false, source: "typed", importId: null,
      reportedAt: reported[i] ?? asDay("2026-11-10"), reportedBy: "bench", note: null,
    };
  });
  return { figures, settings: { currency: usd, minimumCash: asMinor(0), raiseLeadMonths: 6, growthWindow: 6 }, events: [], rounds: [], asOf: asDay("2026-11-24") };
}

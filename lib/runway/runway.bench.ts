// Verdicts a second for invented companies of 24 months: npx tsx lib/runway/runway.bench.ts
import type { Figure } from "#lib/cash/figure.ts";
import { addDays, addMonths, asDay, asMonth, periodEnd } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { seeded } from "#lib/random.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { judgeRates } from "#lib/runway/judge-rates.ts";

const COMPANIES = 10_000;
const MONTHS = 24;
const random = seeded(1);
const usd = "USD" as Currency;
const months = Array.from({ length: MONTHS }, (_, i) => addMonths(asMonth("2024-11"), i));
const reported = months.map((month) => addDays(periodEnd(month), 10));

function invent(id: number): CompanyInput {
  let revenue = 1e6 * random();
  const growth = 0.97 + 0.15 * random();
  const expenses = 8e6 * random();
  const figures = months.map((period, i): Figure => {
    revenue *= growth * (0.95 + 0.1 * random());
    return {
      id: `${id}-${i}`, companyId: String(id), period, currency: usd, revenue: asMinor(Math.round(revenue)), expenses: asMinor(Math.round(expenses * (0.9 + 0.2 * random()))),
      payroll: null, costOfRevenue: null, inference: null, marketing: null, other: null, oneOffIn: null, oneOffOut: null, oneOffInRecurring: false, oneOffOutRecurring: false,
      financingIn: null, financingOut: null, cashEnd: asMinor(Math.round(1e8 * random())), headcount: null, periodAssumed: false, source: "typed", importId: null,
      reportedAt: reported[i] ?? asDay("2026-11-10"), reportedBy: "bench", note: null,
    };
  });
  const settings = { currency: usd, minimumCash: asMinor(0), raiseLeadMonths: 6, growthWindow: 6 };
  return { figures, settings, events: [], rounds: [], asOf: asDay("2026-11-24") };
}

function measure(name: string, run: (i: number) => unknown): void {
  for (let i = 0; i < COMPANIES; i++) run(i);
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    for (let i = 0; i < COMPANIES; i++) run(i);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const best = times[0] ?? NaN;
  console.log(`${name}: ${COMPANIES} in ${best.toFixed(0)} ms of processor time, ${Math.round((COMPANIES / best) * 1000).toLocaleString("en-US")} a second (median ${(times[2] ?? NaN).toFixed(0)} ms)`);
}

const companies = Array.from({ length: COMPANIES }, (_, i) => invent(i));
measure("stored companies, 24 months each: 12 conventions, levers, dates, series", (i) => judgeCompany(companies[i] as CompanyInput));
const rates = companies.map(() => ({
  cash: 1e6 * random(), revenue: 1e5 * random(), expenses: 1e5 * random(), growth: 0.2 * random() - 0.05, expenseGrowth: 0, growthAmount: null,
  unit: "month", minimumCash: 0, raiseLeadMonths: 6, asOf: asDay("2026-11-24"), events: [],
}) as const);
measure("stated rates: 3 conventions, levers, dates", (i) => judgeRates(rates[i] ?? (rates[0] as (typeof rates)[number])));

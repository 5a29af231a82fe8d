import { z } from "zod";
import { billEvents } from "#lib/ai-risk/bill-events.ts";
import { billPath, type PriceAssumption } from "#lib/ai-risk/price.ts";
import { yearlyRevenue } from "#lib/ai-risk/register/yearly-revenue.ts";
import { asMinor } from "#lib/money.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut, positiveMinorField } from "#app/_operations/company/fields.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";
import { operation } from "#app/_operations/operation.ts";

const SCENARIOS = ["falls", "falls-slowly", "tenfold", "doubles"] as const;
const YEAR = 12;

export const priceInference = operation({
  name: "price-inference",
  summary: "What falling or rising model prices do to a company's AI inference bill, its runway and its margin; the verdict itself stays as it is",
  action: "read",
  kind: "read",
  input: z.object({
    company: companyField,
    asOf: asOfField,
    /** A month, in the company's currency; already part of its expenses. */
    billMinor: positiveMinorField,
    /** Share of the work that moves to the newest models within a year. */
    moves: z.number().min(0, "must be 0 at least").max(1, "must be 1 at most").default(0),
    /** Price of the newest models as a multiple of today's. */
    dearer: z.number().min(0.1, "is below 0.1").max(100, "is above 100").default(1),
  }),
  output: z.object({
    asOf: dayOut,
    currency: currencyOut,
    /** In 12 months; the low end is the cheap one. */
    bill: z.object({ now: minorOut, low: minorOut, middle: minorOut, high: minorOut }),
    /** Share of revenue, of the newest 12 reported months; null with the reason where revenue is not known. */
    ofRevenue: z.object({ now: z.number(), low: z.number(), middle: z.number(), high: z.number(), until: dayOut }).nullable(),
    why: z.string().nullable(),
    scenarios: z.array(z.object({ id: z.enum(SCENARIOS), bill: minorOut, days: z.int().nullable(), why: z.string().nullable() })).max(SCENARIOS.length),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked, billMinor, moves, dearer }) => {
    const company = await companyOf(db, workspace, name);
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const input = await companyInput(db, workspace, company, asOf);
    const { currency } = company;
    const steady: PriceAssumption = { moves, dearer, growth: 0, shock: null };
    const shocked = (times: number): PriceAssumption => ({ ...steady, shock: { fromMonth: 1, times } });
    const before = judgeCompany(input);
    const priced = (id: (typeof SCENARIOS)[number], assumption: PriceAssumption, at: "q50" | "q90" = "q50") => {
      const answer = runwayDifference(before, judgeCompany({ ...input, events: [...input.events, ...billEvents(billMinor, currency, assumption, asOf, at)] }));
      return { id, bill: times(billPath(assumption, YEAR)[YEAR]?.[at] ?? 1), days: answer.known ? answer.value : null, why: answer.known ? null : answer.why };
    };
    const times = (factor: number) => asMinor(Math.round(billMinor * factor));
    const { q10, q50, q90 } = billPath(steady, YEAR)[YEAR] ?? { q10: 1, q50: 1, q90: 1 };
    const bill = { now: billMinor, low: times(q10), middle: times(q50), high: times(q90) };
    const revenue = yearlyRevenue(latestByPeriod(input.figures).filter((row) => row.currency === currency));
    const share = (amount: number) => (revenue.known ? (amount * 12) / revenue.value.amount : 0);
    const earns = revenue.known && revenue.value.amount > 0;
    return {
      asOf, currency, bill,
      ofRevenue: earns ? { now: share(bill.now), low: share(bill.low), middle: share(bill.middle), high: share(bill.high), until: revenue.value.until } : null,
      why: earns ? null : revenue.known ? "There is no revenue to hold it against." : revenue.why,
      scenarios: [priced("falls", steady), priced("falls-slowly", steady, "q90"), priced("tenfold", shocked(0.1)), priced("doubles", shocked(2))],
    };
  },
});

import { z } from "zod";
import { billEvents } from "#lib/ai-risk/bill-events.ts";
import { billPath, type PriceAssumption } from "#lib/ai-risk/price.ts";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { yearlyRevenue } from "#lib/ai-risk/register/yearly-revenue.ts";
import { periodLength } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { asMinor } from "#lib/money.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut, periodOut, positiveMinorField } from "#app/_operations/company/fields.ts";
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
    /** A month, in the company's currency; already part of its expenses. Null: the newest month of AI inference that was reported. */
    billMinor: positiveMinorField.nullable().default(null),
    /** Share of the work that moves to the newest models within a year. */
    moves: z.number().min(0, "must be 0 at least").max(1, "must be 1 at most").default(0),
    /** Price of the newest models as a multiple of today's. */
    dearer: z.number().min(0.1, "is below 0.1").max(100, "is above 100").default(1),
  }),
  output: z.object({
    asOf: dayOut,
    currency: currencyOut,
    attribution: z.string(),
    /** The reported period that the bill was taken from; null where it was given. */
    billFrom: periodOut.nullable(),
    /** In 12 months; the low end is the cheap one. */
    bill: z.object({ now: minorOut, low: minorOut, middle: minorOut, high: minorOut }),
    /** Share of revenue, of the newest 12 reported months; null with the reason where revenue is not known. */
    ofRevenue: z.object({ now: z.number(), low: z.number(), middle: z.number(), high: z.number(), until: dayOut }).nullable(),
    why: z.string().nullable(),
    /** (revenue - cost of revenue - AI inference) / revenue, the bill of today; null where cost of revenue is not reported for the same months. */
    grossMargin: z.number().nullable(),
    scenarios: z.array(z.object({ id: z.enum(SCENARIOS), bill: minorOut, /** In 12 months. */ ofRevenue: z.number().nullable(), grossMargin: z.number().nullable(), days: z.int().nullable(), why: z.string().nullable() })).max(SCENARIOS.length),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked, billMinor: given, moves, dearer }) => {
    const company = await companyOf(db, workspace, name);
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const input = await companyInput(db, workspace, company, asOf);
    const { currency } = company;
    const figures = latestByPeriod(input.figures).filter((row) => row.currency === currency);
    const reported = given === null ? (figures.findLast(({ inference }) => inference !== null) ?? null) : null;
    if (given === null && reported === null) throw invalid([{ path: "billMinor", message: "No AI inference cost was reported: say what it is a month." }]);
    const billMinor = given ?? asMinor(Math.round((reported?.inference ?? 0) / (reported ? periodLength(reported.period) : 1)));
    const steady: PriceAssumption = { moves, dearer, growth: 0, shock: null };
    const shocked = (times: number): PriceAssumption => ({ ...steady, shock: { fromMonth: 1, times } });
    const before = judgeCompany(input);
    const revenue = yearlyRevenue(figures);
    const share = (amount: number) => (revenue.known ? (amount * 12) / revenue.value.amount : 0);
    const earns = revenue.known && revenue.value.amount > 0;
    const cost = yearlyRevenue(figures.map(({ period, costOfRevenue }) => ({ period, revenue: costOfRevenue })));
    const same = revenue.known && cost.known && cost.value.until === revenue.value.until && cost.value.months === revenue.value.months;
    const marginAt = (amount: number): number | null => (earns && same && cost.known ? 1 - cost.value.amount / revenue.value.amount - share(amount) : null);
    const priced = (id: (typeof SCENARIOS)[number], assumption: PriceAssumption, at: "q50" | "q90" = "q50") => {
      const answer = runwayDifference(before, judgeCompany({ ...input, events: [...input.events, ...billEvents(billMinor, currency, assumption, asOf, at)] }));
      const bill = times(billPath(assumption, YEAR)[YEAR]?.[at] ?? 1);
      return { id, bill, ofRevenue: earns ? share(bill) : null, grossMargin: marginAt(bill), days: answer.known ? answer.value : null, why: answer.known ? null : answer.why };
    };
    const times = (factor: number) => asMinor(Math.round(billMinor * factor));
    const { q10, q50, q90 } = billPath(steady, YEAR)[YEAR] ?? { q10: 1, q50: 1, q90: 1 };
    const bill = { now: billMinor, low: times(q10), middle: times(q50), high: times(q90) };
    return {
      asOf, currency, attribution: ATTRIBUTION, billFrom: reported?.period ?? null, bill, grossMargin: marginAt(billMinor),
      ofRevenue: earns ? { now: share(bill.now), low: share(bill.low), middle: share(bill.middle), high: share(bill.high), until: revenue.value.until } : null,
      why: earns ? null : revenue.known ? "There is no revenue to hold it against." : revenue.why,
      scenarios: [priced("falls", steady), priced("falls-slowly", steady, "q90"), priced("tenfold", shocked(0.1)), priced("doubles", shocked(2))],
    };
  },
});

import { z } from "zod";
import { compareBacktest } from "#lib/ai-risk/backtest/reference.ts";
import { compareFits } from "#lib/ai-risk/fits/reference.ts";
import { pricesAtLevel } from "#lib/ai-risk/fits/price-at-level.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { evidenceOf } from "#app/_operations/features/evidence-of.ts";
import { publishedRulersOn, rulersOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

const span = z.tuple([z.number(), z.number()]);
const bins = z.array(z.object({ said: z.number(), happened: z.number(), n: z.int() })).max(10);
const method = z.object({ id: z.string(), words: z.string(), hindsight: z.boolean(), mae: z.number(), crps: z.number(), brier: z.number(), coverage: z.object({ c50: z.number(), c80: z.number(), c90: z.number() }), calibration: bins });
const ruler = z.object({ name: z.string(), unit: z.string(), months: z.int(), cutoffs: z.array(dayOut).max(1000), methods: z.array(method).max(20), noChange: z.object({ mae: z.number(), brier: z.number() }), climatology: z.object({ brier: z.number() }) });
const backtestOut = z.object({
  dataDate: dayOut,
  verdicts: z.array(z.string()).max(20),
  notes: z.array(z.string()).max(20),
  rulers: z.array(ruler).max(10),
  realTime: z.array(z.object({ published: dayOut, target: dayOut, q10: z.number(), q50: z.number(), q90: z.number(), actual: z.number(), inside: z.boolean() })).max(100),
  domains: z.object({ events: z.int(), benchmarks: z.int(), baseRate: z.number(), briers: z.object({ itemResponse: z.number(), pastGains: z.number(), average: z.number(), noChange: z.number(), baseRate: z.number() }), skill: z.number(), skillRange: span, calibration: bins }),
});
const fitsOut = z.object({
  horizon: z.array(z.object({ window: z.string(), n: z.int(), doublingMonths: z.number(), byT: span, byBootstrap: span, residualSd: z.number() })).max(20),
  capability: z.array(z.object({ since: z.string(), n: z.int(), perYear: z.number(), by90: span, residualSd: z.number() })).max(20),
  later: z.array(z.object({ model: z.string(), day: z.string(), predicted: z.number(), published: z.number() })).max(100),
  reliability: z.object({ n: z.int(), beta: z.number(), lowest: z.number(), highest: z.number(), multiples: z.array(z.object({ reliability: z.number(), times: z.number(), doublings: z.number() })).max(10) }),
  bridge: z.object({ n: z.int(), pointsPerDoubling: z.number(), rSquared: z.number(), residualSd: z.number() }),
  benchmarkSlopes: z.object({ n: z.int(), median: z.number(), q10: z.number(), q90: z.number() }),
  lags: z.array(z.object({ kind: z.string(), n: z.int(), median: z.number(), q25: z.number(), q75: z.number() })).max(3),
  prices: z.object({
    levels: z.array(z.object({ level: z.int(), from: dayOut, to: dayOut, steps: z.int(), perYear: z.number(), halvingMonths: z.number() })).max(100),
    cheaper: z.array(z.object({ part: z.number(), prices: z.int(), reached: z.int(), q25: z.number(), median: z.number(), q75: z.number() })).max(5),
  }),
  cited: z.array(z.object({ what: z.string(), value: z.string(), source: z.string() })).max(50),
});
const price = z.object({ level: z.number(), steps: z.array(z.object({ day: dayOut, usd: z.number(), model: z.string() })).max(200), perYear: z.number().nullable() });
/** Beside the figures with which the method was chosen; `why` where they differ. */
const comparisons = z.array(z.object({ table: z.string(), what: z.string(), reference: z.number(), found: z.number(), digits: z.int(), difference: z.number(), within: z.boolean(), why: z.string().nullable() })).max(500);

export const getForecastEvidence = operation({
  name: "get-forecast-evidence",
  summary: "What the feature forecast rests on: its test on the past with calibration, its constants with their ranges, cited figures, and the price of each level of capability",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    /** Of which files the test and the fits are; `current` false: newer files are in use, and it was not computed from them. */
    from: z.enum(["bundled", "loaded"]), current: z.boolean(), filesOf: dayOut,
    backtest: backtestOut, fits: fitsOut, fitsCompared: comparisons, backtestCompared: comparisons, prices: z.array(price).max(20), pricesUntil: dayOut,
  }),
  run: async ({ db, workspace, today }) => {
    const { rulers } = await rulersOn(db, workspace, today);
    const { snapshot } = rulers.files.find(({ file }) => file.startsWith("prices/")) ?? { snapshot: rulers.dataDate };
    const published = await publishedRulersOn(db, today);
    const { backtest, fits, from, current } = await evidenceOf(db, published);
    return { from, current, filesOf: published.rulers.dataDate, backtest, fits: { ...fits, cited: [...fits.cited] }, fitsCompared: compareFits(fits), backtestCompared: compareBacktest(backtest), prices: pricesAtLevel(rulers, snapshot), pricesUntil: snapshot };
  },
});

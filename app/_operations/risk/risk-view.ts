import { z } from "zod";
import { asMinor } from "#lib/money.ts";
import { type Band, BANDS, STANDINGS } from "#lib/portfolio/line.ts";
import type { ExposureSum } from "#lib/portfolio/risk/risk-figures.ts";
import type { LossTail } from "#lib/portfolio/risk/loss-tail.ts";
import { atLeastView } from "#app/_operations/book/returns-view.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";

export const namedView = z.object({ slug: z.string(), name: z.string() });
const why = z.string().nullable();

/** A sum in the book's currency with the companies that make it. */
export const sumView = z.object({ amountMinor: minorOut, companies: z.int() });
export const viewSum = ({ amount, ids }: ExposureSum): z.input<typeof sumView> => ({ amountMinor: asMinor(Math.round(amount)), companies: ids.length });

export const tailView = z.object({
  meanMinor: minorOut, mostMinor: minorOut, correlation: z.number(), draws: z.int(), seed: z.int(),
  quantiles: z.array(z.object({ share: z.number(), lossMinor: minorOut })).max(20),
  /** How often at least so much is lost. */
  levels: z.array(z.object({ lossMinor: minorOut, exceeded: z.number() })).max(200),
});
const minor = (amount: number) => asMinor(Math.round(amount));
export const viewTail = ({ mean, most, correlation, draws, seed, quantiles, levels }: LossTail): z.input<typeof tailView> => ({
  meanMinor: minor(mean), mostMinor: minor(most), correlation, draws, seed,
  quantiles: quantiles.map(({ share, loss }) => ({ share, lossMinor: minor(loss) })), levels: levels.map(({ loss, exceeded }) => ({ lossMinor: minor(loss), exceeded })),
});

export const flagView = z.discriminatedUnion("kind", [z.object({ kind: z.literal("mark-and-runway") }), z.object({ kind: z.literal("overfunded") }), z.object({ kind: z.literal("silent"), days: z.int() })]);

export const forecastIn = z.object({ id: z.string(), probability: z.number(), author: z.string(), byModel: z.boolean(), madeOn: dayOut, horizon: dayOut });

/** One held company; amounts in the book's currency, null with the reason beside it. */
export const riskRow = z.object({
  id: z.string(), company: namedView, isArchived: z.boolean(), stage: z.string().nullable(), standing: z.enum(STANDINGS), band: z.enum(BANDS as [Band, ...Band[]]), cashZero: dayOut.nullable(), lastHeard: dayOut.nullable(),
  exposureMinor: minorOut.nullable(), exposureWhy: why, fairValueMinor: minorOut.nullable(), fairValueWhy: why,
  hasSignedMoney: z.boolean(),
  /** The shortest of the horizons within which its cash ends with no signed money. */
  atRiskWithin: z.int().nullable(),
  forecast: forecastIn.nullable(),
  /** Loss given default, a fraction. */
  lgd: z.number().nullable(), lgdWhy: why, lgdBasis: z.enum(["waterfall", "assumed"]).nullable(),
  expectedLossMinor: minorOut.nullable(),
  flags: z.array(flagView).max(3),
});
export type RiskRow = z.output<typeof riskRow>;

export const tagSum = z.object({ kind: z.string(), name: z.string(), amountMinor: minorOut, weightedMinor: minorOut, companies: z.array(namedView).max(100_000), withoutShare: z.int(), unknown: z.int() });

export const riskView = z.object({
  asOf: dayOut, today: dayOut, currency: currencyOut,
  sentence: z.object({ headline: z.string(), proof: z.string(), rest: z.string() }),
  /** Companies of the portfolio, and how many of them a fund holds. */
  companies: z.int(), held: z.int(),
  exposure: sumView, unknownExposures: z.array(namedView).max(100_000),
  fairValueMinor: minorOut.nullable(), fairValueWhy: why, fairValueAtLeast: atLeastView.nullable(),
  defaultDead: sumView, notJudged: sumView,
  atRisk: z.array(z.object({ months: z.int(), sum: sumView })).max(3),
  /** Sum of p x LGD x exposure; null where no company has both. `until`: the latest day of its forecasts. */
  expectedLoss: z.object({ amountMinor: minorOut.nullable(), forecast: sumView, without: sumView, until: dayOut.nullable(), byAuthors: z.array(z.string()).max(1000) }),
  tail: tailView.nullable(),
  rows: z.array(riskRow).max(100_000),
  tags: z.array(tagSum).max(10_000),
  dueForecasts: z.int(),
});
export type RiskView = z.output<typeof riskView>;

import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { lagFits, lagMonths } from "#lib/ai-risk/fits/lags.ts";
import { CERTAINTIES, certaintyOf } from "#lib/ai-risk/history/certainty.ts";
import { MOAT_KINDS, moatOf } from "#lib/ai-risk/history/moat.ts";
import { OUTCOMES, outcomeOf } from "#lib/ai-risk/history/outcome.ts";
import { readCases } from "#lib/ai-risk/history/reading.ts";
import { sourceParts } from "#lib/ai-risk/history/source-parts.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const counts = z.object(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, z.int()])) as Record<(typeof OUTCOMES)[number], z.ZodInt>);
const sources = z.array(z.object({ text: z.string(), href: z.string().nullable() })).max(20);
const file = z.object({ file: z.string(), snapshot: dayOut, publisher: z.string(), licence: z.string() });
const FILES = ["cases/history_cases.csv", "cases/ship_lags.csv"];

export const listHistoryCases = operation({
  name: "list-history-cases",
  summary: "Documented cases of products whose feature a model reached, with what came of them, and the months from the first capable model to a native product",
  action: "read",
  kind: "read",
  input: z.object({ outcome: z.enum(OUTCOMES).nullable().default(null), moat: z.enum(MOAT_KINDS).nullable().default(null), /** The lesser of facts and cause. */ certainty: z.enum(CERTAINTIES).nullable().default(null) }),
  output: z.object({
    /** Of all cases, whatever is asked for. */
    reading: z.object({ cases: z.int(), byOutcome: counts, anecdotal: z.int(), endedOrHarmed: z.int() }),
    cases: z.array(z.object({
      feature: z.string(), product: z.string(), launched: z.string(), release: z.string(), releaseDate: z.string(), effectDate: z.string(), group: z.enum(OUTCOMES), outcome: z.string(), effect: z.string(),
      moats: z.string(), moat: z.enum(MOAT_KINDS), certaintyOfFacts: z.string(), certaintyOfCause: z.string(), certainty: z.enum(CERTAINTIES), sources,
    })).max(1000),
    lags: z.array(z.object({ feature: z.string(), kind: z.string(), firstCapable: z.string(), firstCapableDay: dayOut, shippedAs: z.string(), shippedDay: dayOut, months: z.number(), sources })).max(1000),
    fits: z.array(z.object({ kind: z.string(), n: z.int(), median: z.number(), q25: z.number(), q75: z.number(), within12: z.number() })).max(3),
    files: z.array(file).max(2),
    attribution: z.string(),
  }),
  run: async (_, { outcome, moat, certainty }) => {
    const { cases, lags, files } = bundledRulers();
    const read = cases.map(({ source, ...one }) => ({ ...one, group: outcomeOf(one.outcome), moat: moatOf(one.moats), certainty: certaintyOf(one), sources: sourceParts(source) }));
    return {
      reading: readCases(cases),
      cases: read.filter((one) => (outcome === null || one.group === outcome) && (moat === null || one.moat === moat) && (certainty === null || one.certainty === certainty)),
      lags: lags.map(({ basis, ...lag }) => ({ ...lag, months: lagMonths({ ...lag, basis }), sources: sourceParts(basis) })).sort((a, b) => a.months - b.months),
      fits: lagFits(lags).map(({ kind, n, median, q25, q75, within12 }) => ({ kind, n, median, q25, q75, within12 })),
      attribution: ATTRIBUTION,
      files: files.filter((one) => FILES.includes(one.file)).map(({ file: name, snapshot, publisher, licence }) => ({ file: name, snapshot, publisher, licence })),
    };
  },
});

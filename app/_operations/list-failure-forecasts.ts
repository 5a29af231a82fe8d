import { z } from "zod";
import { FORECAST_OUTCOMES } from "#lib/portfolio/ledger/kinds.ts";
import { scoreForecasts } from "#lib/portfolio/risk/forecast-score.ts";
import { openForecasts } from "#lib/portfolio/risk/open-forecasts.ts";
import { withStageBaseRates } from "#lib/portfolio/risk/stage-base-rates.ts";
import { failureForecastsOf } from "#db/failure-forecast.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

export const listFailureForecasts = operation({
  name: "list-failure-forecasts",
  summary: "Forecasts of failure by people, which count, which are due, and how those that came due scored beside the base rate of their stage",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null), asOf: asOfField }),
  output: z.object({
    asOf: dayOut,
    forecasts: z.array(z.object({
      id: z.string(), company: namedView, probability: z.number(), madeOn: dayOut, horizon: dayOut, author: z.string(), byModel: z.boolean(), stage: z.string().nullable(), note: z.string().nullable(),
      outcome: z.enum(FORECAST_OUTCOMES).nullable(), resolvedOn: dayOut.nullable(), resolvedBy: z.string().nullable(),
      /** It is the one that expected loss counts. */
      counts: z.boolean(),
      /** Its day has come and nobody has said what came of it. */
      due: z.boolean(),
    })).max(100_000),
    /** Mean of (p - outcome)^2, 0 is perfect; null under 30 resolved forecasts, of which only the counts are told. */
    score: z.object({ resolved: z.int(), failed: z.int(), scores: z.object({ brier: z.number(), baseRateBrier: z.number() }).nullable() }),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const { companies } = await namesOf(db, workspace.id, day);
    const rows = await failureForecastsOf(db, workspace.id, day, name === null ? undefined : (await companyOf(db, workspace, name)).id);
    const counting = new Set([...openForecasts(rows, day).values()].map(({ id }) => id));
    const resolved = rows.filter(({ outcome }) => outcome === "failed" || outcome === "survived").map(({ probability, outcome, stage }) => ({ probability, happened: outcome === "failed", stage }));
    return {
      asOf: day,
      forecasts: rows.map(({ companyId, ...row }) => ({ ...row, company: companies.get(companyId) ?? GONE, counts: counting.has(row.id), due: row.outcome === null && row.horizon <= day })).reverse(),
      score: scoreForecasts(withStageBaseRates(resolved)),
    };
  },
});

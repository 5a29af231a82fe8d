import { exposureTags } from "#db/exposure-tag.ts";
import { failureForecasts } from "#db/failure-forecast.ts";
import { lossAssumptions } from "#db/loss-assumption.ts";
import { outcomeViews } from "#db/outcome-view.ts";
import { reservePlans } from "#db/reserve-plan.ts";

export const RISK_TABLES = ["exposure-tag", "failure-forecast", "loss-assumption", "outcomes", "reserve"] as const;
/** Queries of what people say about risk and plans. */
export const riskQueries = { "exposure-tag": exposureTags, "failure-forecast": failureForecasts, "loss-assumption": lossAssumptions, outcomes: outcomeViews, reserve: reservePlans } as const;

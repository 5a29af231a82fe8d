import { demoOutcomes } from "#lib/demo/fund/demo-outcomes.ts";
import { demoRisk } from "#lib/demo/fund/demo-risk.ts";
import { addDays } from "#lib/date.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { recordExposureTag } from "#app/_operations/record-exposure-tag.ts";
import { recordFailureForecast } from "#app/_operations/record-failure-forecast.ts";
import { recordLossAssumption } from "#app/_operations/record-loss-assumption.ts";
import { recordOutcomes } from "#app/_operations/record-outcomes.ts";
import { recordReserve } from "#app/_operations/record-reserve.ts";
import { resolveFailureForecast } from "#app/_operations/resolve-failure-forecast.ts";

/** Has the invented fund's people say what they think of risk, each on its own day. */
export async function loadRisk(caller: Caller): Promise<void> {
  const { tags, forecasts, losses, reserves } = demoRisk(caller.today);
  const ago = (days: number): Caller => {
    const day = addDays(caller.today, -days);
    return { ...caller, today: day };
  };
  for (const tag of tags) await recordExposureTag.call(ago(30), tag);
  for (const loss of losses) await recordLossAssumption.call(ago(30), loss);
  for (const { daysAgo, ...reserve } of reserves) await recordReserve.call(ago(daysAgo), reserve);
  for (const outcomes of demoOutcomes(caller.today)) await recordOutcomes.call(ago(25), outcomes);
  for (const { daysAgo, outcome, ...forecast } of forecasts) {
    const { id } = await recordFailureForecast.call(ago(daysAgo), forecast);
    if (outcome) await resolveFailureForecast.call(caller, { forecast: id, outcome });
  }
}

import { eq, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { orm, type Reader } from "#db/connection.ts";
import { alert, alertDelivery, alertDigest, alertRecipient, alertRule, alertState } from "#db/schema/alert.ts";
import { checkIn, checkInAnswer, checkInMail, checkInQuestion, checkInSubmission, checkInUse } from "#db/schema/check-in.ts";
import { exposureTag } from "#db/schema/exposure-tag.ts";
import { failureForecast } from "#db/schema/failure-forecast.ts";
import { feature, featureJudgement, featureResolution } from "#db/schema/feature.ts";
import { featureForecast, forecastRun } from "#db/schema/feature-forecast.ts";
import { fund } from "#db/schema/fund.ts";
import { fundFlow } from "#db/schema/fund-flow.ts";
import { holder } from "#db/schema/holder.ts";
import { holding } from "#db/schema/holding.ts";
import { investment } from "#db/schema/investment.ts";
import { lossAssumption } from "#db/schema/loss-assumption.ts";
import { mark } from "#db/schema/mark.ts";
import { ocfObject } from "#db/schema/ocf-object.ts";
import { outcomeView } from "#db/schema/outcome-view.ts";
import { proceeds } from "#db/schema/proceeds.ts";
import { modelRelease } from "#db/schema/progress-file.ts";
import { reservePlan } from "#db/schema/reserve-plan.ts";
import { review, reviewAction, reviewCadence, reviewCorrection, reviewItem, reviewPin, reviewSeen } from "#db/schema/review.ts";
import { shareClass } from "#db/schema/share-class.ts";

type Kept = SQLiteTable & { workspaceId: SQLiteColumn };
const KEPT: readonly Kept[] = [
  fund, investment, proceeds, mark, fundFlow, shareClass, holder, holding, ocfObject, exposureTag, failureForecast, reservePlan, outcomeView, lossAssumption,
  modelRelease, feature, featureJudgement, featureResolution, forecastRun, featureForecast,
  alertRule, alertState, alert, alertRecipient, alertDigest, alertDelivery,
  review, reviewItem, reviewSeen, reviewCorrection, reviewAction, reviewPin, reviewCadence,
  checkInQuestion, checkIn, checkInSubmission, checkInAnswer, checkInUse, checkInMail,
];

/** All rows of a workspace's book and of its features, by table: corrected and withdrawn ones too. */
export async function keptRows(reader: Reader, workspaceId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const table of KEPT) found[getTableName(table)] = (await orm(reader).select().from(table as SQLiteTable).where(eq(table.workspaceId, workspaceId))) as Record<string, unknown>[];
  // What a founder has typed and not yet sent is nobody else's.
  found.check_in = (found.check_in ?? []).map((row) => ({ ...row, draft: null }));
  return found;
}

import { alert, alertDelivery, alertDigest, alertRecipient, alertRule, alertState } from "#db/schema/alert.ts";
import { apiKey, claim, session } from "#db/schema/access.ts";
import { account, accountBalance } from "#db/schema/account.ts";
import { attempt } from "#db/schema/attempt.ts";
import { audit } from "#db/schema/audit.ts";
import { categoryRule } from "#db/schema/category-rule.ts";
import { checkIn, checkInAnswer, checkInMail, checkInQuestion, checkInSubmission, checkInUse } from "#db/schema/check-in.ts";
import { company } from "#db/schema/company.ts";
import { datedEvent } from "#db/schema/dated-event.ts";
import { entry } from "#db/schema/entry.ts";
import { exposureTag } from "#db/schema/exposure-tag.ts";
import { failureForecast } from "#db/schema/failure-forecast.ts";
import { feature, featureJudgement, featureResolution } from "#db/schema/feature.ts";
import { featureForecast, forecastRun } from "#db/schema/feature-forecast.ts";
import { figure } from "#db/schema/figure.ts";
import { fund } from "#db/schema/fund.ts";
import { fundFlow } from "#db/schema/fund-flow.ts";
import { fundingRound } from "#db/schema/funding-round.ts";
import { holder } from "#db/schema/holder.ts";
import { holding } from "#db/schema/holding.ts";
import { importMapping, importTable } from "#db/schema/import.ts";
import { investment } from "#db/schema/investment.ts";
import { jobLease, jobReach, jobRun } from "#db/schema/job.ts";
import { link } from "#db/schema/link.ts";
import { lossAssumption } from "#db/schema/loss-assumption.ts";
import { mark } from "#db/schema/mark.ts";
import { ocfObject } from "#db/schema/ocf-object.ts";
import { outbox } from "#db/schema/outbox.ts";
import { outcomeView } from "#db/schema/outcome-view.ts";
import { proceeds } from "#db/schema/proceeds.ts";
import { forecastEvidence, modelRelease, progressFile, progressSource } from "#db/schema/progress-file.ts";
import { rate, rateFile } from "#db/schema/rate.ts";
import { reservePlan } from "#db/schema/reserve-plan.ts";
import { review, reviewAction, reviewCadence, reviewCorrection, reviewItem, reviewPin, reviewSeen } from "#db/schema/review.ts";
import { savedView } from "#db/schema/saved-view.ts";
import { shareClass } from "#db/schema/share-class.ts";
import { statementSpan } from "#db/schema/statement-span.ts";
import { verdict, verdictDetail } from "#db/schema/verdict.ts";
import { webhook } from "#db/schema/webhook.ts";
import { workspace } from "#db/schema/workspace.ts";

/** Every table, parents before children. */
export const TABLES = [
  workspace, importTable, importMapping, company, figure, fundingRound, datedEvent, account, accountBalance, statementSpan, entry, categoryRule,
  rateFile, rate, verdict, verdictDetail, savedView,
  fund, investment, proceeds, mark, fundFlow, shareClass, holder, holding, ocfObject, exposureTag, failureForecast, reservePlan, outcomeView, lossAssumption,
  progressFile, progressSource, forecastEvidence, modelRelease, feature, featureJudgement, featureResolution, forecastRun, featureForecast,
  alertRule, alertState, alert, alertRecipient, alertDigest, alertDelivery,
  review, reviewItem, reviewSeen, reviewCorrection, reviewAction, reviewPin, reviewCadence,
  checkInQuestion, checkIn, checkInSubmission, checkInAnswer, checkInUse, checkInMail, audit, outbox, webhook, jobLease, jobReach, jobRun, session, claim, apiKey, link, attempt,
];

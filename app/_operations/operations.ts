import { notFound } from "#lib/errors.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { discardImport } from "#app/_operations/discard-import.ts";
import { getProgress } from "#app/_operations/get-progress.ts";
import { getImport, listImports } from "#app/_operations/list-imports.ts";
import { previewImport } from "#app/_operations/preview-import.ts";
import { correctEntry } from "#app/_operations/correct-entry.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { deleteRule, listRules } from "#app/_operations/list-rules.ts";
import { recordBalance } from "#app/_operations/record-balance.ts";
import { updateAccount } from "#app/_operations/update-account.ts";
import { createKey, listKeys, revokeKey } from "#app/_operations/api-keys.ts";
import { exportWorkspace } from "#app/_operations/export-workspace.ts";
import { listAudit, verifyAudit } from "#app/_operations/list-audit.ts";
import { listBackups, makeBackup } from "#app/_operations/make-backup.ts";
import { listRateFiles, replaceRates } from "#app/_operations/replace-rates.ts";
import { undoImport } from "#app/_operations/undo-import.ts";
import { listEntries } from "#app/_operations/list-entries.ts";
import { requestCheckIn } from "#app/_operations/request-check-in.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { drawCheckInLink } from "#app/_operations/draw-check-in-link.ts";
import { revokeCheckIn } from "#app/_operations/revoke-check-in.ts";
import { reviveQuestion } from "#app/_operations/revive-question.ts";
import { citeAnswer } from "#app/_operations/cite-answer.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { archiveCompany } from "#app/_operations/archive-company.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { createWorkspace } from "#app/_operations/create-workspace.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { listWorkspaces } from "#app/_operations/list-workspaces.ts";
import { priceInference } from "#app/_operations/price-inference.ts";
import { priceOneOffs } from "#app/_operations/price-one-offs.ts";
import { recordEvent } from "#app/_operations/record-event.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordRound } from "#app/_operations/record-round.ts";
import { search } from "#app/_operations/search.ts";
import { setEventActive } from "#app/_operations/set-event-active.ts";
import { toggleOneOff } from "#app/_operations/toggle-one-off.ts";
import { updateCompany } from "#app/_operations/update-company.ts";
import { updateWorkspace } from "#app/_operations/update-workspace.ts";
import { withdrawEvent } from "#app/_operations/withdraw-event.ts";
import { withdrawRound } from "#app/_operations/withdraw-round.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { listPortfolioRows } from "#app/_operations/list-portfolio-rows.ts";
import { exportFeaturesCsv } from "#app/_operations/export-features-csv.ts";
import { exportPortfolioCsv } from "#app/_operations/export-portfolio-csv.ts";
import { listSavedViews } from "#app/_operations/list-saved-views.ts";
import { saveView } from "#app/_operations/save-view.ts";
import { deleteSavedView } from "#app/_operations/delete-saved-view.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordProceeds } from "#app/_operations/record-proceeds.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { withdrawLedgerRow } from "#app/_operations/withdraw-ledger-row.ts";
import { compareFundingTotals } from "#app/_operations/compare-funding-totals.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listLedgerHistory } from "#app/_operations/list-ledger-history.ts";
import { burn } from "#app/_operations/stateless/burn.ts";
import { feature } from "#app/_operations/stateless/feature.ts";
import { metrics } from "#app/_operations/stateless/metrics.ts";
import { irr } from "#app/_operations/stateless/irr.ts";
import { multiples } from "#app/_operations/stateless/multiples.ts";
import { note } from "#app/_operations/stateless/note.ts";
import { round } from "#app/_operations/stateless/round.ts";
import { waterfall } from "#app/_operations/stateless/waterfall.ts";
import { runway } from "#app/_operations/stateless/runway.ts";
import { alertOperations } from "#app/_operations/alerts/alert-operations.ts";
import { addFeature } from "#app/_operations/add-feature.ts";
import { archiveFeature } from "#app/_operations/archive-feature.ts";
import { getFeature } from "#app/_operations/get-feature.ts";
import { getFrontier } from "#app/_operations/get-frontier.ts";
import { getForecastEvidence } from "#app/_operations/get-forecast-evidence.ts";
import { getForecastRecord } from "#app/_operations/get-forecast-record.ts";
import { listBenchmarks } from "#app/_operations/list-benchmarks.ts";
import { fetchProgressFile } from "#app/_operations/fetch-progress-file.ts";
import { listFeatureForecasts } from "#app/_operations/list-feature-forecasts.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { listHistoryCases } from "#app/_operations/list-history-cases.ts";
import { listMoves } from "#app/_operations/list-moves.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { loadProgressFile } from "#app/_operations/load-progress-file.ts";
import { renewForecastEvidence } from "#app/_operations/renew-forecast-evidence.ts";
import { setProgressSource } from "#app/_operations/set-progress-source.ts";
import { recordJudgement, withdrawJudgement } from "#app/_operations/record-judgement.ts";
import { recordModelRelease, withdrawModelRelease } from "#app/_operations/record-model-release.ts";
import { refreshFeatures } from "#app/_operations/refresh-features.ts";
import { resolveFeature, withdrawResolution } from "#app/_operations/resolve-feature.ts";
import { updateFeature } from "#app/_operations/update-feature.ts";
import { recordShareClass } from "#app/_operations/record-share-class.ts";
import { recordHolding } from "#app/_operations/record-holding.ts";
import { withdrawCapTableRow } from "#app/_operations/withdraw-cap-table-row.ts";
import { checkCapTablePackage } from "#app/_operations/check-cap-table-package.ts";
import { exportCapTablePackage } from "#app/_operations/export-cap-table-package.ts";
import { importCapTablePackage } from "#app/_operations/import-cap-table-package.ts";
import { getCapTable } from "#app/_operations/get-cap-table.ts";
import { modelRound } from "#app/_operations/model-round.ts";
import { modelExit } from "#app/_operations/model-exit.ts";
import { deleteWebhook, setWebhookActive, testWebhook } from "#app/_operations/change-webhook.ts";
import { createWebhook } from "#app/_operations/create-webhook.ts";
import { listJobs } from "#app/_operations/list-jobs.ts";
import { listMessages } from "#app/_operations/list-messages.ts";
import { listWebhooks } from "#app/_operations/list-webhooks.ts";
import { resendFailedMessages, resendMessage } from "#app/_operations/resend-message.ts";
import { dismissFailedMessages, dismissMessage } from "#app/_operations/dismiss-message.ts";
import { sendTestMail } from "#app/_operations/send-test-mail.ts";
import { reviewOperations } from "#app/_operations/review/review-operations.ts";
import { runJob } from "#app/_operations/run-job.ts";
import { runShock } from "#app/_operations/run-shock.ts";
import { getNextDollar } from "#app/_operations/get-next-dollar.ts";
import { getRisk } from "#app/_operations/get-risk.ts";
import { getBaseRates } from "#app/_operations/get-base-rates.ts";
import { listExposureTags } from "#app/_operations/list-exposure-tags.ts";
import { listFailureForecasts } from "#app/_operations/list-failure-forecasts.ts";
import { listOutcomeViews } from "#app/_operations/list-outcome-views.ts";
import { listReserves } from "#app/_operations/list-reserves.ts";
import { recordLossAssumption } from "#app/_operations/record-loss-assumption.ts";
import { withdrawRiskRow } from "#app/_operations/withdraw-risk-row.ts";
import { recordExposureTag } from "#app/_operations/record-exposure-tag.ts";
import { recordFailureForecast } from "#app/_operations/record-failure-forecast.ts";
import { resolveFailureForecast } from "#app/_operations/resolve-failure-forecast.ts";
import { recordReserve } from "#app/_operations/record-reserve.ts";
import { recordOutcomes } from "#app/_operations/record-outcomes.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { createShareLink } from "#app/_operations/create-share-link.ts";
import { getFundSummary } from "#app/_operations/get-fund-summary.ts";
import { listShareLinks } from "#app/_operations/list-share-links.ts";
import { revokeShareLink } from "#app/_operations/revoke-share-link.ts";
import { getCompanyBook } from "#app/_operations/get-company-book.ts";
import { listReturnFlows } from "#app/_operations/list-return-flows.ts";

/** Every use-case that a door may offer by its name. */
export const operations: readonly Operation[] = [
  addFeature,
  archiveFeature,
  getFeature,
  getForecastEvidence,
  getForecastRecord,
  getFrontier,
  listBenchmarks,
  listFeatures,
  listHistoryCases,
  listMoves,
  listProgressFiles,
  loadProgressFile,
  setProgressSource,
  fetchProgressFile,
  listFeatureForecasts,
  renewForecastEvidence,
  recordJudgement,
  withdrawJudgement,
  recordModelRelease,
  withdrawModelRelease,
  refreshFeatures,
  resolveFeature,
  withdrawResolution,
  updateFeature,
  getPortfolio,
  listPortfolioRows,
  exportFeaturesCsv,
  exportPortfolioCsv,
  listSavedViews,
  saveView,
  deleteSavedView,
  runway,
  burn,
  metrics,
  irr,
  multiples,
  note,
  round,
  waterfall,
  feature,
  commitImport,
  discardImport,
  getImport,
  listImports,
  getProgress,
  previewImport,
  undoImport,
  createKey,
  exportWorkspace,
  listAudit,
  listBackups,
  listKeys,
  listRateFiles,
  makeBackup,
  replaceRates,
  revokeKey,
  verifyAudit,
  correctEntry,
  deleteRule,
  listCompanies,
  listRules,
  recordBalance,
  updateAccount,
  archiveCompany,
  createCompany,
  createWorkspace,
  getCompany,
  getWorkspace,
  listEntries,
  listFigureHistory,
  listWorkspaces,
  priceInference,
  priceOneOffs,
  recordEvent,
  recordFigure,
  recordRound,
  search,
  setEventActive,
  toggleOneOff,
  updateCompany,
  updateWorkspace,
  withdrawEvent,
  withdrawRound,
  recordFund,
  recordInvestment,
  recordProceeds,
  recordMark,
  recordFundFlow,
  withdrawLedgerRow,
  compareFundingTotals,
  listLedger,
  listLedgerHistory,
  recordShareClass,
  recordHolding,
  withdrawCapTableRow,
  getCapTable,
  checkCapTablePackage,
  importCapTablePackage,
  exportCapTablePackage,
  modelRound,
  modelExit,
  getRisk,
  getNextDollar,
  runShock,
  getBaseRates,
  listExposureTags,
  listFailureForecasts,
  listOutcomeViews,
  listReserves,
  recordLossAssumption,
  withdrawRiskRow,
  recordExposureTag,
  recordFailureForecast,
  resolveFailureForecast,
  recordReserve,
  recordOutcomes,
  getFundBook,
  getFundSummary,
  createShareLink,
  listShareLinks,
  revokeShareLink,
  listReturnFlows,
  getCompanyBook,
  ...alertOperations,
  ...reviewOperations,
  listJobs,
  runJob,
  requestCheckIn,
  listCheckIns,
  drawCheckInLink,
  revokeCheckIn,
  reviveQuestion,
  citeAnswer,
  listMessages,
  resendMessage,
  resendFailedMessages,
  dismissMessage,
  dismissFailedMessages,
  sendTestMail,
  listWebhooks,
  createWebhook,
  setWebhookActive,
  deleteWebhook,
  testWebhook,
];

export function findOperation(name: string): Operation {
  const found = operations.find((candidate) => candidate.name === name);
  if (!found) throw notFound("operation");
  return found;
}

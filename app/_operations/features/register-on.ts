import { type Answer, mapAnswer, unknown } from "#lib/answer.ts";
import { standingOf, type Standing } from "#lib/ai-risk/register/standing.ts";
import { latestByAuthor } from "#lib/ai-risk/register/latest-by-author.ts";
import { type AmountAtRisk, amountAtRisk, mostAtRisk } from "#lib/ai-risk/register/amount-at-risk.ts";
import { type YearlyRevenue, yearlyRevenue } from "#lib/ai-risk/register/yearly-revenue.ts";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { companiesById, type Company } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { type FeatureChoice, type FeatureRow, listFeatures } from "#db/feature.ts";
import { type ForecastRow, latestForecasts } from "#db/feature-forecast.ts";
import { type JudgementRow, judgementsByFeature } from "#db/feature-judgement.ts";
import { type ResolutionRow, resolutionsOf } from "#db/feature-resolution.ts";
import { figuresByCompany } from "#db/figure.ts";
import type { Workspace } from "#db/workspace.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";
import { storedForecast } from "#app/_operations/features/forecast-view.ts";
import { heldOn } from "#app/_operations/risk/held-on.ts";

/** The fund's money in a company, in the book's currency: cost not yet returned, and beside it what the holding is worth. */
export type Capital = { exposure: Answer<Minor>; value: Answer<Minor> };

/** A feature with all that is known of it on a day. */
export type Entry = {
  feature: FeatureRow;
  company: Company;
  judgements: JudgementRow[];
  /** The latest of each author. */
  counted: JudgementRow[];
  forecast: ForecastRow | null;
  resolutions: ResolutionRow[];
  standing: Standing;
  expiresOn: Day | null;
  revenue: Answer<YearlyRevenue>;
  atRisk: Answer<AmountAtRisk>;
  /** In `capitalCurrency`, the book's. */
  capital: Capital;
  capitalCurrency: Currency;
  /** Of that capital, by the share of revenue that stands on the feature. */
  capitalAtRisk: Answer<AmountAtRisk>;
  /** The upper ends of both, also where the share was not stated. */
  mostAtRisk: { revenue: Answer<Minor>; capital: Answer<Minor> };
};

/** The register of a workspace on a day, from stored rows. */
export async function registerOn(db: Reader, workspace: Workspace, asOf: Day, choice: FeatureChoice = {}): Promise<Entry[]> {
  const features = await listFeatures(db, workspace.id, asOf, choice);
  if (features.length === 0) return [];
  const ids = features.map(({ id }) => id);
  const companies = new Map((await companiesById(db, workspace.id, [...new Set(features.map(({ companyId }) => companyId))])).map((company) => [company.id, company]));
  const judgements = await judgementsByFeature(db, workspace.id, asOf, ids);
  const forecasts = await latestForecasts(db, workspace.id, asOf, ids);
  const resolutions = await resolutionsOf(db, workspace.id, asOf, ids);
  const outcomes = groupBy(resolutions, ({ featureId }) => featureId);
  const figures = await figuresByCompany(db, workspace.id, asOf, [...companies.keys()]);
  const { currency: capitalCurrency, held } = await heldOn(db, workspace, asOf, { values: true });
  const none = unknown("No investment in this company was recorded.");
  const capitalOf = (companyId: string): Capital => {
    const { exposure = none, value } = held.get(companyId) ?? {};
    return { exposure, value: value ?? none };
  };
  const revenues = new Map([...companies.keys()].map((id) => [id, yearlyRevenue(latestByPeriod(figures.get(id) ?? []))]));
  return features.flatMap((feature): Entry[] => {
    const company = companies.get(feature.companyId);
    if (!company) return [];
    const own = judgements.get(feature.id) ?? [];
    const counted = latestByAuthor(own);
    const forecast = forecasts.get(feature.id) ?? null;
    const expiresOn = counted.map((judgement) => judgement.expiresOn).sort()[0] ?? null;
    const revenue = revenues.get(company.id) as Answer<YearlyRevenue>;
    const standing = standingOf({ judged: counted.length > 0, forecastDay: forecast?.day ?? null, dataDate: forecast?.dataDate ?? null, known: forecast !== null && forecast.unknown === null, expiresOn }, asOf);
    const usable = standing === "refused" || forecast === null ? null : storedForecast(forecast);
    const capital = capitalOf(company.id);
    const yearly = mapAnswer(revenue, ({ amount }) => amount);
    return [{
      feature, company, judgements: own, counted, forecast, resolutions: outcomes.get(feature.id) ?? [], standing, expiresOn, revenue,
      atRisk: amountAtRisk(yearly, feature.revenueShare, usable), capital, capitalCurrency, capitalAtRisk: amountAtRisk(capital.exposure, feature.revenueShare, usable),
      mostAtRisk: { revenue: mostAtRisk(yearly, feature.revenueShare, usable), capital: mostAtRisk(capital.exposure, feature.revenueShare, usable) },
    }];
  });
}

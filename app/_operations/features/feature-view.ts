import { z } from "zod";
import { valueOrNull } from "#lib/answer.ts";
import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { EvidenceLink, GATES, KINDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";
import type { Standing } from "#lib/ai-risk/register/standing.ts";
import type { ResolutionRow } from "#db/feature-resolution.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { forecastView, viewForecast } from "#app/_operations/features/forecast-view.ts";
import type { Entry } from "#app/_operations/features/register-on.ts";

export const resolutionView = z.object({ id: z.string(), event: z.enum(["capable", "shipped", "harmed"]), happened: z.boolean(), day: dayOut, link: z.string(), note: z.string().nullable(), reportedAt: dayOut, by: z.string() });
export const viewResolution = ({ id, event, happened, day, link, note, reportedAt, reportedBy }: ResolutionRow) => ({ id, event, happened, day, link, note, reportedAt, by: reportedBy });

const atRisk = z.object({ standing: minorOut, low: minorOut, high: minorOut });

/** A line of the register: the feature, what is forecast and what stands on it. */
export const featureLine = z.object({
  id: z.string(),
  name: z.string(),
  task: z.string(),
  company: z.object({ slug: z.string(), name: z.string(), currency: currencyOut }),
  kind: z.enum(KINDS),
  owner: z.string().nullable(),
  shipped: z.boolean(),
  judges: z.int(),
  expiresOn: dayOut.nullable(),
  standing: z.custom<Standing>((value) => typeof value === "string"),
  forecast: forecastView.nullable(),
  /** Events that were resolved as having happened. */
  happened: z.array(z.enum(["capable", "shipped", "harmed"])).max(3),
  revenueShare: z.number().nullable(),
  /** Minor units of the company's currency; null with the reason. */
  atRisk: atRisk.nullable(),
  atRiskWhy: z.string().nullable(),
  /** The upper end of it, also where the share was not stated and may be all. */
  atRiskMost: minorOut.nullable(),
  /** The fund's capital in the company (cost not yet returned), what it is worth, and what of it is at risk by this feature; null with the reason. */
  capital: z.object({ currency: currencyOut, exposure: minorOut.nullable(), value: minorOut.nullable(), atRisk: atRisk.nullable(), most: minorOut.nullable() }),
  capitalWhy: z.string().nullable(),
});
export type FeatureLine = z.output<typeof featureLine>;

export function viewLine(entry: Entry): z.input<typeof featureLine> {
  const { feature, company, counted, expiresOn, standing, forecast, resolutions, atRisk: revenueAtRisk, capital: { exposure, value }, capitalAtRisk, mostAtRisk, capitalCurrency } = entry;
  return {
    id: feature.id, name: feature.name, task: feature.task, company: { slug: company.slug, name: company.name, currency: company.currency }, kind: feature.kind, owner: feature.owner,
    shipped: feature.shipped, judges: counted.length, expiresOn, standing, forecast: forecast === null ? null : viewForecast(forecast),
    happened: [...new Set(resolutions.filter((one) => one.happened).map((one) => one.event))], revenueShare: feature.revenueShare,
    atRisk: valueOrNull(revenueAtRisk), atRiskWhy: revenueAtRisk.known ? null : revenueAtRisk.why, atRiskMost: valueOrNull(mostAtRisk.revenue),
    capital: { currency: capitalCurrency, exposure: valueOrNull(exposure), value: valueOrNull(value), atRisk: valueOrNull(capitalAtRisk), most: valueOrNull(mostAtRisk.capital) }, capitalWhy: exposure.known ? (capitalAtRisk.known ? null : capitalAtRisk.why) : exposure.why,
  };
}

export const featureDetail = z.object({
  reliability: z.number(), costRatio: z.number(), gate: z.enum(GATES), moats: z.array(z.enum(MOATS)).max(MOATS.length), links: z.array(EvidenceLink).max(20),
  capableSince: dayOut.nullable(), version: z.int(), archivedAt: z.string().nullable(), reportedAt: dayOut, reportedBy: z.string(),
});
export const judgementView = z.object({ id: z.string(), author: z.string(), evidence: Evidence, reliability: z.number().nullable(), expiresOn: dayOut, note: z.string().nullable(), reportedAt: dayOut, reportedBy: z.string(), counts: z.boolean() });

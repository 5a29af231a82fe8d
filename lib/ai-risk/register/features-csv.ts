import type { Day } from "#lib/date.ts";
import { csvText, harmless } from "#lib/portfolio/csv.ts";
import { evidenceCells, type FeatureSheet, type JudgementGiven, NO_EVIDENCE, sheetCells } from "./feature-cells.ts";
import type { PooledForecast } from "./pool-judges.ts";

/** A feature with what each judge holds of it and what is forecast. */
export type ExportedFeature = {
  company: { name: string; domain: string | null; externalId: string | null };
  name: string;
  sheet: FeatureSheet;
  judgements: readonly JudgementGiven[];
  forecast: { day: Day; dataDate: Day | null; pooled: Pick<PooledForecast, "pCapable12" | "pShipped12" | "pHarmed12" | "flag"> } | null;
};

const HEADER = [
  "company", "company_id", "website", "feature", "task", "kind", "reliability", "cost_ratio", "gate", "moats", "revenue_share", "owner", "shipped", "capable_since", "links",
  "judge", "minutes", "offset", "offset_sd", "benchmark", "best_score", "theta50", "theta50_sd", "slope", "probes", "judged_reliability", "expires_on", "note",
  "p_capable_12_months", "p_shipped_12_months", "p_harmed_12_months", "flag", "forecast_day", "data_day",
] as const;

const four = (p: number): string => String(Number(p.toFixed(4)));

/** One line a judge, as the importer reads it back; what is forecast stands beside it and is not read. */
export function featuresCsv(features: readonly ExportedFeature[]): string {
  const lines = features.flatMap(({ company, name, sheet, judgements, forecast }) => {
    const cells = sheetCells(sheet);
    const said = forecast === null ? ["", "", "", "", "", ""] : [four(forecast.pooled.pCapable12), four(forecast.pooled.pShipped12), four(forecast.pooled.pHarmed12), forecast.pooled.flag, forecast.day, forecast.dataDate ?? ""];
    return (judgements.length === 0 ? [null] : judgements).map((judgement) => {
      const e = judgement === null ? NO_EVIDENCE : evidenceCells(judgement.evidence);
      return [
        company.name, company.externalId ?? "", company.domain ?? "", name, cells.task, cells.kind, cells.reliability, cells.costRatio, cells.gate, cells.moats, cells.revenueShare, cells.owner,
        cells.shipped, cells.capableSince, cells.links, judgement?.author ?? "", e.minutes, e.offset, e.offsetSd, e.benchmark, e.pNow, e.theta50, e.theta50Sd, e.slope, e.probes,
        judgement?.reliability === null || judgement === null ? "" : String(judgement.reliability), judgement?.expiresOn ?? "", judgement?.note ?? "", ...said,
      ].map(guarded);
    });
  });
  return csvText([HEADER, ...lines]);
}

/** A number may begin with a minus; any other text that a spreadsheet would run is kept from it. */
const guarded = (cell: string): string => (/^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(cell) ? cell : harmless(cell));

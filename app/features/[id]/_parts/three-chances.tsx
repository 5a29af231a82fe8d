import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { asDay } from "#lib/date.ts";
import type { getFeature } from "#app/_operations/get-feature.ts";
import type { z } from "zod";
import { Figure, Figures } from "#app/_ui/figure.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { CapitalOnIt } from "../../_parts/capital-on-it.tsx";
import { forecastDay } from "../../_parts/forecast-day.ts";
import { RiskRange } from "../../_parts/risk-range.tsx";
import { gradeWords } from "./words.ts";

export type FeatureData = z.output<typeof getFeature.output>;

/** The three numbers, each with its own evidence, and the dates behind them. */
export function ThreeChances({ data }: { data: FeatureData }) {
  const { feature, asOf } = data;
  const forecast = feature.forecast;
  const pooled = feature.standing === "refused" ? null : (forecast?.pooled ?? null);
  if (pooled === null || forecast === null) return null;
  const day = asDay(forecast.day);
  return (
    <>
      <Figures>
        <Figure label="P(capable) in 12 months" value={shownAs(pooled.pCapable12)} note={`Evidence: ${gradeWords(pooled.route)}`} asOf={day} how="An available model does the task at the reliability asked for, on 20 written cases or more. Backtest of such thresholds over 12 months: Brier 0.198 against 0.250 for the base rate known in hindsight (134 events)." />
        <Figure label="P(shipped) in 12 months: the flag" value={shownAs(pooled.pShipped12)} note="Evidence: 18 dated lags, no backtest" asOf={day} how="One of eight large labs offers it to general customers without code, at or below the feature's price. The lag from capable to shipped is lognormal; features never shipped are absent from its data, so the spread was widened. Red from 50%, amber from 20%; amber too where P(capable) is 80% or more and who wants it is not decided." />
        <Figure label="P(harmed) in 12 months: a prior" value={shownAs(pooled.pHarmed12)} note="Evidence: a judgement, no data" asOf={day} how="Revenue or active use falls by 25% year on year, or the feature is withdrawn, with a public source. No rate could be fitted: survivors outnumber the harmed among documented cases." />
        <Figure label="Revenue at risk a year" value={<RiskRange line={feature} />} note={feature.atRisk ? "from P(harmed) to P(shipped)" : feature.atRiskWhy} asOf={day} how="Revenue of the newest 12 reported months, times the share that stands on the feature, times the chance: from the harm prior to the chance of a launch." />
        <Figure label="Capital at risk" value={<CapitalOnIt line={feature} />} note={feature.capitalWhy ?? "from P(harmed) to P(shipped)"} asOf={day} how="The fund's cost in the company that has not come back yet, times the share of revenue that stands on the feature, times the chance. Fair value is shown beside it where it is known." />
      </Figures>
      <Table caption="When" className="max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
        <thead>
          <tr>
            <Th>Event</Th>
            <Th number>10% by</Th>
            <Th number>50% by</Th>
            <Th number>90% by</Th>
          </tr>
        </thead>
        <tbody>
          {([["Capable", pooled.capableDate], ["Shipped natively", pooled.shippedDate]] as const).map(([label, dates]) => (
            <Tr key={label}>
              <RowTh>{label}</RowTh>
              <Td number>{forecastDay(dates.q10, asOf)}</Td>
              <Td number>{forecastDay(dates.q50, asOf)}</Td>
              <Td number>{forecastDay(dates.q90, asOf)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

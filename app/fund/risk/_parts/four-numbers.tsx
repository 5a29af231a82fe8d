import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import type { RiskView } from "#app/_operations/risk/risk-view.ts";
import { Figure, Figures } from "#app/_ui/figure.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";

const companies = (count: number): string => `${count} ${count === 1 ? "company" : "companies"}`;

/** Four numbers, never one blend. */
export function FourNumbers({ risk }: { risk: RiskView }) {
  const { currency, asOf, expectedLoss } = risk;
  const short = (amount: number | null) => (amount === null ? "unknown" : formatMoneyShort(amount as never, currency));
  const [six, twelve, eighteen] = risk.atRisk;
  return (
    <Figures>
      <Figure label="Exposure" asOf={asOf} value={<Money amount={risk.exposure.amountMinor} currency={currency} />} how="Cost that has not come back, company by company, at the rates of its days; never less than 0."
        note={<>fair value {risk.fairValueMinor === null ? <Unknown why={risk.fairValueWhy ?? undefined} /> : short(risk.fairValueMinor)}; {companies(risk.exposure.companies)}{risk.unknownExposures.length > 0 ? `, ${risk.unknownExposures.length} more unknown` : ""}</>} />
      <Figure label="In default-dead companies" asOf={asOf} value={<Money amount={risk.defaultDead.amountMinor} currency={currency} />} how="Exposure where the latest trusted verdict is dead. Stale, unknown and too close to call stand beside it, in neither."
        note={`${companies(risk.defaultDead.companies)}; ${short(risk.notJudged.amountMinor)} in ${companies(risk.notJudged.companies)} judged neither way`} />
      <Figure label="At risk within 12 months" asOf={asOf} value={<Money amount={twelve?.sum.amountMinor ?? null} currency={currency} />} how="Exposure where cash ends before then and no signed money lands first."
        note={`within 6: ${short(six?.sum.amountMinor ?? null)}; within 18: ${short(eighteen?.sum.amountMinor ?? null)}`} />
      <Figure label="Expected loss" asOf={asOf} value={expectedLoss.amountMinor === null ? <Unknown why="Nobody has forecast a company whose loss is known." /> : <Money amount={expectedLoss.amountMinor} currency={currency} />}
        how={`Sum of p x loss given default x exposure. p comes from people: ${expectedLoss.byAuthors.join(", ") || "nobody yet"}.`}
        note={`${expectedLoss.forecast.companies} of ${companies(risk.exposure.companies)}, ${short(expectedLoss.without.amountMinor)} without${expectedLoss.until ? `; by ${formatDay(expectedLoss.until)}` : ""}`} />
    </Figures>
  );
}

import type { z } from "zod";
import { formatMoneyShort } from "#lib/format/money.ts";
import type { Day } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import type { listFeatures } from "#app/_operations/list-features.ts";
import { Figure, Figures } from "#app/_ui/figure.tsx";

type AtRisk = NonNullable<z.output<typeof listFeatures.output>["atRisk"]>;

const companies = (n: number): string => `${n} ${n === 1 ? "company" : "companies"}`;
const left = (unknown: number): string => (unknown === 0 ? "" : `; ${companies(unknown)} not counted, amount unknown`);
const HOW =
  "Amount times share of revenue times chance. At least the largest single feature, by its chance of harm as the mildest judge sees it; at most the sum of all, by the chance of a launch as the hardest sees it. Features may share customers, so no single figure can be given.";

/** What stands on all the features listed and what of it is at risk within 12 months: ranges, with the companies that are left out. */
export function AtRiskFigures({ atRisk: { currency, capital, value, revenue }, asOf }: { atRisk: AtRisk; asOf: Day }) {
  const money = (amount: Minor) => formatMoneyShort(amount, currency);
  const span = ({ low, high }: { low: Minor; high: Minor }) => (low === high ? money(low) : `${money(low)} to ${money(high)}`);
  return (
    <Figures>
      {capital.companies === 0 ? null : (
        <>
          <Figure label="Capital at risk in 12 months" value={span(capital.atRisk)} note={`${span(capital.standing)} stands on these features${left(capital.unknown)}`} asOf={asOf} how={`${HOW} Capital is cost not yet returned.`} />
          <Figure label="Capital in these companies" value={money(capital.amount)} note={`Cost not yet returned, in ${companies(capital.companies)}; ${value === null ? "fair value not known" : `fair value ${money(value)}`}`} asOf={asOf} />
        </>
      )}
      {revenue.companies === 0 ? null : (
        <Figure label="Yearly revenue at risk" value={span(revenue.atRisk)} note={`${span(revenue.standing)} of ${money(revenue.amount)} stands on these features${left(revenue.unknown)}`} asOf={asOf} how={`${HOW} Revenue is that of the newest 12 reported months, at the day's rate of exchange.`} />
      )}
    </Figures>
  );
}

import { formatMoneyShort } from "#lib/format/money.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { Unknown } from "#app/_ui/unknown.tsx";

/** Yearly revenue at risk, always as a range; where the share is not stated, up to what all of it would come to; unknown with its reason. */
export function RiskRange({ line: { atRisk, atRiskMost, atRiskWhy, company } }: { line: Pick<FeatureLine, "atRisk" | "atRiskMost" | "atRiskWhy" | "company"> }) {
  if (atRiskMost === null) return <Unknown why={atRiskWhy ?? undefined} />;
  const money = (amount: typeof atRiskMost) => formatMoneyShort(amount, company.currency);
  return (
    <span className="num sm:whitespace-nowrap" title={atRisk === null ? (atRiskWhy ?? undefined) : `${money(atRisk.standing)} a year stands on it`}>
      {atRisk === null ? `up to ${money(atRiskMost)}` : `${money(atRisk.low)} to ${money(atRisk.high)}`}
    </span>
  );
}

import { formatMoneyShort } from "#lib/format/money.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { Unknown } from "#app/_ui/unknown.tsx";

/** Yearly revenue at risk, always as a range; unknown with its reason. */
export const RiskRange = ({ line }: { line: Pick<FeatureLine, "atRisk" | "atRiskWhy" | "company"> }) =>
  line.atRisk === null ? (
    <Unknown why={line.atRiskWhy ?? undefined} />
  ) : (
    <span className="num whitespace-nowrap" title={`${formatMoneyShort(line.atRisk.standing, line.company.currency)} a year stands on it`}>
      {formatMoneyShort(line.atRisk.low, line.company.currency)} to {formatMoneyShort(line.atRisk.high, line.company.currency)}
    </span>
  );

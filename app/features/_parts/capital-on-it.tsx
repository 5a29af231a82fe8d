import { formatMoneyShort } from "#lib/format/money.ts";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { Unknown } from "#app/_ui/unknown.tsx";

/** The fund's capital that the feature puts at risk, always as a range; where its share is not stated, up to what all of it would come to. */
export function CapitalOnIt({ line: { capital, capitalWhy } }: { line: Pick<FeatureLine, "capital" | "capitalWhy"> }) {
  const { currency, exposure, value, atRisk, most } = capital;
  if (exposure === null || most === null) return <Unknown why={capitalWhy ?? undefined} />;
  const worth = value === null ? "value not known" : `worth ${formatMoneyShort(value, currency)}`;
  if (atRisk === null)
    return (
      <span className="num sm:whitespace-nowrap" title={`${capitalWhy ?? ""} Of ${formatMoneyShort(exposure, currency)} not yet returned; ${worth}`.trim()}>
        up to {formatMoneyShort(most, currency)}
      </span>
    );
  return (
    <span className="num sm:whitespace-nowrap" title={`${formatMoneyShort(atRisk.standing, currency)} of ${formatMoneyShort(exposure, currency)} not yet returned stands on it; ${worth}`}>
      {formatMoneyShort(atRisk.low, currency)} to {formatMoneyShort(atRisk.high, currency)}
    </span>
  );
}

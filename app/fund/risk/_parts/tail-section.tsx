import { formatMoneyShort } from "#lib/format/money.ts";
import type { RiskView } from "#app/_operations/risk/risk-view.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { LossTail } from "#app/_ui/charts/loss-tail.tsx";
import { Section } from "#app/_ui/section.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";

const CHOICES = ["0", "0.1", "0.2", "0.3", "0.5"];

/** What may be lost at once, as far as people have forecast. */
export function TailSection({ risk, kept }: { risk: RiskView; kept: Readonly<Record<string, string>> }) {
  const { tail, currency } = risk;
  if (tail === null) return null;
  const far = tail.quantiles.find(({ share }) => share === 0.95);
  const chosen = String(tail.correlation);
  return (
    <Section title="The tail" lead={`One time in twenty ${far ? formatMoneyShort(far.lossMinor, currency) : "more"} or more is lost; ${formatMoneyShort(tail.mostMinor, currency)} if every forecast company fails.`}
      actions={
        <form action="/fund/risk" className="flex items-end gap-2">
          {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <SelectField label="Correlation" name="correlation" defaultValue={chosen} options={[...new Set([...CHOICES, chosen])].map((value) => ({ value, label: value }))} />
          <button type="submit" className={buttonStyle()}>Draw</button>
        </form>
      }>
      <LossTail levels={tail.levels} quantiles={tail.quantiles} mean={tail.meanMinor} currency={currency} />
      <p className="max-w-4xl text-sm text-ink-soft">
        {tail.draws.toLocaleString("en-US")} draws with seed {tail.seed}: one factor that all companies share, correlation {tail.correlation}, an assumption. Only the {risk.expectedLoss.forecast.companies} companies with a forecast and a known loss are drawn.
      </p>
    </Section>
  );
}

import { formatDay } from "#lib/format/date.ts";
import { CashCurve } from "#app/_ui/charts/cash-curve.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { CompanyData } from "./company-data.ts";
import { curveData } from "./curve-data.ts";

export function CashSection({ data }: { data: CompanyData }) {
  const curve = curveData(data);
  const { basisEnd } = data.verdict;
  const lead = basisEnd ? `Reported up to ${formatDay(basisEnd)}, then projected month by month at the growth of up to ${data.company.growthWindow} complete months.` : undefined;
  return (
    <Section title="Cash" lead={curve ? lead : undefined}>
      {curve ? (
        <div className="rounded-md border bg-surface p-3 sm:p-4">
          <CashCurve data={curve} title={`Cash of ${data.company.name}`} height={340} />
        </div>
      ) : (
        <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-ink-soft">There is no curve yet: it takes the cash at the end of a month.</p>
      )}
    </Section>
  );
}

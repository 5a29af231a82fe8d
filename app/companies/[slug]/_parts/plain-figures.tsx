import type { ReactNode } from "react";
import { BURN_WINDOWS } from "#lib/cash/burn.ts";
import { formatPeriods } from "#lib/runway/format-periods.ts";
import { formatMajorShort, formatMajorWhole } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { Disclosure, Figure, Figures } from "#app/_ui/figure.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import type { CompanyData } from "./company-data.ts";

const rows = (count: number) => `${count} reported ${count === 1 ? "row" : "rows"}`;

/** Burn over every window and the registry's metrics, each with its day and its formula. */
export function PlainFigures({ data }: { data: CompanyData }) {
  const { verdict, metrics, company } = data;
  const { basisEnd, course, currency } = verdict;
  const from = `From ${rows(verdict.provenance.figureIds.length)} below.`;
  return (
    <Section leadClass="no-print" title="Plain figures" lead="Operating figures of complete months: financing, transfers and one-offs are left out.">
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:gap-4">
        <BurnTable data={data} />
        <Figures className="md:grid-cols-4 print:grid-cols-4">
          <Figure label="Usable cash" value={<Money amount={verdict.usable} currency={currency} why="The cash at the end of the last complete month is not known." />} asOf={basisEnd} note={company.minimumCashMinor > 0 ? <>minimum of <Money amount={company.minimumCashMinor} currency={currency} /> kept back</> : undefined} how={`Cash minus the minimum that must be kept. ${from}`} />
          <Figure label="Growth a month" value={course?.trend.form === "compound" ? formatPercent(Math.expm1(course.trend.a)) : <Unknown why="It takes three complete months with revenue, without a month of none among them." />} asOf={basisEnd} how={`Compound monthly rate of a least-squares line through the logarithms of the last ${company.growthWindow} complete months' revenues. ${from}`} />
          <Figure label="Capital needed" value={course !== null && verdict.capitalNeededMinor === null ? "without end" : <Money amount={verdict.capitalNeededMinor} currency={currency} why="There is no verdict to compute it from." />} note={course !== null && verdict.capitalNeededMinor === null ? "revenue never covers expenses" : undefined} asOf={basisEnd} how={`Greatest sum of expenses minus revenue from the next month on, in the primary projection. ${from}`} />
          {metrics.map((metric) =>
            metric.value === null ? null : (
              <Figure key={metric.id} label={metric.name} value={inUnit(metric.value, metric.unit, currency)} note={metric.basis} asOf={basisEnd} how={`${metric.name} = ${metric.formula}. Source: ${metric.source}. ${from}`} />
            ),
          )}
        </Figures>
      </div>
      <UnknownMetrics metrics={metrics.filter((metric) => metric.value === null)} />
    </Section>
  );
}

/** What cannot be computed, and what it would take. */
function UnknownMetrics({ metrics }: Pick<CompanyData, "metrics">) {
  if (metrics.length === 0) return null;
  return (
    <Disclosure summary={`${metrics.length} more ${metrics.length === 1 ? "is" : "are"} unknown: ${metrics.map((metric) => metric.name).join(", ")}`} className="no-print">
      <ul className="flex flex-col gap-1 rounded-md border bg-surface px-4 py-3">
        {metrics.map((metric) => (
          <li key={metric.id}>
            <strong className="font-medium">{metric.name}</strong> = {metric.formula}. <Unknown why={metric.why ?? undefined} /> <span className="text-ink-soft">{metric.why}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function inUnit(value: number, unit: CompanyData["metrics"][number]["unit"], currency: CompanyData["verdict"]["currency"]): ReactNode {
  if (unit === "months") return formatPeriods(value, "month");
  if (unit === "fraction") return formatPercent(value);
  if (unit === "percent") return `${value.toFixed(1)}%`;
  if (unit === "money") return formatMajorShort(value, currency);
  return `${value.toFixed(2)}x`;
}

function BurnTable({ data: { verdict } }: { data: CompanyData }) {
  const { burn, currency } = verdict;
  const amount = (value: number | null, window: number) => (value === null ? <Unknown why={`One of the last ${window} complete months is missing.`} /> : <span title={formatMajorWhole(value, currency)}>{formatMajorShort(value, currency)}</span>);
  return (
    <Table caption="Burn a month over complete months">
      <thead>
        <tr>
          <Th>Burn a month, over</Th>
          <Th number>Gross, mean</Th>
          <Th number>median</Th>
          <Th number>Net, mean</Th>
          <Th number>median</Th>
        </tr>
      </thead>
      <tbody>
        {BURN_WINDOWS.map((window) => (
          <Tr key={window}>
            <RowTh className="num whitespace-nowrap">{window === 1 ? "last month" : `${window} months`}</RowTh>
            <Td number>{amount(burn[window].gross.mean, window)}</Td>
            <Td number>{amount(burn[window].gross.median, window)}</Td>
            <Td number>{amount(burn[window].net.mean, window)}</Td>
            <Td number>{amount(burn[window].net.median, window)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

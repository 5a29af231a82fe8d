import { formatDay } from "#lib/format/date.ts";
import { CalibrationPlot } from "#app/_ui/charts/calibration-plot.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { Evidence } from "./evidence.ts";
import { ReferenceTables } from "./reference-tables.tsx";

type Ruler = Evidence["backtest"]["rulers"][number];

const nameOf = ({ name, months }: Ruler): string => `${name}, ${months} months ahead`;
const span = ({ cutoffs }: Ruler): string => `${cutoffs.length} overlapping cutoffs, ${cutoffs[0] ?? ""} to ${cutoffs.at(-1) ?? ""}`;

/** How the forecast would have done: where it beats its baselines, where it does not, and on how many cases. */
export function BacktestSection({ evidence, workspace, renew }: { evidence: Evidence; workspace: string; /** Offer to compute it anew where newer files are in use. */ renew: boolean }) {
  const { backtest, backtestCompared: compared, from, current, filesOf } = evidence;
  const { verdicts, notes, rulers, domains, realTime, dataDate } = backtest;
  const plotted = rulers.filter(({ months }) => months === 12).flatMap((ruler) => ruler.methods.filter(({ id }) => id === "mixture").map(({ calibration }) => ({ title: `${nameOf(ruler)} (${ruler.cutoffs.length} cutoffs)`, points: calibration })));
  return (
    <Section title="How it would have done on the past" lead={<>The same code at every cutoff, on the {from === "bundled" ? "bundled files" : "files in use, those"} of {formatDay(dataDate)}.{from === "bundled" ? <> Computed again by <code>cli backtest</code>.</> : null}</>} leadClass="max-w-4xl">
      {current ? null : (
        <div role="status" className="flex max-w-4xl flex-col items-start gap-2 rounded-md bg-close-soft px-3 py-2 text-close">
          <p>Newer files, of {formatDay(filesOf)}, are in use; this test is still that of the bundled ones of {formatDay(dataDate)}.</p>
          {renew ? (
            <OperationForm operation="renew-forecast-evidence" workspace={workspace} label="Test anew" done="Tested anew.">
              <SubmitButton tone="quiet" size="sm">Test on the files in use</SubmitButton>
            </OperationForm>
          ) : null}
        </div>
      )}
      <ul className="flex max-w-4xl list-disc flex-col gap-1 pl-5">
        {verdicts.map((verdict) => <li key={verdict}>{verdict}</li>)}
      </ul>
      <div className="grid items-start gap-6 sm:grid-cols-2 xl:grid-cols-4">
        {plotted.map(({ title, points }) => <CalibrationPlot key={title} title={title} points={points} />)}
        <CalibrationPlot title={`Single thresholds, 12 months ahead (${domains.events} events)`} points={domains.calibration} />
      </div>
      <p className="max-w-4xl text-sm text-ink-soft">A dot on the dashed line was honest; above it, progress came more often than was said. n counts events, which overlap.</p>
      {rulers.map((ruler) => (
        <Disclosure key={`${nameOf(ruler)} ${ruler.cutoffs.length}`} summary={`${nameOf(ruler)}: ${span(ruler)}`}>
          <MethodTable ruler={ruler} />
        </Disclosure>
      ))}
      <Disclosure summary={`Single thresholds: ${domains.events} events on ${domains.benchmarks} benchmarks, ${Math.round(domains.baseRate * 100)}% came`}>
        <Table caption="Single thresholds, Brier scores">
          <thead><tr><Th>Method</Th><Th number>Brier</Th></tr></thead>
          <tbody>
            {([["average of both, in use", domains.briers.average], ["past gains only", domains.briers.pastGains], ["item response only", domains.briers.itemResponse], ["base rate, known afterwards", domains.briers.baseRate], ["no change", domains.briers.noChange]] as const).map(([words, brier]) => (
              <Tr key={words}><RowTh>{words}</RowTh><Td number>{brier.toFixed(3)}</Td></Tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
      <Disclosure summary={`Made from the index as published then: ${realTime.length} forecasts`}>
        <Table caption="Forecasts from older copies of the index">
          <thead><tr><Th>Published</Th><Th>For</Th><Th number>Median</Th><Th number>80% range</Th><Th number>Came</Th><Th>Inside</Th></tr></thead>
          <tbody>
            {realTime.map(({ published, target, q10, q50, q90, actual, inside }) => (
              <Tr key={`${published} ${target}`}>
                <RowTh className="num whitespace-nowrap">{formatDay(published)}</RowTh>
                <Td className="num whitespace-nowrap">{formatDay(target)}</Td>
                <Td number>{q50.toFixed(1)}</Td>
                <Td number>{q10.toFixed(1)} to {q90.toFixed(1)}</Td>
                <Td number>{actual.toFixed(2)}</Td>
                <Td>{inside ? "yes" : "no"}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
      <Disclosure summary="What to keep in mind">
        <ul className="flex max-w-4xl list-disc flex-col gap-1 pl-5 text-ink-soft">
          {notes.map((note) => <li key={note}>{note}</li>)}
        </ul>
      </Disclosure>
      <ReferenceTables compared={compared} of="scores" />
    </Section>
  );
}

function MethodTable({ ruler }: { ruler: Ruler }) {
  const share = (value: number): string => `${Math.round(value * 100)}%`;
  return (
    <Table caption={nameOf(ruler)}>
      <thead><tr><Th>Method</Th><Th number>Brier</Th><Th number>Mean error, {ruler.unit}</Th><Th number>CRPS</Th><Th number>in its 50%</Th><Th number>in its 80%</Th><Th number>in its 90%</Th></tr></thead>
      <tbody>
        {ruler.methods.map(({ id, words, hindsight, brier, mae, crps, coverage }) => (
          <Tr key={id}>
            <RowTh>{words}{hindsight ? <span className="text-xs font-normal text-ink-soft"> (known only afterwards)</span> : null}</RowTh>
            <Td number>{brier.toFixed(3)}</Td><Td number>{mae.toFixed(2)}</Td><Td number>{crps.toFixed(2)}</Td>
            <Td number>{share(coverage.c50)}</Td><Td number>{share(coverage.c80)}</Td><Td number>{share(coverage.c90)}</Td>
          </Tr>
        ))}
        <Tr><RowTh>no change</RowTh><Td number>{ruler.noChange.brier.toFixed(3)}</Td><Td number>{ruler.noChange.mae.toFixed(2)}</Td><Td colSpan={4} className="text-ink-soft">has no range</Td></Tr>
        <Tr><RowTh>neighbouring cutoffs <span className="text-xs font-normal text-ink-soft">(leaks the answer: a floor)</span></RowTh><Td number>{ruler.climatology.brier.toFixed(3)}</Td><Td colSpan={5} className="text-ink-soft">has no median</Td></Tr>
      </tbody>
    </Table>
  );
}

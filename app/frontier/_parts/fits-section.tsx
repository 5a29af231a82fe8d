import { formatDay } from "#lib/format/date.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { Evidence } from "./evidence.ts";
import { ReferenceTables } from "./reference-tables.tsx";

type Line = { what: string; n: number; value: string; range: string; spread: string };
const to = ([low, high]: readonly [number, number], digits: number): string => `${low.toFixed(digits)} to ${high.toFixed(digits)}`;

function lines({ capability, horizon, bridge, reliability, benchmarkSlopes, lags }: Evidence["fits"]): Line[] {
  return [
    ...capability.map(({ since, n, perYear, by90, residualSd }) => ({ what: `Records of the index since ${since.slice(0, 7)}, points a year`, n, value: perYear.toFixed(2), range: `${to(by90, 1)} (90%)`, spread: `${residualSd.toFixed(2)} points` })),
    ...horizon.map(({ window, n, doublingMonths, byT, byBootstrap, residualSd }) => ({ what: `METR's horizon doubles in, months: ${window}`, n, value: doublingMonths.toFixed(2), range: `${to(byT, 2)} (95%); with measurement noise ${to(byBootstrap, 2)}`, spread: `${residualSd.toFixed(2)} doublings` })),
    { what: "Points of the index that are one doubling of the horizon", n: bridge.n, value: bridge.pointsPerDoubling.toFixed(2), range: `r squared ${bridge.rSquared.toFixed(3)}`, spread: `${bridge.residualSd.toFixed(2)} doublings` },
    { what: "Fall of success with each doubling of length, log-odds", n: reliability.n, value: reliability.beta.toFixed(3), range: `${to([reliability.lowest, reliability.highest], 2)} (all models)`, spread: reliability.multiples.map(({ reliability: r, times }) => `${Math.round(r * 100)}%: ${times.toFixed(times < 100 ? 1 : 0)} times`).join(", ") },
    { what: "Rise of a benchmark's log-odds a point of the index", n: benchmarkSlopes.n, value: benchmarkSlopes.median.toFixed(3), range: `${to([benchmarkSlopes.q10, benchmarkSlopes.q90], 3)} (80% of benchmarks)`, spread: "" },
    ...lags.map(({ kind, n, median, q25, q75 }) => ({ what: `Months from first capable to native product, ${kind}`, n, value: median.toFixed(1), range: `${to([q25, q75], 1)} (quartiles)`, spread: "" })),
  ];
}

/** The constants as they come out of the files, beside those with which the method was chosen. */
export const FitsSection = ({ evidence: { fits, fitsCompared: compared, backtest, from } }: { evidence: Evidence }) => (
  <Section title="What the forecast is made of" lead={<>Fitted from the {from === "bundled" ? "bundled files" : "files in use,"} of {formatDay(backtest.dataDate)}, never typed in{from === "bundled" ? <>; computed again by <code>cli fits</code></> : null}.</>}>
    <Table caption="Fitted constants" className="min-w-[46rem]">
      <thead><tr><Th>Constant</Th><Th number>n</Th><Th number>Value</Th><Th>Range</Th><Th>Residual sd, or horizon needed</Th></tr></thead>
      <tbody>
        {lines(fits).map(({ what, n, value, range, spread }) => (
          <Tr key={what}><RowTh className="font-normal">{what}</RowTh><Td number>{n}</Td><Td number>{value}</Td><Td className="num">{range}</Td><Td className="num text-ink-soft">{spread}</Td></Tr>
        ))}
      </tbody>
    </Table>
    <Disclosure summary={`Records published after the file was: ${fits.later.length}`}>
      <Table caption="Later records beside the line through the file">
        <thead><tr><Th>Model</Th><Th>Released</Th><Th number>The line said</Th><Th number>Published, on the file&apos;s ruler</Th></tr></thead>
        <tbody>
          {fits.later.map(({ model, day, predicted, published }) => <Tr key={model}><RowTh>{model}</RowTh><Td className="num whitespace-nowrap">{day}</Td><Td number>{predicted.toFixed(1)}</Td><Td number>{published.toFixed(2)}</Td></Tr>)}
        </tbody>
      </Table>
    </Disclosure>
    <ReferenceTables compared={compared} of="constants" />
  </Section>
);

/** What rests on files that may not ship, with its source. */
export const CitedSection = ({ cited }: { cited: Evidence["fits"]["cited"] }) => (
  <Section title="Cited, not recomputed" lead={`${cited.length} figures rest on files that may not ship here or on a judgement. None of them is computed again.`}>
    <Table caption="Cited figures">
      <thead><tr><Th>Figure</Th><Th>Value</Th><Th>Cited from</Th></tr></thead>
      <tbody>
        {cited.map(({ what, value, source }) => (
          <Tr key={what} className="[&>*]:py-2 [&>*]:align-top">
            <RowTh className="min-w-48 font-normal">{what}</RowTh><Td className="num min-w-40">{value}</Td><Td className="min-w-44 text-ink-soft">{source}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  </Section>
);

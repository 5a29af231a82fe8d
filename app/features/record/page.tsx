import type { Metadata } from "next";
import Link from "next/link";
import { LEAST_FOR_SHARES } from "#lib/ai-risk/register/score-forecasts.ts";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import { formatDay } from "#lib/format/date.ts";
import { getForecastRecord } from "#app/_operations/get-forecast-record.ts";
import { ask, asOfParam, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { Attribution } from "../_parts/attribution.tsx";
import { FrontierRecordSection } from "./_parts/frontier-record.tsx";

export const metadata: Metadata = { title: "Record of forecasts" };

const EVENT = { capable: "Capable within 12 months", shipped: "Shipped within 12 months", harmed: "Harmed within 12 months" } as const;
const chance = (p: number | null) => (p === null ? null : shownAs(p));

export default async function RecordPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { scores, quarters, frontier, resolutions, log, forecasts, features, firstDay, attribution } = await ask(caller, getForecastRecord, { asOf: asOfParam(search) });
  const settled = scores.reduce((sum, { first }) => sum + first.n, 0);
  return (
    <Shell caller={caller} search={search} current="/features" asOf>
      <header className="flex max-w-4xl flex-col gap-1.5">
        <h1 className="text-2xl font-normal tracking-tight">
          <strong className="font-semibold">{settled === 0 ? "No forecast has come due yet" : `${settled} ${settled === 1 ? "forecast has" : "forecasts have"} come due`}</strong>
          {firstDay ? `; ${forecasts} ${forecasts === 1 ? "was" : "were"} made of ${features} ${features === 1 ? "feature" : "features"} since ${formatDay(firstDay)}.` : "; none was made so far."}
        </h1>
        <p className="text-ink-soft">Every forecast stays as it was made. A feature counts once, by what was said of it first; below {LEAST_FOR_SHARES} the table gives counts, because a share of so few says little.</p>
      </header>
      <Section title="How they held" lead="Brier score: 0 is perfect, 0.25 is what always saying 50% gets. Expected: the sum of the chances that were given.">
        <Table caption="Scores">
          <thead><tr><Th>Event</Th><Th number>Come due</Th><Th number>Happened</Th><Th number>Expected</Th><Th number>Brier</Th><Th number>Brier, every forecast</Th><Th number>Still open</Th></tr></thead>
          <tbody>
            {scores.map(({ event, first, all, open }) => (
              <Tr key={event}>
                <RowTh className="whitespace-nowrap">{EVENT[event]}</RowTh>
                <Td number>{first.n}</Td>
                <Td number>{first.n === 0 ? null : `${first.happened} of ${first.n}`}</Td>
                <Td number>{first.n === 0 ? null : first.expected.toFixed(1)}</Td>
                <Td number>{first.brier === null ? <Unknown why="No forecast of it has come due." /> : first.brier.toFixed(3)}</Td>
                <Td number>{all.brier === null ? null : `${all.brier.toFixed(3)} (${all.n})`}</Td>
                <Td number>{open}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Section>
      {settled > 0 ? (
        <Section title="Calibration" lead="Of what was said to happen with this chance, how much did.">
          <Table caption="Calibration">
            <thead><tr><Th>Event</Th><Th number>Said</Th><Th number>Forecasts</Th><Th number>Mean said</Th><Th number>Happened</Th></tr></thead>
            <tbody>
              {scores.flatMap(({ event, first }) => first.bins.map((bin) => (
                <Tr key={`${event} ${bin.from}`}>
                  <RowTh>{EVENT[event]}</RowTh>
                  <Td number>{Math.round(bin.from * 100)} to {Math.round(bin.to * 100)}%</Td>
                  <Td number>{bin.n}</Td>
                  <Td number>{Math.round(bin.said * 100)}%</Td>
                  <Td number>{first.n < LEAST_FOR_SHARES ? `${bin.happened} of ${bin.n}` : `${Math.round((bin.happened / bin.n) * 100)}%`}</Td>
                </Tr>
              )))}
            </tbody>
          </Table>
        </Section>
      ) : null}
      {quarters.length > 0 ? (
        <Section title="Quarter by quarter" lead="By the quarter in which they came due: on the day of the event, or at the end of the 12 months.">
          <Table caption="Scores by quarter">
            <thead><tr><Th>Quarter</Th><Th>Event</Th><Th number>Come due</Th><Th number>Happened</Th><Th number>Expected</Th><Th number>Brier</Th></tr></thead>
            <tbody>
              {quarters.map(({ quarter, event, n, happened, expected, brier }) => (
                <Tr key={`${quarter} ${event}`}>
                  <RowTh className="num whitespace-nowrap">{quarter.replace("-", " ")}</RowTh>
                  <Td className="whitespace-nowrap">{EVENT[event]}</Td>
                  <Td number>{n}</Td>
                  <Td number>{happened} of {n}</Td>
                  <Td number>{expected.toFixed(1)}</Td>
                  <Td number>{brier?.toFixed(3)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
      <FrontierRecordSection frontier={frontier} />
      <Section title="What came of features" lead={resolutions.length === 0 ? "Nothing was resolved yet: open a feature and say what came of it, with a public link." : undefined}>
        {resolutions.length > 0 ? (
          <ul className="divide-y rounded-md border bg-surface">
            {resolutions.map((row) => (
              <li key={row.id} className="px-3 py-2">
                <Link href={withState(search, `/features/${row.featureId}`)} className="text-accent underline underline-offset-2">{row.feature}</Link>: {row.happened ? row.event : `not ${row.event}`} {row.happened ? "on" : "by"} <span className="num">{formatDay(row.day)}</span>, said by {row.by}: <a href={row.link} rel="noreferrer" className="break-all text-accent underline underline-offset-2">{row.link}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title="Definitions">
        <dl className="flex max-w-prose flex-col gap-2">
          <div><dt className="font-semibold">Capable</dt><dd>An available model does the task at the reliability asked for on a written probe of at least 20 cases, without bespoke training.</dd></div>
          <div><dt className="font-semibold">Shipped</dt><dd>OpenAI, Anthropic, Google, Microsoft, Meta, xAI, Apple or Amazon offers it to general customers without code, at or below the feature&apos;s price.</dd></div>
          <div><dt className="font-semibold">Harmed</dt><dd>Within 24 months of shipping, revenue or active use of the product falls by at least 25% year on year, or the feature is withdrawn, with a public source. A share price that falls is not harm.</dd></div>
        </dl>
      </Section>
      <Section title="Every forecast" lead={<>Newest first, with the day of its data and the version of engine and data. What went into each, and the files behind a version: <code>cli list-feature-forecasts --feature ID</code>.</>}>
        <Table caption="Every forecast">
          <thead><tr><Th>Day</Th><Th>Feature</Th><Th>Data of</Th><Th>Version</Th><Th number>P(capable)</Th><Th number>P(shipped)</Th><Th number>P(harmed)</Th></tr></thead>
          <tbody>
            {log.map((row, index) => (
              <Tr key={index}>
                <Td className="num whitespace-nowrap">{formatDay(row.day)}</Td>
                <Td className="min-w-40"><Link href={withState(search, `/features/${row.featureId}`)} className="underline-offset-2 hover:underline">{row.feature}</Link></Td>
                <Td className="num whitespace-nowrap">{row.dataDate ? formatDay(row.dataDate) : null}</Td>
                <Td className="num whitespace-nowrap text-ink-soft">{row.engineVersion} / {row.modelVersion.slice(0, 8)}</Td>
                <Td number>{row.pCapable === null ? <Unknown why={row.unknown ?? undefined} /> : chance(row.pCapable)}</Td>
                <Td number>{chance(row.pShipped)}</Td>
                <Td number>{chance(row.pHarmed)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Attribution text={attribution} />
    </Shell>
  );
}

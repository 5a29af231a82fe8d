import { LEAST_FOR_SHARES } from "#lib/ai-risk/register/score-forecasts.ts";
import { formatDay } from "#lib/format/date.ts";
import type { getForecastRecord } from "#app/_operations/get-forecast-record.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";

type FrontierRecord = Awaited<ReturnType<(typeof getForecastRecord)["call"]>>["frontier"];
type Scored = NonNullable<FrontierRecord["forecasts"][number]["scored"]>;

const SHOWN = 100;
const pitOf = ({ pit, beyond }: Scored): string => `${beyond === "above" ? "over " : beyond === "below" ? "under " : ""}${pit.toFixed(2)}`;
const range = (q10: number, q90: number): string => `${q10.toFixed(1)} to ${q90.toFixed(1)}`;

function lead({ n, inside, outcomes, open, publishedOn }: FrontierRecord): string {
  if (n + open === 0) return "None was logged yet: the first feature that is registered logs the first.";
  if (n === 0) return `${open} logged; nothing was published since the first of them (the newest published data is of ${formatDay(publishedOn)}), so none can be scored.`;
  const held = n < LEAST_FOR_SHARES ? `${inside} of ${n}` : `${Math.round((inside / n) * 100)}% of ${n}`;
  return `${held} held the published value of ${formatDay(publishedOn)} within their 80% range${outcomes === 1 && n > 1 ? "; all share that one outcome, so they are little more than one test" : ""}. ${open} still open.`;
}

/** Our own forecasts of the frontier beside what was published later. */
export function FrontierRecordSection({ frontier }: { frontier: FrontierRecord }) {
  const { forecasts, fifths, n } = frontier;
  return (
    <Section title="Our forecasts of the frontier" lead={lead(frontier)} leadClass="max-w-4xl">
      {forecasts.length > 0 ? (
        <>
          <p className="max-w-4xl text-sm text-ink-soft">PIT, the probability integral transform, is the chance that the forecast gave to at most what came: 0.50 is its median, and honest forecasts fall evenly from 0 to 1. A later file may stand on a refitted ruler, which moves all models by up to two points. Models that were typed in here are no published value.</p>
          {n > 0 ? (
            <Table caption="PIT by fifths">
              <thead>
                <tr>
                  <Th>PIT</Th>
                  {fifths.map((_, i) => <Th key={i} number>{(i / 5).toFixed(1)} to {((i + 1) / 5).toFixed(1)}</Th>)}
                </tr>
              </thead>
              <tbody>
                <Tr><RowTh className="whitespace-nowrap">Forecasts</RowTh>{fifths.map((count, i) => <Td key={i} number>{n < LEAST_FOR_SHARES ? `${count} of ${n}` : `${Math.round((count / n) * 100)}%`}</Td>)}</Tr>
                <Tr><RowTh className="whitespace-nowrap">Honest on average</RowTh>{fifths.map((_, i) => <Td key={i} number className="text-ink-soft">{n < LEAST_FOR_SHARES ? (n / 5).toFixed(1) : "20%"}</Td>)}</Tr>
              </tbody>
            </Table>
          ) : null}
          <Table caption="Forecasts of the frontier">
            <thead><tr><Th>Made on</Th><Th>Data of</Th><Th number>Said for a year later</Th><Th>Scored on</Th><Th number>Median</Th><Th number>80% range</Th><Th number>Came</Th><Th number>PIT</Th></tr></thead>
            <tbody>
              {forecasts.slice(0, SHOWN).map(({ day, dataDate, inAYear, scored }, index) => (
                <Tr key={index}>
                  <RowTh className="num whitespace-nowrap">{formatDay(day)}</RowTh>
                  <Td className="num whitespace-nowrap">{formatDay(dataDate)}</Td>
                  <Td number>{inAYear.q50.toFixed(1)} <span className="text-ink-soft">({range(inAYear.q10, inAYear.q90)})</span></Td>
                  {scored === null ? (
                    <Td colSpan={5}><Unknown why="Nothing was published since." /> <span className="text-ink-soft">nothing was published since</span></Td>
                  ) : (
                    <>
                      <Td className="num whitespace-nowrap">{formatDay(scored.target)}</Td>
                      <Td number>{scored.q50.toFixed(1)}</Td>
                      <Td number>{range(scored.q10, scored.q90)}</Td>
                      <Td number>{scored.came.toFixed(2)}{scored.inside ? "" : " (outside)"}</Td>
                      <Td number>{pitOf(scored)}</Td>
                    </>
                  )}
                </Tr>
              ))}
            </tbody>
          </Table>
          {forecasts.length > SHOWN ? <p className="text-sm text-ink-soft">The newest {SHOWN} of {forecasts.length}.</p> : null}
        </>
      ) : null}
    </Section>
  );
}

import { monthOf } from "#lib/date.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { PriceLevels } from "#app/_ui/charts/price-levels.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import type { Evidence } from "./evidence.ts";

type Fall = Evidence["fits"]["prices"]["levels"][number];

/** Levels next to each other that saw the same prices are one line. */
function runs(levels: readonly Fall[]): { first: Fall; last: Fall }[] {
  const found: { first: Fall; last: Fall }[] = [];
  for (const level of levels) {
    const run = found.at(-1);
    if (run && run.last.level === level.level - 1 && run.last.perYear === level.perYear) run.last = level;
    else found.push({ first: level, last: level });
  }
  return found;
}

function lead(levels: readonly Fall[]): string {
  const paces = (years: (year: number) => boolean): string | null => {
    const all = levels.filter(({ to }) => years(Number(to.slice(0, 4)))).map(({ perYear }) => perYear);
    return all.length === 0 ? null : `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}`;
  };
  const [early, late] = [paces((year) => year < 2025), paces((year) => year >= 2025)];
  return `While they were followed for a year or more, levels of 2023 and 2024 got cheaper by a factor of ${early ?? "an unknown number"} a year, those of 2025 and 2026 by ${late ?? "an unknown number"}. In use: 10 a year, as wide as the studies differ.`;
}

/** How the price of the same capability fell. */
export function PriceSection({ prices, fall: { levels, cheaper }, until }: { prices: Evidence["prices"]; fall: Evidence["fits"]["prices"]; until: Evidence["pricesUntil"] }) {
  return (
    <Section title="Price at constant capability" lead={levels.length === 0 ? "No level was followed for a year." : lead(levels)} leadClass="max-w-4xl">
      <div id="price" className="scroll-mt-24">
        <PriceLevels title="Cheapest list price by level of capability" lines={prices} until={until} />
      </div>
      <p className="max-w-4xl text-sm text-ink-soft">US dollars per million tokens, three parts input to one part output, of models that stand in both tables; own table of public list prices to {formatDay(until)}. Tokens needed for a task are not in it: a model that thinks longer costs more.</p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Table caption="How fast the price of a level fell" className="max-sm:[&_th]:whitespace-normal max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
          <thead><tr><Th>Level, ECI</Th><Th>Followed</Th><Th number>Factor a year</Th><Th number>Months to halve</Th></tr></thead>
          <tbody>
            {runs(levels).map(({ first, last }) => (
              <Tr key={first.level}>
                <RowTh className="num whitespace-nowrap">{first.level === last.level ? first.level : `${first.level} to ${last.level}`}</RowTh>
                <Td className="num sm:whitespace-nowrap">{formatMonth(monthOf(first.from))} to {formatMonth(monthOf(first.to))}</Td>
                <Td number>{first.perYear.toFixed(1)}</Td>
                <Td number>{first.halvingMonths.toFixed(1)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
        <div className="flex min-w-0 flex-col gap-2">
          <Table caption="Months until the same capability cost less" className="max-sm:[&_td]:px-2 max-sm:[&_th]:px-2">
            <thead><tr><Th>Months until</Th><Th number>25% by</Th><Th number>50% by</Th><Th number>75% by</Th></tr></thead>
            <tbody>
              {cheaper.map(({ part, q25, median, q75 }) => (
                <Tr key={part}><RowTh className="whitespace-nowrap">1/{Math.round(1 / part)} of the price</RowTh><Td number>{q25.toFixed(1)}</Td><Td number className="font-semibold">{median.toFixed(1)}</Td><Td number>{q75.toFixed(1)}</Td></Tr>
              ))}
            </tbody>
          </Table>
          <p className="text-sm text-ink-soft">From each list price to the first later model within 2 points of its capability. {cheaper.map(({ part, reached, prices: all }) => `${reached} of ${all} prices have seen 1/${Math.round(1 / part)}`).join(", ")}; the others are left out, so the months are biased short.</p>
        </div>
      </div>
    </Section>
  );
}

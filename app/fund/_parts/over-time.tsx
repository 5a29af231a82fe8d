import type { Answer } from "#lib/answer.ts";
import { type Currency, type Minor, toMajor } from "#lib/money.ts";
import { MoneyLines } from "#app/_ui/charts/money-lines.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { BookData } from "./book-data.ts";

const major = (amount: Answer<Minor>, currency: Currency): number | null => (amount.known ? toMajor(amount.value, currency) : null);
const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

type Point = Pick<BookData["series"][number], "day" | "value" | "returned" | "invested">;

/** Value beside cost by month's end, before fees. */
export function ValueOverTime({ series, currency }: { series: readonly Point[]; currency: Currency }) {
  const of = (label: string, read: (point: Point) => number | null) => ({ label, points: series.map((point) => ({ day: point.day, amount: read(point) })) });
  return (
    <Section title="Value over time" lead="Before fees, by month's end.">
      <MoneyLines
        title="Value over time"
        data={{
          currency,
          lines: [
            of("Held and returned", ({ value, returned }) => sum(major(value, currency), major(returned, currency))),
            of("Invested", ({ invested }) => major(invested, currency)),
            of("Returned", ({ returned }) => major(returned, currency)),
          ],
        }}
      />
    </Section>
  );
}

/** Value beside cost, and the J-curve of the investors' money, by month's end. */
export const OverTime = ({ data: { series, investors, currency } }: { data: BookData }) => (
  <div className="grid items-start gap-x-6 gap-y-8 xl:grid-cols-2">
    <ValueOverTime series={series} currency={currency} />
    {investors.length > 0 ? (
      <Section title="J-curve" lead="What investors got back less what they paid in, by month's end.">
        <MoneyLines title="J-curve" data={{ currency, below: true, lines: [{ label: "Net cash of investors", points: investors.map(({ day, net }) => ({ day, amount: major(net, currency) })) }, { label: "Distributed", points: investors.map(({ day, distributed }) => ({ day, amount: major(distributed, currency) })) }] }} />
      </Section>
    ) : null}
  </div>
);

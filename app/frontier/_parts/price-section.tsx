import { formatDay } from "#lib/format/date.ts";
import { PriceLevels } from "#app/_ui/charts/price-levels.tsx";
import { Section } from "#app/_ui/section.tsx";
import type { Evidence } from "./evidence.ts";

/** How the price of the same capability fell. */
export function PriceSection({ prices, until }: { prices: Evidence["prices"]; until: Evidence["pricesUntil"] }) {
  const followed = prices.flatMap(({ perYear }) => (perYear === null ? [] : [perYear])).sort((a, b) => a - b);
  const [slowest, fastest] = [followed[0], followed.at(-1)];
  const short = prices.length - followed.length;
  return (
    <Section
      title="Price at constant capability"
      lead={slowest === undefined || fastest === undefined ? "No level was followed for a year." : `${followed.length} levels fell by a factor of ${slowest.toFixed(1)} to ${fastest.toFixed(1)} a year from their first price to the end of the table${short > 0 ? `; ${short} more were first priced less than a year before it` : ""}. In use: 10 a year, as wide as the cited studies differ.`}
      leadClass="max-w-4xl"
    >
      <PriceLevels title="Cheapest list price by level of capability" lines={prices} until={until} />
      <p className="max-w-4xl text-sm text-ink-soft">US dollars per million tokens, three parts input to one part output, of models that stand in both tables; own table of public list prices to {formatDay(until)}. Tokens needed for a task are not in it: a model that thinks longer costs more.</p>
    </Section>
  );
}

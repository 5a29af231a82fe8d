import { formatMoneyExact } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";

type Sums = { sum: number | null; arriving: number | null; leaving: number | null; unconverted: number };
export type EntrySumsProps = { sums: Sums; figure: { amountMinor: number | null; source: string } | null; line: string | null; currency: Currency };

/** What the rows come to, and whether the figure says the same. */
export function EntrySums({ sums, figure, line, currency }: EntrySumsProps) {
  const money = (amount: number | null) => (amount === null ? "unknown" : formatMoneyExact(amount as Minor, currency));
  const same = figure !== null && figure.amountMinor === sums.sum;
  return (
    <p className="max-w-prose text-ink-soft">
      In {money(sums.arriving)}, out {money(sums.leaving)}.
      {sums.unconverted > 0 ? ` ${sums.unconverted} ${sums.unconverted === 1 ? "row" : "rows"} could not be turned into ${currency}: no exchange rate.` : ""}
      {figure === null || line === null ? "" : same ? ` The figure on the company's page is these rows, added up.` : ` The figure on the company's page says ${money(figure.amountMinor)}${figure.source === "transactions" ? "" : `: it was ${figure.source}, and that stays`}.`}
    </p>
  );
}

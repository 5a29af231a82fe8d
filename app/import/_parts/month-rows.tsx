import { asMonth } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { Preview } from "#app/_operations/importing/preview.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Money } from "#app/_ui/money.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";

export type MonthRowsProps = { months: Preview["months"]; corrected: readonly string[]; currency: string };

const NOTE: Record<string, string> = { partial: "not whole: gives no figure", incomplete: "whole, but something could not be converted" };

/** The months that would come of the rows; one that is not whole gives no figure. */
export function MonthRows({ months, corrected, currency }: MonthRowsProps) {
  if (months.length === 0) return null;
  const whole = months.filter(({ status }) => status !== "partial").length;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">
        {whole} {whole === 1 ? "whole month" : "whole months"} of {months.length}
      </h3>
      <div className="max-h-96 overflow-auto">
        <Table caption="Months that come of the rows">
          <thead>
            <tr>
              <Th>Month</Th>
              <Th number>Revenue</Th>
              <Th number>Expenses</Th>
              <Th number>Cash at end</Th>
              <Th>What is with it</Th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map(({ month, status, revenue, expenses, cashEnd, why }) => (
              <Tr key={month}>
                <RowTh className="num whitespace-nowrap">{formatMonth(asMonth(month))}</RowTh>
                <Td number>
                  <Money amount={revenue as Minor | null} currency={currency as Currency} exact />
                </Td>
                <Td number>
                  <Money amount={expenses as Minor | null} currency={currency as Currency} exact />
                </Td>
                <Td number>
                  <Money amount={cashEnd as Minor | null} currency={currency as Currency} exact />
                </Td>
                <Td className="min-w-64 text-ink-soft">
                  {status === "complete" ? null : <Badge tone={status === "partial" ? "unknown" : "close"}>{status}</Badge>} {NOTE[status] ?? ""}
                  {corrected.includes(month) ? " Corrected by a person; that stays." : ""} {why.join(" ")}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}

import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { Preview } from "#app/_operations/importing/preview.ts";
import { Money } from "#app/_ui/money.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";

export type EntryRowsProps = { entries: Preview["entries"]; currency: string; total: number };

const SHOWN = 12;

/** The first rows as they were read; money arriving is positive. */
export function EntryRows({ entries, currency, total }: EntryRowsProps) {
  if (entries.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">
        As read: the first {Math.min(SHOWN, entries.length)} of {Math.max(total, entries.length).toLocaleString("en-US")} rows
      </h3>
      <Table caption="Rows as read">
        <thead>
          <tr>
            <Th number className="w-14">
              Line
            </Th>
            <Th>Day</Th>
            <Th>Description</Th>
            <Th number>Amount</Th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map(({ line, date, amountMinor, currency: code, description }, index) => (
            <Tr key={index}>
              <Td number className="text-ink-soft">
                {line}
              </Td>
              <Td className="num whitespace-nowrap">{formatDay(asDay(date))}</Td>
              <Td className="max-w-96 min-w-40 truncate" title={description}>
                {description}
              </Td>
              <Td number>
                <Money amount={amountMinor as Minor} currency={(code ?? currency) as Currency} exact />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

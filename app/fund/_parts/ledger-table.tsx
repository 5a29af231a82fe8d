import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import type { ListedRow } from "#app/_operations/list-ledger.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../companies/[slug]/_parts/action-button.tsx";
import { MoneyAnswer } from "./answers.tsx";
import { KIND_WORDS, TABLE_WORDS } from "./kind-words.ts";

type LedgerTableProps = { caption: string; rows: readonly ListedRow[]; workspace: string; current: boolean; withFund: boolean; withCompany?: boolean; /** Opens a row's history and its correction. */ open: (row: ListedRow) => string };

const told = (row: ListedRow): string => `${TABLE_WORDS[row.table]} of ${formatDay(row.day)}, ${row.company?.name ?? KIND_WORDS[row.kind] ?? row.kind}, ${formatMoneyExact(row.amountMinor, row.currency)}`;

/** Dated rows as they were recorded, with what they are in the fund's currency. */
export const LedgerTable = ({ caption, rows, workspace, current, withFund, withCompany = true, open }: LedgerTableProps) => (
  <Table caption={caption}>
    <thead>
      <tr>
        <Th>Day</Th><Th>Row</Th>
        {withCompany ? <Th>Company</Th> : null}
        {withFund ? <Th>Fund</Th> : null}
        <Th number>Amount</Th><Th number>In the fund&apos;s currency</Th><Th>Who and why</Th><Th className="no-print"><span className="sr-only">Change</span></Th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Tr key={row.id}>
          <Td className="num whitespace-nowrap" title={`said ${formatDay(row.reportedAt)} by ${row.reportedBy}`}>{formatDay(row.day)}</Td>
          <Td className="whitespace-nowrap"><Badge>{TABLE_WORDS[row.table]}</Badge> {KIND_WORDS[row.kind] ?? row.kind}{row.recallable ? <span className="text-ink-soft"> · recallable</span> : null}</Td>
          {withCompany ? <Td className="min-w-32">{row.company?.name}</Td> : null}
          {withFund ? <Td className="min-w-32">{row.fund.name}</Td> : null}
          <Td number>
            <Money amount={row.amountMinor} currency={row.currency} exact />
            {row.shares ? <span className="block text-xs text-ink-soft">{Number(row.shares).toLocaleString("en-US")} shares{row.price ? ` at ${row.price}` : ""}</span> : null}
          </Td>
          <Td number><MoneyAnswer amount={row.there} currency={row.fundCurrency} exact /></Td>
          <Td className="min-w-40 text-ink-soft">{[row.person, row.note].filter(Boolean).join(": ")}</Td>
          <Td number className="no-print">
            <span className="inline-flex items-center gap-1">
              <Link href={open(row)} className="px-1 text-accent underline underline-offset-2" aria-label={`${current ? "Correct" : "History of"} ${told(row)}`}>{current ? "Correct" : "History"}</Link>
              {current ? <ActionButton operation="withdraw-ledger-row" workspace={workspace} label={`Take back ${told(row)}`} hidden={{ table: row.table, row: row.id }} done="Taken back. Earlier as-of days still see it.">Take back</ActionButton> : null}
            </span>
          </Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);

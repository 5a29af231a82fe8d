import Link from "next/link";
import { Fragment } from "react";
import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { Money } from "#app/_ui/money.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { EntryForm, type EntryView } from "./entry-form.tsx";
import { LINE_WORDS, ROLE_WORDS } from "./words.ts";

export type EntryTableProps = {
  entries: readonly EntryView[];
  company: string;
  workspace: string;
  /** Id of the row whose form is open. */
  editing: string | null;
  back: string;
  editHref: (id: string) => string;
  importHref: (id: string) => string;
};

/** Rows as they were booked, with what each is, why, and where it came from. */
export function EntryTable({ entries, company, workspace, editing, back, editHref, importHref }: EntryTableProps) {
  return (
    <Table caption="Bank rows">
      <thead>
        <tr>
          <Th>Day</Th>
          <Th>Description</Th>
          <Th number>Amount</Th>
          <Th>What it is</Th>
          <Th>Account</Th>
          <Th>From</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Fragment key={entry.id}>
            <Tr>
              <Td className="num whitespace-nowrap">{formatDay(asDay(entry.day))}</Td>
              <Td className="max-w-96 min-w-52 py-2">
                <span className="line-clamp-2" title={entry.description}>
                  {entry.description}
                </span>
                {entry.counterparty && entry.counterparty !== entry.description ? <span className="block truncate text-xs text-ink-soft">{entry.counterparty}</span> : null}
              </Td>
              <Td number>
                <Money amount={entry.amountMinor as Minor} currency={entry.currency as Currency} exact />
              </Td>
              <Td className="min-w-52 py-2">
                <span className="flex flex-wrap items-center gap-1.5">
                  {entry.category ? <span className="font-medium">{LINE_WORDS[entry.category] ?? entry.category}</span> : null}
                  {entry.role === "operating" && entry.category ? null : <Badge>{ROLE_WORDS[entry.role]}</Badge>}
                  {entry.setByPerson ? <Badge>set by hand</Badge> : null}
                </span>
                {entry.why ? <span className="block text-xs text-ink-soft">{entry.why}</span> : null}
                {entry.matched ? (
                  <span className="block text-xs text-ink-soft">
                    Other half: {formatMoneyExact(entry.matched.amountMinor as Minor, entry.matched.currency as Currency)} on {formatDay(asDay(entry.matched.day))}, {entry.matched.account}
                  </span>
                ) : null}
              </Td>
              <Td className="max-w-40 truncate" title={entry.account}>
                {entry.account}
              </Td>
              <Td className="max-w-48 truncate whitespace-nowrap">
                <Link prefetch={false} href={importHref(entry.importId)} className="text-accent underline-offset-2 hover:underline" title={entry.fileName}>
                  {entry.fileName}
                </Link>
                <span className="text-ink-soft">, line {entry.line}</span>
              </Td>
              <Td number>
                <Link prefetch={false} scroll={false} href={editHref(entry.id)} aria-label={`Change ${entry.description} of ${formatDay(asDay(entry.day))}`} className={buttonStyle("plain", "sm")}>
                  Change
                </Link>
              </Td>
            </Tr>
            {editing === entry.id ? (
              <tr>
                <td colSpan={7} className="border-b bg-sunken px-3">
                  <EntryForm entry={entry} company={company} workspace={workspace} back={back} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

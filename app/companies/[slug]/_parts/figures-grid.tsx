"use client";

import { History, Rows3 } from "lucide-react";
import Link from "next/link";
import { useId, useState, type KeyboardEvent } from "react";
import { formatMoneyShort } from "#lib/format/money.ts";
import type { Minor } from "#lib/money.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { cellText } from "./cell-text.ts";
import { FigureCell } from "./figure-cell.tsx";
import { COLUMNS, type Column } from "./grid-columns.ts";
import type { GridRow } from "./grid-rows.ts";
import { useFigureSaves } from "./use-figure-saves.ts";

export type FiguresGridProps = {
  company: string;
  workspace: string;
  rows: readonly GridRow[];
  parts: boolean;
  readOnly: boolean;
  /** Where a period's history opens, and the entries that a figure was added up from; `{period}` and `{column}` are filled in. */
  historyHref: string;
  entriesHref: string;
};

// A year and a month do not fit on the tear sheet with everything else; half a year shows the trend.
const PRINTED = 6;

const fill = (href: string, period: string, column = "") => href.replace("PERIOD", period).replace("COLUMN", column);

/** The reported figures, a period a row: arrows and Enter move, leaving a cell saves it, Escape puts it back. */
export function FiguresGrid({ company, workspace, rows, parts, readOnly, historyHref, entriesHref }: FiguresGridProps) {
  const bar = useId();
  const columns = COLUMNS.filter((column) => parts || !column.part);
  const [at, setAt] = useState<{ period: string; key: string } | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { send, state } = useFigureSaves(company, workspace);
  const undo = state?.undo ?? null;
  const setFault = (name: string, sentence: string | null) =>
    setFaults(({ [name]: _, ...rest }) => (sentence === null ? rest : { ...rest, [name]: sentence }));
  const row = rows.find((each) => each.period === at?.period);
  const column = columns.find((each) => each.key === at?.key);
  const fault = at ? faults[`${at.period} ${at.key}`] : undefined;
  return (
    <div className="flex flex-col gap-0" onKeyDown={moveFocus}>
      <Table caption="Figures by period" className="[&_td]:p-0">
        <thead>
          <tr>
            <Th className="left-0 z-20!">Period</Th>
            {columns.map((each) => (
              <Th key={each.key} number className={classNames("px-2!", each.part && "no-print")} title={each.label}>
                {each.short}
              </Th>
            ))}
            <Th number>Net burn</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <Tr key={each.period} className={index < PRINTED ? undefined : "no-print"}>
              <RowTh className="sticky left-0 z-10 bg-surface p-0! whitespace-nowrap group-hover/row:bg-sunken">
                <Link href={fill(historyHref, each.period)} scroll={false} prefetch={false} className="num touch flex h-9 items-center gap-1.5 px-3 hover:underline print:h-6" aria-label={`${each.label}: history`}>
                  {each.label}
                  {each.complete ? null : <span className="text-xs font-normal text-ink-soft">not over</span>}
                </Link>
              </RowTh>
              {columns.map((one) => {
                const name = `${each.period} ${one.key}`;
                const before = cellText(each.values[one.key], each.currency, one.count);
                return (
                  <Td key={one.key} className={one.part && "no-print"} onPointerEnter={() => setAt({ period: each.period, key: one.key })}>
                    <FigureCell
                      column={one}
                      period={each.period}
                      label={each.label}
                      currency={each.currency}
                      value={each.values[one.key]}
                      readOnly={readOnly}
                      fault={faults[name] ?? null}
                      describedBy={bar}
                      onLook={() => setAt({ period: each.period, key: one.key })}
                      onFault={(sentence) => setFault(name, sentence)}
                      onSave={async (typed) => {
                        const answer = await send(each, one, typed, before);
                        if (!answer.ok) setFault(name, answer.sentence);
                        return answer.ok;
                      }}
                    />
                  </Td>
                );
              })}
              <Td number className="px-3! text-ink-soft">
                {netBurn(each)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <div className="no-print flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 pt-2 text-sm">
        <p id={bar} className={classNames("min-w-0", fault ? "text-dead" : "text-ink-soft")}>
          {row && column ? <Provenance row={row} column={column} fault={fault} /> : "Point at a figure, or move with the arrow keys, to see where it comes from."}
        </p>
        <p role="status" className={classNames("flex items-center gap-2", state?.tone === "wrong" && "text-dead")}>
          {state ? <span>{state.text}</span> : null}
          {undo ? (
            <button type="button" className={buttonStyle("plain", "sm")} onClick={() => void send(undo.row, undo.column, undo.before, undo.typed)}>
              Undo
            </button>
          ) : null}
        </p>
        {row && column ? (
          <p className="flex gap-2">
            <Link href={fill(historyHref, row.period)} scroll={false} prefetch={false} className={buttonStyle("quiet", "sm")}>
              <History aria-hidden className="size-4" />
              History of {row.label}
            </Link>
            {row.fromEntries ? (
              <Link href={fill(entriesHref, row.period, column.key)} prefetch={false} className={buttonStyle("quiet", "sm")}>
                <Rows3 aria-hidden className="size-4" />
                Bank rows
              </Link>
            ) : null}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Provenance({ row, column, fault }: { row: GridRow; column: Column; fault: string | undefined }) {
  const value = row.values[column.key];
  const text = value === null ? "unknown" : cellText(value, row.currency, column.count) + (column.count ? "" : ` ${row.currency}`);
  if (fault) return `${column.label}, ${row.label}: not saved. ${fault}`;
  return (
    <>
      <strong className="font-medium text-ink">
        {column.label}, {row.label}: {text}
      </strong>{" "}
      {row.provenance}
    </>
  );
}

function netBurn({ values, currency }: GridRow): string {
  const { revenue, expenses } = values;
  return revenue === null || expenses === null ? "unknown" : formatMoneyShort((expenses - revenue) as Minor, currency);
}

/** Up, down and Enter go to the same column of the next row; left and right leave a cell at the ends of its text. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.dataset.column) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-column]")];
  const width = all.filter((each) => each.dataset.period === input.dataset.period).length;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const steps: Record<string, number | undefined> = {
    ArrowUp: -width,
    ArrowDown: width,
    Enter: event.shiftKey ? -width : width,
    ArrowLeft: whole || input.selectionEnd === 0 ? -1 : undefined,
    ArrowRight: whole || input.selectionStart === input.value.length ? 1 : undefined,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  const next = all[all.indexOf(input) + step];
  event.preventDefault();
  if (next) next.focus();
  else if (event.key === "Enter") input.blur();
}

import type { Day } from "#lib/date.ts";
import { asMinor, isMinor, type Currency, type Minor } from "#lib/money.ts";
import { lexAmount } from "./amount-text.ts";
import { directionOf } from "./column-names.ts";
import { currencyOfSign, isoCurrency } from "./currency-codes.ts";
import { lexDate, plainCell, readDay } from "./day-text.ts";
import { readAmount } from "./read-amount.ts";
import { idleStatus, summaryRow } from "./row-words.ts";
import type { StatementEntry, StatementMapping } from "./statement-types.ts";
import type { Row } from "./tokenize.ts";

/** What one row is. `continuation`: text for the booking above; `undated`: money without a date, a booking or a total; `note`: neither date nor money. */
export type ReadRow =
  | { kind: "entry"; entry: StatementEntry }
  | { kind: "skipped" | "rejected"; why: string }
  | { kind: "undated"; text: string; why: string; minor: Minor | null; total: boolean }
  | { kind: "note"; text: string; figures: boolean };

/** Reads rows under one mapping. Dates and codes repeat, so both are remembered. */
export function rowReader(mapping: StatementMapping): (row: Row) => ReadRow {
  const { columns: c, decimal, dateOrder, headers } = mapping;
  const days = new Map<string, Day | null>();
  const codes = new Map<string, Currency | null>();
  const fallback = mapping.currency === null ? null : isoCurrency(mapping.currency);
  const sign = mapping.sign === "reversed" ? -1 : 1;
  const unmarked = mapping.sign === "unmarked-leaves";
  const statusName = c.status === null ? "" : (headers[c.status] ?? "");
  const moneyColumns = [c.amount, c.debit, c.credit].filter((i) => i !== null);
  const width = Math.max(headers.length, 0);

  const dayOf = (cell: string): Day | null => {
    const cached = days.get(cell);
    if (cached !== undefined) return cached;
    if (days.size > 20_000) days.clear();
    const day = readDay(cell, dateOrder);
    days.set(cell, day);
    return day;
  };
  const currencyOf = (cell: string): Currency | null => {
    const cached = codes.get(cell);
    if (cached !== undefined) return cached;
    if (codes.size > 5000) codes.clear();
    const code = isoCurrency(cell) ?? currencyOfSign(cell.trim()) ?? null;
    codes.set(cell, code);
    return code;
  };

  const movement = (cells: string[], currency: Currency | null): Minor | string | null => {
    if (c.amount !== null) {
      const flag = c.direction === null ? null : directionOf(cells[c.direction] ?? "");
      const cell = cells[flag === 1 && c.credit !== null ? c.credit : c.amount] ?? "";
      if (isEmpty(cell)) return null;
      const amount = readAmount(cell, decimal, currency);
      if (typeof amount === "string") return amount;
      if (c.direction === null) return sign === 1 && (!unmarked || lexAmount(cell)?.signed) ? amount : asMinor(-amount);
      if (flag === null && isEmpty(cells[c.direction] ?? "")) return unmarked ? asMinor(-amount) : amount;
      return flag === null ? `direction "${(cells[c.direction] ?? "").trim()}" says neither in nor out` : asMinor(amount * flag * sign);
    }
    const debitCell = c.debit === null ? "" : (cells[c.debit] ?? "");
    const creditCell = c.credit === null ? "" : (cells[c.credit] ?? "");
    if (isEmpty(debitCell) && isEmpty(creditCell)) return null;
    const debit = isEmpty(debitCell) ? 0 : readAmount(debitCell, decimal, currency);
    const credit = isEmpty(creditCell) ? 0 : readAmount(creditCell, decimal, currency);
    if (typeof debit === "string") return debit;
    if (typeof credit === "string") return credit;
    if (debit !== 0 && credit !== 0) return "both a debit and a credit are filled";
    return asMinor((mapping.creditSign === "negative" ? -credit : credit) - (mapping.debitSign === "positive" ? debit : -debit));
  };

  const withFees = (cells: string[], move: Minor, currency: Currency | null): Minor | string => {
    let total: number = move;
    // In a list of transfers the source's fee is the sender's.
    if (c.direction !== null && c.credit !== null && move > 0) return move;
    for (const [column, factor] of [[c.fee, mapping.fee === "add" ? 1 : mapping.fee === "subtract" ? -1 : 0], [c.refund, -1]] as const) {
      const cell = column === null || factor === 0 ? "" : (cells[column] ?? "");
      if (isEmpty(cell)) continue;
      const amount = readAmount(cell, decimal, currency);
      if (typeof amount === "string") return `fee: ${amount}`;
      total += factor * amount;
    }
    return isMinor(total) ? asMinor(total) : "amount is too large";
  };

  const description = (cells: string[]): string => {
    if (c.description.length === 1) return (cells[c.description[0] as number] ?? "").trim();
    const parts: string[] = [];
    for (const i of c.description) {
      const part = (cells[i] ?? "").trim();
      if (part !== "" && !parts.includes(part)) parts.push(part);
    }
    return parts.join(" ");
  };
  const text = (cells: string[], i: number | null): string | null => (i === null ? null : plainCell(cells[i] ?? "") || null);

  const readCells = (row: Row, cells: string[]): ReadRow => {
    let dateCell = "";
    for (const i of c.dates) if (dateCell === "") dateCell = (cells[i] ?? "").trim();
    const day = dateCell === "" ? null : dayOf(dateCell);
    const arrives = c.creditCurrency !== null && (c.direction !== null ? directionOf(cells[c.direction] ?? "") === 1 : c.debit !== null && isEmpty(cells[c.debit] ?? ""));
    const code = arrives ? c.creditCurrency : c.currency;
    const stated = code === null ? "" : (cells[code] ?? "").trim();
    const currency = stated === "" ? fallback : currencyOf(stated);
    const words = description(cells);
    const hasMoney = moneyColumns.some((i) => !isEmpty(cells[i] ?? ""));
    if (day === null && !hasMoney) return { kind: "note", text: words || restOf(cells, c), figures: (words === "" || summaryRow(dateCell) !== null) && cells.some((x) => /\d[.,]\d/.test(x)) };
    const move = movement(cells, currency);
    const waiting = day === null && dateCell !== "" ? idleStatus(dateCell, "") : null;
    if (waiting !== null) return { kind: "skipped", why: `${waiting} instead of a date: no money moved yet` };
    if (day === null && typeof move === "string" && lexDate(dateCell) === null && moneyColumns.every((i) => lexAmount(cells[i] ?? "") === null)) return { kind: "skipped", why: "neither a date nor an amount: no booking" };
    if (day === null) return undated(cells, dateCell, words, move);
    const idle = c.status === null ? null : idleStatus(cells[c.status] ?? "", statusName);
    if (idle !== null) return { kind: "skipped", why: `${statusName.trim() || "status"} ${idle}: no money moved` };
    const summary = summaryRow(words, true);
    if (summary === "balance") return { kind: "skipped", why: `${words}: a balance, no booking` };
    if (move === null) return { kind: "skipped", why: "no amount: a detail or a note, no booking of its own" };
    if (typeof move === "string") return { kind: "rejected", why: move };
    const amount = withFees(cells, move, currency);
    if (typeof amount === "string") return { kind: "rejected", why: amount };
    const balance = c.balance === null || isEmpty(cells[c.balance] ?? "") ? null : readAmount(cells[c.balance] as string, decimal, currency);
    return {
      kind: "entry",
      entry: {
        line: row.line,
        date: day,
        valueDate: c.valueDate === null || !cells[c.valueDate] ? null : dayOf((cells[c.valueDate] as string).trim()),
        amountMinor: amount,
        currency,
        currencyStated: stated !== "" && currency === null ? stated : null,
        description: words,
        counterparty: text(cells, c.counterparty),
        externalId: text(cells, c.externalId),
        account: text(cells, c.account),
        balanceMinor: typeof balance === "number" ? balance : null,
      },
    };
  };

  const undated = (cells: string[], dateCell: string, words: string, move: Minor | string | null): ReadRow => {
    const label = dateCell !== "" ? dateCell : words || restOf(cells, c);
    const both = c.debit !== null && c.credit !== null && !isEmpty(cells[c.debit] ?? "") && !isEmpty(cells[c.credit] ?? "");
    const total = both || (dateCell !== "" && words === "") || summaryRow(label) !== null || summaryRow(words) !== null || label === "";
    const why = dateCell === "" ? "no date" : `date "${dateCell.slice(0, 40)}" does not exist as ${ORDER[dateOrder]}`;
    return { kind: "undated", text: label, why, minor: typeof move === "number" ? move : null, total: total && !/^\d/.test(dateCell) };
  };

  return (row) => {
    const { cells } = row;
    if (width === 0 || cells.length <= width || cells.slice(width).every((x) => x.trim() === "")) return readCells(row, cells);
    const repaired = new Map<string, ReadRow>();
    const extra = cells.length - width;
    for (const i of c.description) {
      const joined = [...cells.slice(0, i), cells.slice(i, i + extra + 1).join(mapping.delimiter), ...cells.slice(i + extra + 1)];
      const read = readCells(row, joined);
      if (read.kind === "entry") repaired.set(`${read.entry.date} ${read.entry.amountMinor} ${read.entry.balanceMinor}`, read);
    }
    if (repaired.size === 1) return [...repaired.values()][0] as ReadRow;
    return { kind: "rejected", why: `${cells.length} cells where the header has ${width}: an unquoted "${mapping.delimiter === "\t" ? "tab" : mapping.delimiter}" in a text` };
  };
}

const ORDER = { ymd: "year-month-day", dmy: "day/month/year", mdy: "month/day/year", serial: "a spreadsheet's day number" };

// Dashes and dots alone stand for an empty cell.
const isEmpty = (cell: string): boolean => {
  const first = cell.charCodeAt(0);
  return cell === "" || (!(first >= 48 && first <= 57) && /^[\s\-–.]*$/.test(cell));
};

function restOf(cells: readonly string[], c: StatementMapping["columns"]): string {
  const used = new Set([...c.dates, c.amount, c.debit, c.credit, c.balance, c.valueDate]);
  return cells.filter((x, i) => !used.has(i) && x.trim() !== "").map((x) => x.trim()).join(" ");
}

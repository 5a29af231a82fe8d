import { formatDay } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import { asDay } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { ParseOutput } from "#lib/import/command.ts";
import { grid, indented, pairs } from "#app/_adapters/cli/readable/layout.ts";

// A screen's worth; every one is in the JSON.
const MOST_LINES = 20;

type Entry = ParseOutput["entries"][number];

function sums(entries: readonly Entry[]): string[] {
  const totals = new Map<string | null, { count: number; minor: bigint }>();
  for (const { currency, amountMinor } of entries) {
    const total = totals.get(currency) ?? { count: 0, minor: 0n };
    totals.set(currency, { count: total.count + 1, minor: total.minor + BigInt(amountMinor) });
  }
  return [...totals].map(([currency, { count, minor }]) => {
    const amount = formatMoneyExact(asMinor(Number(minor)), currency as Currency | null);
    return `${amount} net of ${counted(count, "entry", "entries")}${currency === null ? ", currency not stated" : ` in ${currency}`}`;
  });
}

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

function refused(title: string, rows: ParseOutput["rejected"]): string[] {
  if (rows.length === 0) return [];
  const shown = grid(rows.slice(0, MOST_LINES).map(({ line, why }) => [`line ${line}`, why]));
  const more = rows.length - MOST_LINES;
  return ["", title, ...indented(more > 0 ? [...shown, `and ${more.toLocaleString("en-US")} more`] : shown)];
}

/** What a file holds: its format and accounts, the entries summed, and every line that was not taken, with its reason. */
export function parseAnswer({ format, kind, accounts, entries, rejected, skipped, warnings, table }: ParseOutput): string {
  const rows: [string, string][] = [["Format", kind === "table" && format !== "table" ? `${format}, a table` : format]];
  for (const { account, name, currency } of accounts) {
    rows.push(["Account", [account ?? "not named", name, currency].filter((part) => part !== null).join(", ")]);
  }
  rows.push(["Entries", entries.length.toLocaleString("en-US")]);
  const days = entries.map(({ date }) => date).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first && last) rows.push(["Days", first === last ? formatDay(asDay(first)) : `${formatDay(asDay(first))} to ${formatDay(asDay(last))}`]);
  for (const sum of sums(entries)) rows.push(["Sum", sum]);
  if (table) rows.push(["Table", `${counted(table.rows, "row", "rows")}, ${counted(table.columns, "column", "columns")}: ${table.header.join(", ")}`]);
  rows.push(["Rejected", rejected.length === 0 ? "none" : counted(rejected.length, "line", "lines")]);
  const lines = [...pairs(rows), ...refused("Rejected lines", rejected), ...refused("Lines that are no bookings", skipped)];
  return [...lines, ...(warnings.length > 0 ? ["", ...warnings] : [])].join("\n");
}

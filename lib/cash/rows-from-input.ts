import type { RowInput } from "#lib/cash/input.ts";
import { periodSpan, type PeriodRow } from "#lib/cash/period-row.ts";

/** Rows as a command is given them, in major units. */
export const rowsFromInput = (rows: readonly RowInput[]): PeriodRow[] =>
  rows.map((row) => ({
    period: row.month,
    ...periodSpan(row.month),
    revenue: row.revenue ?? null,
    expenses: row.expenses ?? null,
    cashEnd: row.cashEnd ?? null,
    beside: (row.oneOffIn ?? 0) - (row.oneOffOut ?? 0) + (row.financingIn ?? 0) - (row.financingOut ?? 0),
  }));

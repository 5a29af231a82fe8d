import type { StatementColumns } from "#lib/import/statement-types.ts";

export type ColumnRole = keyof StatementColumns | "none";

export const ROLE_OPTIONS: readonly { value: ColumnRole; label: string }[] = [
  { value: "none", label: "not used" },
  { value: "dates", label: "Date" },
  { value: "valueDate", label: "Value date" },
  { value: "amount", label: "Amount" },
  { value: "debit", label: "Money out" },
  { value: "credit", label: "Money in" },
  { value: "direction", label: "Debit or credit" },
  { value: "fee", label: "Fee" },
  { value: "refund", label: "Refund" },
  { value: "balance", label: "Balance" },
  { value: "currency", label: "Currency" },
  { value: "creditCurrency", label: "Currency of money in" },
  { value: "description", label: "Description" },
  { value: "counterparty", label: "Counterparty" },
  { value: "externalId", label: "Bank's own id" },
  { value: "status", label: "Status" },
  { value: "account", label: "Account" },
];

/** What a column is used as. */
export function roleOf(columns: StatementColumns, index: number): ColumnRole {
  for (const [role, at] of Object.entries(columns)) if (Array.isArray(at) ? at.includes(index) : at === index) return role as ColumnRole;
  return "none";
}

/** The columns with one of them given another role; a role that only one can have is taken from the other. */
export function withRole(columns: StatementColumns, index: number, role: ColumnRole): StatementColumns {
  const freed = { ...columns, dates: columns.dates.filter((at) => at !== index), description: columns.description.filter((at) => at !== index) };
  const single = Object.fromEntries(Object.entries(freed).map(([name, at]) => [name, at === index ? null : at])) as StatementColumns;
  if (role === "none") return single;
  if (role === "dates" || role === "description") return { ...single, [role]: [...single[role], index] };
  return { ...single, [role]: index };
}

/** A column of the editable figures: the field of record-figure without its suffix. */
export type ColumnKey =
  | "revenue" | "expenses" | "payroll" | "costOfRevenue" | "inference" | "marketing" | "other"
  | "oneOffIn" | "oneOffOut" | "financingIn" | "financingOut" | "cashEnd" | "headcount";

export type Column = { key: ColumnKey; label: string; short: string; part?: true; /** The verdict is unknown without it. */ core?: true; /** Cannot be below 0. */ positive?: true; count?: true };

export const COLUMNS: readonly Column[] = [
  { key: "revenue", core: true, label: "Revenue", short: "Revenue" },
  { key: "expenses", core: true, label: "Expenses", short: "Expenses", positive: true },
  { key: "payroll", label: "Payroll", short: "Payroll", part: true, positive: true },
  { key: "costOfRevenue", label: "Cost of revenue", short: "Cost of rev.", part: true, positive: true },
  { key: "inference", label: "AI inference and cloud", short: "AI and cloud", part: true, positive: true },
  { key: "marketing", label: "Marketing", short: "Marketing", part: true, positive: true },
  { key: "other", label: "Other expenses", short: "Other", part: true, positive: true },
  { key: "oneOffIn", label: "One-off in", short: "One-off in", positive: true },
  { key: "oneOffOut", label: "One-off out", short: "One-off out", positive: true },
  { key: "financingIn", label: "Financing in", short: "Financing in", positive: true },
  { key: "financingOut", label: "Financing out", short: "Fin. out", positive: true },
  { key: "cashEnd", core: true, label: "Cash at the end", short: "Cash at end" },
  { key: "headcount", label: "Headcount", short: "Heads", positive: true, count: true },
];

/** Name of the form field in which a column is sent to record-figure. */
export const fieldOf = ({ key, count }: Column): string => (count ? `${key}:number` : `${key}Minor:amount`);

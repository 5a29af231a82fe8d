import type { Row } from "#lib/import/tokenize.ts";
import { unitOf } from "./column-habits.ts";
import { COMPANY_NAMES, FIGURE_NAMES, MONTH_NAMES, QUARTER_NAMES, YEAR_NAMES } from "./field-names.ts";
import type { HeaderWords } from "./header-words.ts";
import { AMOUNT_FIELDS, type CompanyReference, type FigureSet, type FiguresMapping, type Source } from "./mapping.ts";
import { nameColumns } from "./name-columns.ts";

export const columnSource = (column: number | null): Source | null => (column === null ? null : { from: "column", column });

export function companyReference(header: readonly HeaderWords[], taken: readonly (number | null)[]): CompanyReference {
  const { externalId, domain, name } = nameColumns(header, { externalId: COMPANY_NAMES.externalId, domain: COMPANY_NAMES.domain, name: COMPANY_NAMES.name });
  const free = (column: number | null) => columnSource(taken.includes(column) ? null : column);
  return { externalId: free(externalId), domain: free(domain), name: free(name) };
}

/** A mapping for a table of figures, or null where its header names no period or too few amounts. */
export function suggestFigures(header: readonly HeaderWords[], sample: readonly Row[], shared: Pick<FiguresMapping, "currency" | "scale" | "decimal" | "dateOrder">): FiguresMapping | null {
  const found = nameColumns(header, FIGURE_NAMES);
  const set = amountsOf(found, 0, sample);
  const core = ["revenue", "expenses", "cashEnd"].filter((field) => set.amounts[field as "revenue"] !== undefined).length;
  const parts = nameColumns(header, { year: YEAR_NAMES, month: MONTH_NAMES, quarter: QUARTER_NAMES });
  const apart = parts.year !== null && (parts.month !== null || parts.quarter !== null);
  if (core === 0 || (found.period === null && !apart)) return null;
  const column = apart ? null : found.period;
  const prior = amountsOf(nameColumns(header, FIGURE_NAMES, true), -1, sample);
  const name = column === null ? "" : header.map((one) => one.words).filter((words) => words === header[column]?.words || / quarter$/.test(words)).join(" ");
  return {
    kind: "figures", ...shared, company: companyReference(header, [found.period]),
    period: { column, ...(apart ? parts : { year: null, month: null, quarter: null }), unit: unitOf(name, column === null ? [] : sample.map((row) => row.cells[column] ?? "")), whenBlank: null },
    reportedAt: columnSource(found.reportedAt), note: columnSource(found.note),
    sets: Object.keys(prior.amounts).length > 0 ? [set, prior] : [set], allZeroIsUnknown: true,
  };
}

type Found = Record<keyof typeof FIGURE_NAMES, number | null>;

function amountsOf(found: Found, shift: number, sample: readonly Row[]): FigureSet {
  const amounts: FigureSet["amounts"] = {};
  for (const field of AMOUNT_FIELDS) {
    const column = found[field];
    if (column !== null) amounts[field] = isOutflow(field) && mostlyNegative(column, sample) ? { from: "negated", of: { column } } : { from: "column", column };
  }
  if (!amounts.expenses && found.revenue !== null) {
    const plus = { column: found.revenue };
    if (found.netBurn !== null) amounts.expenses = { from: "sum", of: [plus, { column: found.netBurn }] };
    else if (found.cashFlow !== null) amounts.expenses = { from: "difference", plus, minus: { column: found.cashFlow } };
    else if (found.netIncome !== null) amounts.expenses = { from: "difference", plus, minus: { column: found.netIncome } };
  }
  return { shift, amounts, headcount: columnSource(found.headcount) };
}

const isOutflow = (field: string) => ["expenses", "payroll", "costOfRevenue", "inference", "marketing", "other", "oneOffOut", "financingOut"].includes(field);

/** Some tables write what is spent with a minus sign. */
function mostlyNegative(column: number, sample: readonly Row[]): boolean {
  const cells = sample.map((row) => (row.cells[column] ?? "").trim()).filter((cell) => /[1-9]/.test(cell));
  return cells.length > 0 && cells.filter((cell) => /^[^\d]*[-(\u2212]/.test(cell) || /-$/.test(cell)).length > cells.length * 0.6;
}

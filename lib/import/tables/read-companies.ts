import { companyDomain } from "./company-domain.ts";
import type { CompaniesMapping } from "./mapping.ts";
import { isTotal } from "./read-company-key.ts";
import { isBlankCell, amountOf, type RowValues } from "./row-values.ts";
import type { CompanyRow, LineNote } from "./table-rows.ts";
import type { Currency } from "#lib/money.ts";

const SPREADSHEET_ERROR = /^#(NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|N\/A)$/;

/** One row of a table of companies; null with the reason among the faults. Damaged cells that are not kept are warnings. */
export function readCompanyRow(values: RowValues, line: number, mapping: CompaniesMapping, fallback: Currency | null): { row: CompanyRow | null; warnings: LineNote[] } {
  const { fields } = mapping;
  const warnings: LineNote[] = [];
  const externalId = values.text(fields.externalId);
  const stated = values.text(fields.name);
  const damaged = stated !== null && SPREADSHEET_ERROR.test(stated);
  if (damaged) warnings.push({ line, why: `Its name is "${stated}", an error that a spreadsheet left behind${externalId === null ? "" : `; it is called ${externalId}`}.` });
  const name = (damaged ? null : stated) ?? values.text(fields.legalName) ?? externalId;
  const site = values.text(fields.domain);
  const domain = site === null ? null : companyDomain(site);
  if (site !== null && domain === null) warnings.push({ line, why: `"${site.slice(0, 80)}" is not a website of the company's own; it is left out.` });
  let total: CompanyRow["total"] = null;
  for (const column of mapping.checked) {
    const text = values.cell(column);
    const result = isBlankCell(text) ? null : amountOf(text, fallback ?? ("USD" as Currency), mapping);
    if (result !== null && column === mapping.checked[0]) total = { text: text.slice(0, 40), amount: typeof result === "string" ? null : result };
    if (typeof result === "string") warnings.push({ line, why: `"${text.slice(0, 40)}" is ${result}; the company is taken without it.` });
  }
  const currency = values.currency(mapping.currency, fallback);
  if (name === null) values.faults.push("the row names no company");
  const key = { externalId, domain, name };
  if (name !== null && isTotal(key)) values.faults.push("a line of totals is no company");
  if (name === null || values.faults.length > 0) return { row: null, warnings };
  const text = (field: keyof typeof fields) => values.text(fields[field]);
  return { row: { line, key, name, legalName: text("legalName"), domain, externalId, currency, sector: text("sector"), stage: text("stage"), country: text("country"), story: text("story"), total }, warnings };
}

import { companyDomain } from "./company-domain.ts";
import type { CompanyReference } from "./mapping.ts";
import type { RowValues } from "./row-values.ts";
import type { CompanyKey } from "./table-rows.ts";

/** Whose row it is; null (with a fault) where the table names companies and this row does not. */
export function readCompanyKey(values: RowValues, reference: CompanyReference): CompanyKey | null {
  const named = reference.externalId !== null || reference.domain !== null || reference.name !== null;
  const domain = values.text(reference.domain);
  const key = { externalId: values.text(reference.externalId), domain: domain === null ? null : companyDomain(domain), name: values.text(reference.name) };
  if (!named || key.externalId !== null || key.domain !== null || key.name !== null) return key;
  values.faults.push("the row does not say which company it is about");
  return null;
}

/** Sums at the end of a table are no companies. */
export const isTotal = (key: CompanyKey): boolean => /^(grand )?(totals?|sum|summe|gesamt|insgesamt|average|mean|median|totale|somme)\b\s*:?$/i.test((key.name ?? key.externalId ?? "").trim());

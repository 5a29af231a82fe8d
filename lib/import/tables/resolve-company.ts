import type { companyMatcher } from "./company-matcher.ts";
import type { CompanyKey } from "./table-rows.ts";

/** The company that a row of figures or rounds is about: the one that it names, or the one that the table is imported for. */
export function resolveCompany(matcher: ReturnType<typeof companyMatcher>, key: CompanyKey, forCompany: string | null): { id: string } | { why: string; unsure: boolean } {
  const called = key.name ?? key.externalId ?? key.domain;
  if (called === null) return forCompany === null ? { why: "The table names no companies: say which company it is about.", unsure: false } : { id: forCompany };
  const match = matcher.match(key);
  if (match.found === "one") return { id: match.company.id };
  if (match.found === "unsure") return { why: match.why, unsure: true };
  return { why: `No company here is known as ${called}. Import the companies first.`, unsure: false };
}

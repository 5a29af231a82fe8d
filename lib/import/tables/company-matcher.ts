import { companyDomain } from "./company-domain.ts";
import { companyName } from "./company-name.ts";
import type { CompanyKey } from "./table-rows.ts";

/** What companies are recognised by. */
export type KnownCompany = { id: string; name: string; legalName: string | null; domain: string | null; externalId: string | null };
export type CompanyMatch = { found: "one"; company: KnownCompany; by: "id" | "domain" | "name" } | { found: "none" } | { found: "unsure"; why: string };

/** Recognises companies by external id, then domain, then name or legal name; what it is given with `add` is known from then on, in the place of what had its id. */
export function companyMatcher(existing: Iterable<KnownCompany>): { match(key: CompanyKey): CompanyMatch; add(company: KnownCompany): void } {
  const companies = new Map<string, KnownCompany>();
  const byId = new Map<string, Set<string>>();
  const byDomain = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  const add = (company: KnownCompany) => {
    companies.set(company.id, company);
    if (company.externalId) put(byId, idKey(company.externalId), company.id);
    const domain = company.domain === null ? null : companyDomain(company.domain);
    if (domain) put(byDomain, domain, company.id);
    for (const name of new Set([companyName(company.name), companyName(company.legalName ?? "")])) if (name) put(byName, name, company.id);
  };
  const found = (index: Map<string, Set<string>>, key: string | null) => (key === null ? [] : [...(index.get(key) ?? [])].map((id) => companies.get(id) as KnownCompany));
  for (const company of existing) add(company);
  return {
    add,
    match(key) {
      const ids = found(byId, key.externalId === null ? null : idKey(key.externalId));
      if (ids.length === 1) return { found: "one", company: ids[0] as KnownCompany, by: "id" };
      if (ids.length > 1) return { found: "unsure", why: `${ids.length} companies here have the id ${key.externalId}.` };
      // Two different ids are two companies, whatever else they share.
      const free = (list: KnownCompany[]) => list.filter((company) => key.externalId === null || company.externalId === null);
      const domains = free(found(byDomain, key.domain));
      const names = free(found(byName, key.name === null ? null : companyName(key.name)));
      const [domain, name] = [domains[0], names[0]];
      if (domain && domains.length === 1) {
        if (name && !names.includes(domain)) return { found: "unsure", why: `By its website it is ${domain.name}, by its name another company here.` };
        return { found: "one", company: domain, by: "domain" };
      }
      const both = domains.length > 1 ? domains.filter((company) => names.includes(company)) : names;
      if (both.length === 1) {
        const only = both[0] as KnownCompany;
        if (domains.length === 0 && key.domain !== null && only.domain !== null && companyDomain(only.domain) !== null) return { found: "unsure", why: `${only.name} is known here under another website (${only.domain}).` };
        return { found: "one", company: only, by: "name" };
      }
      if (both.length > 1 || domains.length > 1) return { found: "unsure", why: `${Math.max(both.length, domains.length)} companies here share its ${domains.length > 1 ? "website" : "name"}.` };
      return { found: "none" };
    },
  };
}

const idKey = (id: string) => id.trim().toLowerCase();

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  const set = index.get(key);
  if (set) set.add(id);
  else index.set(key, new Set([id]));
}

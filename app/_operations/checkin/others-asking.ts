import { companyDomain } from "#lib/import/tables/company-domain.ts";
import { companyName } from "#lib/import/tables/company-name.ts";
import { type Asked, checkInsTo } from "#db/check-in.ts";
import { submissionsOf } from "#db/check-in-submission.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";

const domainOf = ({ domain }: Company): string | null => (domain ? companyDomain(domain) : null);

/** Named alike and not at different addresses. */
const sameCompany = (a: Company, b: Company): boolean => {
  const [here, there] = [domainOf(a), domainOf(b)];
  const apart = here !== null && there !== null && here !== there;
  return !apart && a.currency === b.currency && (companyName(a.legalName ?? a.name) === companyName(b.legalName ?? b.name) || companyName(a.name) === companyName(b.name));
};

/** Who else of this installation asked the same person about the same company and month, and has no answer yet. */
export async function othersAsking(db: Reader, { request, workspace, company }: Asked, now: string): Promise<Asked[]> {
  if (request.mail === null) return [];
  const found: Asked[] = [];
  for (const other of await checkInsTo(db, { mail: request.mail, month: request.month }, workspace.id))
    if (other.request.endsAt > now && sameCompany(company, other.company) && (await submissionsOf(db, other.workspace.id, other.request.id)).length === 0) found.push(other);
  return found;
}

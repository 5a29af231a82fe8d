import { companyName } from "./company-name.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import { changesOf, lineReference, type Outcome, rejectedOutcome } from "./outcome.ts";
import type { CompanyRow, Reading } from "./table-rows.ts";

/** A company as it stands, with what a table may change. */
export type ExistingCompany = KnownCompany & { sector: string | null; stage: string | null; country: string | null; story: string | null };

/**
 * Says of each reading what its row would do, row at a time; preview and commit both go through here. Rows of the same file that
 * mean one company meet each other too: the later one adds to the first, or conflicts with it, and never makes a twin.
 */
export function companyJudge(existing: Iterable<ExistingCompany>): (reading: Reading<CompanyRow>) => Outcome<CompanyRow>[] {
  const known = new Map<string, ExistingCompany>();
  for (const company of existing) known.set(company.id, company);
  const matcher = companyMatcher(known.values());
  const judge = (row: CompanyRow): Outcome<CompanyRow> => {
    const base = { line: row.line, row, changes: [], why: null };
    const match = matcher.match(row.key);
    if (match.found === "unsure") return { ...base, status: "conflict", companyId: null, why: match.why };
    if (match.found === "none") {
      const company = { ...fieldsOf(row), id: lineReference(row.line) };
      known.set(company.id, company);
      matcher.add(company);
      return { ...base, status: "create", companyId: company.id };
    }
    const before = known.get(match.company.id) as ExistingCompany;
    const changes = changesOf(before, fieldsOf(row)).filter(({ field, from, to }) => field !== "name" || companyName(String(from)) !== companyName(String(to)));
    if (changes.length === 0) return { ...base, status: "same", companyId: before.id };
    const disputed = changes.filter((change) => change.from !== null);
    if (before.id.startsWith("line:") && disputed.length > 0) {
      const fields = disputed.map(({ field, from, to }) => `${field} "${from}" and "${to}"`).join(", ");
      return { ...base, status: "conflict", companyId: before.id, changes, why: `Line ${before.id.slice(5)} is about the same company: ${fields}.` };
    }
    const after = { ...before, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
    known.set(before.id, after);
    matcher.add(after);
    return { ...base, status: "update", companyId: before.id, changes, why: `Recognised by its ${match.by === "id" ? "id" : match.by === "domain" ? "website" : "name"}.` };
  };
  return ({ rows, rejected }) => (rejected ? [rejectedOutcome(rejected)] : rows.map(judge));
}

const fieldsOf = ({ name, legalName, domain, externalId, sector, stage, country, story }: CompanyRow) => ({ name, legalName, domain, externalId, sector, stage, country, story });

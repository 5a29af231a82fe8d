import type { Currency } from "#lib/money.ts";
import { priceFault } from "#lib/portfolio/ledger/price-fault.ts";
import type { Instrument } from "#lib/portfolio/returns/ledger-rows.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import type { LedgerKind } from "./mapping.ts";
import { type Outcome, rejectedOutcome } from "./outcome.ts";
import { resolveCompany } from "./resolve-company.ts";
import type { LedgerRow, Reading } from "./table-rows.ts";

export type KnownFund = { id: string; slug: string; name: string; currency: Currency };
/** A row that is here already; `companyId` is null for fund flows. */
export type KnownLedgerRow = { fundId: string; companyId: string | null; type: string; day: string; amount: number; currency: string };
export type LedgerContext = { kind: LedgerKind; companies: Iterable<KnownCompany>; funds: readonly KnownFund[]; known: readonly KnownLedgerRow[]; held: ReadonlySet<string>; forCompany: string | null };

/** An outcome with the fund that the row belongs to. */
export type LedgerOutcome = Outcome<LedgerRow> & { fundId: string | null };

/**
 * Says of each reading what its row would do, row at a time. The nth row of a kind, day and amount is the same as the nth that is
 * here; another mark of the same day is a conflict. `held`: "fund company" pairs in which something was bought.
 */
export function ledgerJudge({ kind, companies, funds, known, held, forCompany }: LedgerContext): (reading: Reading<LedgerRow>) => LedgerOutcome[] {
  const matcher = companyMatcher(companies);
  const there = new Map<string, number>();
  const marked = new Set<string>();
  for (const row of known) {
    there.set(keyOf(row), (there.get(keyOf(row)) ?? 0) + 1);
    marked.add(`${row.fundId} ${row.companyId} ${row.day}`);
  }
  const judge = (row: LedgerRow): LedgerOutcome => {
    const base = { line: row.line, row: null, companyId: null, fundId: null, changes: [] };
    const fund = fundOf(funds, row.fund);
    if ("why" in fund) return { ...base, status: "rejected", why: fund.why };
    const company = kind === "fund-flows" ? { id: null } : resolveCompany(matcher, row.key, forCompany);
    if ("why" in company) return { ...base, status: company.unsure ? "conflict" : "rejected", why: company.why };
    if ((kind === "marks" || kind === "proceeds") && !held.has(`${fund.id} ${company.id}`)) return { ...base, status: "rejected", why: `${fund.name} has no investment in it: import the investments first.` };
    const fault = kind === "investments" ? priceFault({ ...row, instrument: row.type as Instrument }) : null;
    if (fault) return { ...base, status: "rejected", why: fault.message };
    const found = { ...row, fundId: fund.id, companyId: company.id };
    const left = there.get(keyOf(found)) ?? 0;
    const told = { ...base, row, companyId: company.id, fundId: fund.id, why: null };
    if (left > 0) {
      there.set(keyOf(found), left - 1);
      return { ...told, status: "same" };
    }
    const day = `${fund.id} ${company.id} ${row.day}`;
    if (kind === "marks" && marked.has(day)) return { ...told, status: "conflict", why: "A mark of this day is here with another value: correct it on the company's page." };
    if (kind === "marks") marked.add(day);
    return { ...told, status: "create" };
  };
  return ({ rows, rejected }) => (rejected ? [{ ...rejectedOutcome(rejected), fundId: null }] : rows.map(judge));
}

const keyOf = ({ fundId, companyId, type, day, amount, currency }: KnownLedgerRow): string => [fundId, companyId, type, day, amount, currency].join(" ");

function fundOf(funds: readonly KnownFund[], named: string | null): KnownFund | { why: string } {
  if (named === null) {
    if (funds.length === 1) return funds[0] as KnownFund;
    return { why: funds.length === 0 ? "There is no fund here yet: add it first." : "It does not say which fund it belongs to." };
  }
  const plain = named.trim().toLowerCase();
  return funds.find(({ name, slug }) => name.toLowerCase() === plain || slug === plain) ?? { why: `No fund here is known as ${named}: add it first.` };
}

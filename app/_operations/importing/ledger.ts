import { classify } from "#lib/cash/entries/classify.ts";
import type { Balance } from "#lib/cash/entries/balances.ts";
import type { Span } from "#lib/cash/entries/coverage.ts";
import type { Account, Category, Classified, Entry } from "#lib/cash/entries/entry.ts";
import { monthFigures, type MonthsResult } from "#lib/cash/entries/month-figures.ts";
import type { UserRule } from "#lib/cash/entries/rule.ts";
import { type Day, FOREVER } from "#lib/date.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { accountsOf, balancesOf } from "#db/account.ts";
import { categoryRulesOf } from "#db/category-rule.ts";
import type { Company } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { type LedgerRow, ledgerRows } from "#db/ledger.ts";
import { spansOfCompany } from "#db/statement-span.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";

/** Everything a company's bank rows say, as the engine takes it. */
export type Ledger = { entries: (LedgerRow & Entry)[]; accounts: Account[]; rules: UserRule[]; balances: Balance[]; spans: Span[]; rates: Rates | null };

/** Reads a company's rows, those of the staged import `alsoImport` too: what its commit will show. */
export async function readLedger(db: Reader, company: Company, alsoImport?: string): Promise<Ledger> {
  const { workspaceId, id } = company;
  const [entries, accounts, rules, spans] = [
    (await ledgerRows(db, workspaceId, id, alsoImport)) as (LedgerRow & Entry)[],
    await accountsOf(db, workspaceId, id),
    await categoryRulesOf(db, workspaceId, id),
    await spansOfCompany(db, workspaceId, id, alsoImport),
  ];
  const currencyOf = new Map(accounts.map((account) => [account.id, account.currency ?? company.currency]));
  const balances = await balancesOf(db, workspaceId, id, FOREVER, alsoImport);
  return {
    entries,
    accounts: accounts.map(({ id: accountId, kind, name, externalKey }) => ({ id: accountId, kind, name, key: externalKey })),
    rules: rules.map(({ id: ruleId, pattern, field, role, category }) => ({ id: ruleId, pattern, field: field as UserRule["field"], role: role as UserRule["role"], category: category as Category | null })),
    balances: balances.map(({ accountId, day, amount }) => ({ accountId, day, amountMinor: amount, currency: currencyOf.get(accountId) ?? company.currency })),
    spans: spans.map(({ accountId, from, to, stated }) => ({ accountId, from, to, stated })),
    rates: await ratesFor(db, new Set(entries.map((row) => row.currency)), company.currency),
  };
}

/** Roles, categories and months of a ledger as they are read on `asOf`. */
export function readMonths(ledger: Ledger, company: Company, asOf: Day): { classified: Classified[]; result: MonthsResult } {
  const { entries, accounts, rules, spans, rates, balances } = ledger;
  const classified = classify({ entries, accounts, rules, spans, rates });
  return { classified, result: monthFigures({ entries, classified, accounts, currency: company.currency, balances, spans, rates, asOf }) };
}

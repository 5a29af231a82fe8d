import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { account, accountBalance } from "#db/schema/account.ts";
import { visibleWith } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type Account = typeof account.$inferSelect;
export type NewAccount = Omit<Account, "id" | "workspaceId">;
export type AccountBalance = typeof accountBalance.$inferSelect;
export type NewAccountBalance = Omit<AccountBalance, "id" | "workspaceId" | "withdrawnAt">;

export const accountsOf = async (db: Reader, workspaceId: string, companyId: string): Promise<Account[]> =>
  orm(db).select().from(account).where(and(eq(account.workspaceId, workspaceId), eq(account.companyId, companyId))).orderBy(asc(account.name), asc(account.id));

/** The account that files call `externalKey`; made if it is new. What is there already is left as it is. */
export async function ensureAccount(tx: Tx, workspaceId: string, input: NewAccount): Promise<Account> {
  const key = and(eq(account.workspaceId, workspaceId), eq(account.companyId, input.companyId), eq(account.externalKey, input.externalKey));
  const [there] = await orm(tx).select().from(account).where(key);
  if (there) return there;
  const row = { ...input, id: newId(), workspaceId };
  bulkInsert(tx, account, [row]);
  return row;
}

export async function updateAccount(tx: Tx, workspaceId: string, id: string, changes: Partial<Pick<Account, "name" | "kind" | "currency">>): Promise<Account> {
  const [row] = await orm(tx).update(account).set(changes).where(and(eq(account.workspaceId, workspaceId), eq(account.id, id))).returning();
  if (!row) throw notFound("account");
  return row;
}

/** Balances that files state; many may be given for a day, from overlapping files. */
export async function insertBalances(tx: Tx, workspaceId: string, rows: readonly NewAccountBalance[]): Promise<void> {
  bulkInsert(tx, accountBalance, rows.map((row) => ({ ...row, id: newId(), workspaceId, withdrawnAt: null })));
}

/** Visible balances of a company's accounts up to `until`, by account and day; the last row of a day is the latest stated. */
export const balancesOf = async (db: Reader, workspaceId: string, companyId: string, until: Day, alsoImport?: string): Promise<AccountBalance[]> =>
  (
    await orm(db)
      .select({ balance: accountBalance })
      .from(accountBalance)
      .innerJoin(account, and(eq(account.workspaceId, accountBalance.workspaceId), eq(account.id, accountBalance.accountId)))
      .where(and(eq(accountBalance.workspaceId, workspaceId), eq(account.companyId, companyId), lte(accountBalance.day, until), isNull(accountBalance.withdrawnAt), visibleWith(accountBalance.importId, workspaceId, alsoImport)))
      .orderBy(asc(accountBalance.accountId), asc(accountBalance.day), asc(accountBalance.id))
  ).map((row) => row.balance);

import { and, asc, count, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, prepared, type Reader, type Tx } from "#db/connection.ts";
import { idMint } from "#db/id.ts";
import { entry, type ENTRY_ROLES } from "#db/schema/entry.ts";
import { visible, visibleWith } from "#db/visible.ts";
import { type Day, firstDay, lastDay, type Month } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";
import type { Currency, Minor } from "#lib/money.ts";

export type EntryRole = (typeof ENTRY_ROLES)[number];
export type Entry = typeof entry.$inferSelect;
export type NewEntry = Omit<Entry, "id" | "workspaceId" | "withdrawnAt" | "matchedId" | "userSet"> & Partial<Pick<Entry, "id" | "matchedId" | "userSet">>;

/** Which entries: all given conditions hold. `category: null` asks for those without one. */
export type EntryFilter = { companyId: string; accountId?: string; from?: Day; to?: Day; category?: string | null; role?: EntryRole; importId?: string; /** Rows of this staged import too. */ alsoImport?: string };

const mint = idMint();

/**
 * Adds a chunk of a staged import's entries (see CHUNK); those whose account, day, fingerprint and occurrence are there already
 * are left out. They are seen when the import is committed.
 */
export async function insertEntries(tx: Tx, workspaceId: string, rows: readonly NewEntry[]): Promise<{ inserted: number; same: number }> {
  const complete = rows.map((row) => Object.assign({ matchedId: null, userSet: false }, row, { id: row.id ?? mint(), workspaceId, withdrawnAt: null }));
  const inserted = bulkInsert(tx, entry, complete, "skip");
  return { inserted, same: rows.length - inserted };
}

const where = (workspaceId: string, filter: EntryFilter): SQL | undefined =>
  and(
    eq(entry.workspaceId, workspaceId),
    eq(entry.companyId, filter.companyId),
    isNull(entry.withdrawnAt),
    visibleWith(entry.importId, workspaceId, filter.alsoImport),
    filter.accountId === undefined ? undefined : eq(entry.accountId, filter.accountId),
    filter.from === undefined ? undefined : gte(entry.day, filter.from),
    filter.to === undefined ? undefined : lte(entry.day, filter.to),
    filter.category === undefined ? undefined : filter.category === null ? isNull(entry.category) : eq(entry.category, filter.category),
    filter.role === undefined ? undefined : eq(entry.role, filter.role),
    filter.importId === undefined ? undefined : eq(entry.importId, filter.importId),
  );

/** Visible entries, oldest first (or newest first), a page at a time. */
export async function entriesOf(db: Reader, workspaceId: string, filter: EntryFilter, page: { limit?: number; offset?: number; newestFirst?: boolean } = {}): Promise<Entry[]> {
  const order = page.newestFirst ? [desc(entry.day), desc(entry.id)] : [asc(entry.day), asc(entry.id)];
  return orm(db).select().from(entry).where(where(workspaceId, filter)).orderBy(...order).limit(page.limit ?? -1).offset(page.offset ?? 0);
}

export const countEntries = async (db: Reader, workspaceId: string, filter: EntryFilter): Promise<number> =>
  (await orm(db).select({ n: count() }).from(entry).where(where(workspaceId, filter)))[0]?.n ?? 0;

/** The rows behind a figure of a month: all of it, or one category or role of it. */
export const entriesOfMonth = async (db: Reader, workspaceId: string, filter: Omit<EntryFilter, "from" | "to">, month: Month): Promise<Entry[]> =>
  entriesOf(db, workspaceId, { ...filter, from: firstDay(month), to: lastDay(month) });

export type EntrySum = { month: Month; category: string | null; role: EntryRole; currency: Currency; amountIn: Minor; amountOut: Minor; entries: number };

/** Sums by month, category, role and currency; `amountIn` >= 0 is money that arrived, `amountOut` <= 0 money that left. */
export const entrySums = async (db: Reader, workspaceId: string, filter: EntryFilter): Promise<EntrySum[]> => {
  const month = sql<Month>`substr(${entry.day}, 1, 7)`;
  const keys = [month, entry.category, entry.role, entry.currency] as const;
  return orm(db)
    .select({
      month: month.as("month"), category: entry.category, role: entry.role, currency: entry.currency,
      amountIn: sql<Minor>`sum(CASE WHEN ${entry.amount} > 0 THEN ${entry.amount} ELSE 0 END)`,
      amountOut: sql<Minor>`sum(CASE WHEN ${entry.amount} < 0 THEN ${entry.amount} ELSE 0 END)`,
      entries: count(),
    })
    .from(entry)
    .where(where(workspaceId, filter))
    .groupBy(...keys)
    .orderBy(asc(month), asc(sql`coalesce(${entry.category}, '')`), asc(entry.role), asc(entry.currency));
};

export async function entryById(db: Reader, workspaceId: string, id: string): Promise<Entry | null> {
  const rows = await orm(db).select().from(entry).where(and(eq(entry.workspaceId, workspaceId), eq(entry.id, id), isNull(entry.withdrawnAt), visible(entry.importId, workspaceId)));
  return rows[0] ?? null;
}

/** A person's correction; rules leave the entry alone afterwards. */
export async function correctEntry(tx: Tx, workspaceId: string, id: string, changes: { category: string | null; role: EntryRole }): Promise<Entry> {
  const [row] = await orm(tx).update(entry).set({ ...changes, userSet: true }).where(and(eq(entry.workspaceId, workspaceId), eq(entry.id, id))).returning();
  if (!row) throw notFound("entry");
  return row;
}

/** Sets category and role of many entries at once, except of those that a person has set. Returns how many changed. */
export async function categorise(tx: Tx, workspaceId: string, ids: readonly string[], changes: { category: string | null; role: EntryRole }): Promise<number> {
  let changed = 0;
  for (let i = 0; i < ids.length; i += 1000) {
    const some = and(eq(entry.workspaceId, workspaceId), inArray(entry.id, ids.slice(i, i + 1000)), eq(entry.userSet, false));
    changed += (await orm(tx).update(entry).set(changes).where(some)).changes;
  }
  return changed;
}

/** Ties two halves (a transfer, card payment, refund or payout) to each other and gives both the role. */
export async function matchEntries(tx: Tx, workspaceId: string, pairs: readonly { a: string; b: string; role: EntryRole }[]): Promise<void> {
  const set = (id: string, matchedId: string, role: EntryRole) =>
    orm(tx).update(entry).set({ matchedId, role }).where(and(eq(entry.workspaceId, workspaceId), eq(entry.id, id), eq(entry.userSet, false)));
  for (const { a, b, role } of pairs) {
    await set(a, b, role);
    await set(b, a, role);
  }
}

export type EntryPrint = Pick<Entry, "id" | "accountId" | "day" | "amount" | "currency" | "externalId" | "fingerprint" | "occurrence">;

/** What an account holds already between two days, for the preview of a file: visible entries only. */
export const entryPrints = async (db: Reader, workspaceId: string, accountId: string, from: Day, to: Day): Promise<EntryPrint[]> =>
  orm(db)
    .select({ id: entry.id, accountId: entry.accountId, day: entry.day, amount: entry.amount, currency: entry.currency, externalId: entry.externalId, fingerprint: entry.fingerprint, occurrence: entry.occurrence })
    .from(entry)
    .where(and(eq(entry.workspaceId, workspaceId), eq(entry.accountId, accountId), gte(entry.day, from), lte(entry.day, to), isNull(entry.withdrawnAt), visible(entry.importId, workspaceId)))
    .orderBy(asc(entry.day), asc(entry.id));

/** Gives entries the role, category and other half that the rules found; those that a person has set stay. */
export async function relabelEntries(tx: Tx, workspaceId: string, labels: readonly { entryId: string; role: EntryRole; category: string | null; matchedId: string | null }[]): Promise<void> {
  const update = prepared(tx, "UPDATE entry SET role = ?, category = ?, matched_id = ? WHERE workspace_id = ? AND id = ? AND user_set = 0");
  for (const { entryId, role, category, matchedId } of labels) update.run(role, category, matchedId, workspaceId, entryId);
}

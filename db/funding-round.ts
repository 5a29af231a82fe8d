import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { fundingRound } from "#db/schema/funding-round.ts";
import { knownOn } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type FundingRoundRow = typeof fundingRound.$inferSelect;
export type NewFundingRound = Omit<FundingRoundRow, "id" | "workspaceId" | "withdrawnAt"> & { id?: string };

/** Rounds of one company as known on `asOf`, by day. */
export const roundsOf = async (db: Reader, workspaceId: string, companyId: string, asOf: Day): Promise<FundingRoundRow[]> =>
  orm(db).select().from(fundingRound).where(and(eq(fundingRound.companyId, companyId), knownOn(fundingRound, workspaceId, asOf))).orderBy(asc(fundingRound.day), asc(fundingRound.id));

/** Rounds of many companies (all of the workspace where no ids are given), by company id. */
export async function roundsByCompany(db: Reader, workspaceId: string, asOf: Day, companyIds?: readonly string[]): Promise<Map<string, FundingRoundRow[]>> {
  const some = companyIds ? inArray(fundingRound.companyId, [...companyIds]) : undefined;
  const rows = await orm(db).select().from(fundingRound).where(and(knownOn(fundingRound, workspaceId, asOf), some)).orderBy(asc(fundingRound.day), asc(fundingRound.id));
  const byCompany = new Map<string, FundingRoundRow[]>();
  for (const row of rows) byCompany.set(row.companyId, [...(byCompany.get(row.companyId) ?? []), row]);
  return byCompany;
}

/** Rounds that are planned, of whatever tier: few even where there are many companies. */
export const plannedRounds = async (db: Reader, workspaceId: string, asOf: Day): Promise<FundingRoundRow[]> =>
  orm(db).select().from(fundingRound).where(and(knownOn(fundingRound, workspaceId, asOf), ne(fundingRound.tier, "in-bank"))).orderBy(asc(fundingRound.day), asc(fundingRound.id));

export async function insertRounds(tx: Tx, workspaceId: string, rows: readonly NewFundingRound[]): Promise<string[]> {
  const complete = rows.map((row) => ({ ...row, id: row.id ?? newId(), workspaceId, withdrawnAt: null }));
  bulkInsert(tx, fundingRound, complete);
  return complete.map((row) => row.id);
}

export async function withdrawRound(tx: Tx, workspaceId: string, id: string, on: Day): Promise<void> {
  const open = and(eq(fundingRound.workspaceId, workspaceId), eq(fundingRound.id, id), isNull(fundingRound.withdrawnAt));
  const rows = await orm(tx).update(fundingRound).set({ withdrawnAt: on }).where(open).returning({ id: fundingRound.id });
  if (rows.length === 0) throw notFound("funding round");
}

import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { fund } from "#db/schema/fund.ts";
import type { Day } from "#lib/date.ts";

/** One version of a fund; `fundId` is the same for all of them. */
export type FundRow = typeof fund.$inferSelect;
export type NewFund = NewRow<FundRow>;

export const fundVersions = recordedRows(fund, "fund", [fund.vintage, fund.name]);

/** Funds as known on a day, by vintage. */
export const fundsOf = (db: Reader, workspaceId: string, asOf: Day): Promise<FundRow[]> => fundVersions.known(db, workspaceId, asOf);

export const fundBySlug = async (db: Reader, workspaceId: string, slugOrId: string, asOf: Day): Promise<FundRow | null> =>
  (await fundVersions.known(db, workspaceId, asOf, eq(fund.slug, slugOrId)))[0] ?? (slugOrId.length === 36 ? (await fundVersions.known(db, workspaceId, asOf, eq(fund.fundId, slugOrId)))[0] : undefined) ?? null;

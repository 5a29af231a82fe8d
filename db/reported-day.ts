import { prepared, type Reader } from "#db/connection.ts";
import { COMMITTED_IMPORTS } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";

export type ReportedDay = { companyId: string; day: Day };

const AMONG = "workspace_id = @workspaceId AND company_id IN (SELECT value FROM json_each(@ids))";
const COMMITTED = `(import_id IS NULL OR import_id IN ${COMMITTED_IMPORTS})`;
const reported = (table: string, also: string) => ["reported_at", "withdrawn_at"].map((column) => `SELECT company_id AS companyId, ${column} AS day FROM ${table} WHERE ${AMONG} AND ${column} > @from AND ${column} <= @to ${also}`);
const SQL = `${[...reported("figure", `AND ${COMMITTED}`), ...reported("funding_round", `AND ${COMMITTED}`), ...reported("dated_event", "")].join(" UNION ")} ORDER BY 2, 1`;

/** Days after `from`, up to and with `to`, on which something was reported of these companies or withdrawn that a verdict may rest on; each once. */
export const reportedDays = async (db: Reader, workspaceId: string, companyIds: readonly string[], from: Day, to: Day): Promise<ReportedDay[]> =>
  prepared(db, SQL).all({ workspaceId, ids: JSON.stringify(companyIds), from, to }) as ReportedDay[];

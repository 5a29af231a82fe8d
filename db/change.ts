import { prepared, type Reader } from "#db/connection.ts";
import { idsFrom } from "#db/id.ts";
import { COMMITTED_IMPORTS } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

/** A row that was reported of a company. `label`: the period, the kind of round, the event's name, the mark's basis, the instrument; `again`: it replaces what was said before. */
export type Change = { companyId: string; kind: "figure" | "round" | "event" | "mark" | "investment"; label: string; tier: string | null; amount: Minor | null; currency: Currency; again: 0 | 1; withdrawn: 0 | 1; reportedAt: Day };

const AMONG = "workspace_id = @workspaceId AND company_id IN (SELECT value FROM json_each(@ids))";
const COMMITTED = `(import_id IS NULL OR import_id IN ${COMMITTED_IMPORTS})`;
// A day holds what was reported before the closing and after it; ids tell them apart, for they rise with time.
const FRESH = "(reported_at > @day OR (reported_at = @day AND id > @after))";
const SINCE = `((${FRESH} AND withdrawn_at IS NULL) OR (withdrawn_at > @day AND NOT ${FRESH}))`;
const GONE = "(withdrawn_at IS NOT NULL) AS withdrawn, reported_at AS reportedAt";

const SQL = `SELECT company_id AS companyId, 'figure' AS kind, period AS label, NULL AS tier, cash_end_minor AS amount, currency,
    EXISTS (SELECT 1 FROM figure o WHERE o.workspace_id = f.workspace_id AND o.company_id = f.company_id AND o.period = f.period AND o.id < f.id) AS again, ${GONE}
    FROM figure f WHERE ${AMONG} AND ${COMMITTED} AND prior = 0 AND ${SINCE}
  UNION ALL SELECT company_id, 'round', kind, tier, amount_minor, currency, 0, ${GONE} FROM funding_round WHERE ${AMONG} AND ${COMMITTED} AND ${SINCE}
  UNION ALL SELECT company_id, 'event', label, NULL, amount_minor, currency, 0, ${GONE} FROM dated_event WHERE ${AMONG} AND ${SINCE}
  UNION ALL SELECT company_id, 'mark', basis, NULL, fair_value_minor, currency, replaces IS NOT NULL, ${GONE} FROM mark WHERE ${AMONG} AND ${COMMITTED} AND ${SINCE}
  UNION ALL SELECT company_id, 'investment', instrument, NULL, amount_minor, currency, replaces IS NOT NULL, ${GONE} FROM investment WHERE ${AMONG} AND ${COMMITTED} AND ${SINCE}
  ORDER BY 1, 2, 3`;

/** What was reported or withdrawn of these companies after an instant of a day, as far as it is known. */
export const changesSince = async (db: Reader, workspaceId: string, companyIds: readonly string[], since: { day: Day; at: string }): Promise<Change[]> =>
  prepared(db, SQL).all({ workspaceId, ids: JSON.stringify(companyIds), day: since.day, after: idsFrom(since.at) }) as Change[];

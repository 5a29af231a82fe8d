import { prepared, type Reader } from "#db/connection.ts";
import type { Day } from "#lib/date.ts";

const SQL = `SELECT c.id, c.slug, c.name, c.sector, c.country, c.currency, v.state, v.agree, v.decided_by, v.basis_end, v.fresh_until, v.cash_zero_day, v.cash_zero_periods,
    v.break_even_day, v.cash_minor, v.usable_minor, v.net_burn_minor, v.capital_needed_minor, v.currency, v.flags
  FROM company c LEFT JOIN verdict v ON v.workspace_id = c.workspace_id AND v.company_id = c.id AND v.engine_version = ? AND v.valid_from <= ? AND (v.valid_until IS NULL OR v.valid_until >= ?)
  WHERE c.workspace_id = ? AND c.withdrawn_at IS NULL AND c.archived_at IS NULL`;

/** What the driver alone needs for the columns of a portfolio, unsorted; the number of rows. For measuring. */
export const bareQuery = (db: Reader, workspaceId: string, engineVersion: string, day: Day): number =>
  prepared(db, SQL).raw().all(engineVersion, day, day, workspaceId).length;

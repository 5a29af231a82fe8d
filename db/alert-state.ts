import { and, eq } from "drizzle-orm";
import { among } from "#db/among.ts";
import { orm, prepared, type Reader, type Tx } from "#db/connection.ts";
import { alertState } from "#db/schema/alert.ts";

export type AlertStateRow = typeof alertState.$inferSelect;

/** What rules remember of companies; of all companies where no ids are given. */
export const alertStatesOf = async (db: Reader, workspaceId: string, { rules, companies }: { rules?: readonly string[]; companies?: readonly string[] } = {}): Promise<AlertStateRow[]> =>
  orm(db).select().from(alertState).where(and(eq(alertState.workspaceId, workspaceId), rules && among(alertState.ruleId, rules), companies && among(alertState.companyId, companies)));

const PUT = `INSERT INTO alert_state (workspace_id, rule_id, company_id, armed, since_day, memory, alert_id) VALUES (@workspaceId, @ruleId, @companyId, @armed, @since, @memory, @alertId)
  ON CONFLICT (workspace_id, rule_id, company_id) DO UPDATE SET armed = excluded.armed, since_day = excluded.since_day, memory = excluded.memory, alert_id = excluded.alert_id`;

export async function putAlertStates(tx: Tx, rows: readonly AlertStateRow[]): Promise<void> {
  const statement = prepared(tx, PUT);
  for (const { armed, memory, ...row } of rows) statement.run({ ...row, armed: armed ? 1 : 0, memory: JSON.stringify(memory) });
}

export async function clearAlertStates(tx: Tx, workspaceId: string, ruleId: string): Promise<void> {
  await orm(tx).delete(alertState).where(and(eq(alertState.workspaceId, workspaceId), eq(alertState.ruleId, ruleId)));
}

import { listAudit } from "#db/audit.ts";
import type { Reader } from "#db/client.ts";
import { activeRateFile } from "#db/rate.ts";
import type { Context } from "#app/_operations/operation.ts";

/** Says whether a plan still holds: every change leaves an audit row, and only the day, the maker and the rates count beside. */
export async function planStamp({ workspace, today, principal }: Context, db: Reader): Promise<string> {
  const [last] = await listAudit(db, workspace.id, { limit: 1 });
  const rates = await activeRateFile(db);
  return [last?.mac ?? "", rates?.id ?? "", today, principal.name].join(" ");
}

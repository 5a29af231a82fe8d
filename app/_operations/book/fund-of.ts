import { invalid, notFound } from "#lib/errors.ts";
import type { Day } from "#lib/date.ts";
import type { Reader } from "#db/client.ts";
import { type FundRow, fundBySlug, fundsOf } from "#db/fund.ts";
import type { Workspace } from "#db/workspace.ts";

/** The fund with this slug or id as known on a day; the only one where none is named. */
export async function fundOf(db: Reader, workspace: Workspace, named: string | null, asOf: Day): Promise<FundRow> {
  if (named !== null) {
    const found = await fundBySlug(db, workspace.id, named, asOf);
    if (!found) throw notFound("fund");
    return found;
  }
  const all = await fundsOf(db, workspace.id, asOf);
  if (all.length === 1) return all[0] as FundRow;
  throw invalid([{ path: "fund", message: all.length === 0 ? "Add a fund first." : "Say which fund it is." }]);
}

import type { Day } from "#lib/date.ts";
import { toMajor } from "#lib/money.ts";
import type { LossAssumption } from "#lib/portfolio/risk/distressed-exit.ts";
import type { Reader } from "#db/client.ts";
import { lossAssumptions, type LossAssumptionRow } from "#db/loss-assumption.ts";
import type { Workspace } from "#db/workspace.ts";

const said = ({ kind, share, amount, currency }: LossAssumptionRow): LossAssumption =>
  kind === "exit" ? { kind, amount: amount === null || currency === null ? 0 : toMajor(amount, currency) } : { kind, share: share ?? 0 };

/** An exit says more than a loss, and a later word more than an earlier one. */
const order = (a: LossAssumptionRow, b: LossAssumptionRow): number =>
  Number(a.kind === "loss") - Number(b.kind === "loss") || (a.reportedAt === b.reportedAt ? (a.id < b.id ? 1 : -1) : a.reportedAt < b.reportedAt ? 1 : -1);

/** What is assumed of a company's failure, in the order in which it is tried: its own first, then what holds for all. */
export async function assumptionsOn(db: Reader, workspace: Workspace, asOf: Day): Promise<{ rows: LossAssumptionRow[]; of: (companyId: string) => LossAssumption[] }> {
  const rows = (await lossAssumptions.known(db, workspace.id, asOf)).sort(order);
  const forAll = rows.filter(({ companyId }) => companyId === null).map(said);
  return { rows, of: (companyId) => [...rows.filter((row) => row.companyId === companyId).map(said), ...forAll] };
}

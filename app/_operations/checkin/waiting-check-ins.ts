import { checkInState } from "#lib/checkin/check-in-state.ts";
import { type CheckInRow, checkInsOf } from "#db/check-in.ts";
import { submissionsOf, submissionsOfCompany } from "#db/check-in-submission.ts";
import type { Context } from "#app/_operations/operation.ts";

/** Requests that wait for an answer, late or not, of a workspace or of one of its companies; the newest first. */
export async function waitingCheckIns({ db, workspace, today, now }: Pick<Context, "db" | "workspace" | "today" | "now">, companyId?: string): Promise<CheckInRow[]> {
  const submissions = companyId === undefined ? await submissionsOf(db, workspace.id) : await submissionsOfCompany(db, workspace.id, companyId);
  const answered = new Set(submissions.map(({ checkInId }) => checkInId));
  const waits = (row: CheckInRow) => ["open", "late"].includes(checkInState({ ...row, answered: answered.has(row.id) }, { today, now }));
  return (await checkInsOf(db, workspace.id, companyId)).filter(waits);
}

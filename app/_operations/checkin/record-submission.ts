import type { Explained } from "#lib/checkin/settle.ts";
import { explainedWords } from "#lib/checkin/doubt-words.ts";
import type { Side } from "#lib/checkin/reasons.ts";
import type { KnownMonth, Told } from "#lib/checkin/told.ts";
import { appendAudit } from "#db/audit.ts";
import { type Asked, keepDraft } from "#db/check-in.ts";
import { insertSubmission } from "#db/check-in-submission.ts";
import type { Tx } from "#db/client.ts";
import { figuresOf } from "#db/figure.ts";
import { queueEvent } from "#db/message.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import { amendFigure, type FigureChanges } from "#app/_operations/company/amend-figure.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { withoutAnswers } from "#app/_operations/checkin/known-months.ts";
import { toldVerdict } from "#app/_operations/checkin/told-verdict.ts";
import type { Context, WriteContext } from "#app/_operations/operation.ts";

export type Given = { told: Told; explained: readonly Explained[]; line: string | null; answers: ReadonlyMap<string, string>; seconds: number | null; file: { uploadId: string; name: string; said: string } | null };

/** Money beside the business that explained a gap is kept as such, added to what others than the founder told of it. */
function booked(explained: readonly Explained[], known: Record<Side, Minor | null>): FigureChanges {
  const sums = { ...known };
  for (const { reason: { books } } of explained) if (books) sums[books.side] = asMinor((sums[books.side] ?? 0) + books.amount);
  return sums;
}

const MOST_NOTE = 2000;

/** One answer as one workspace keeps it: figures with their source, the verdict before and after, the audit row. */
export async function recordSubmission(tx: Tx, context: Context, { request, workspace, company }: Asked, { told, explained, line, answers, seconds, file }: Given): Promise<void> {
  const { today, now, caller, database } = context;
  const by = `check-in by ${request.founder}`;
  const own: WriteContext = { ...context, db: tx, workspace, principal: { role: "link", name: by }, subject: () => undefined };
  const before = await toldVerdict(tx, workspace, company, today);
  const row = withoutAnswers(await figuresOf(tx, workspace.id, company.id, today), told.month).findLast(({ period, currency }) => period === told.month && currency === company.currency);
  const explanations = explained.map((each) => explainedWords(each, told));
  const known = { financingIn: row?.financingIn ?? null, financingOut: row?.financingOut ?? null, oneOffIn: row?.oneOffIn ?? null, oneOffOut: row?.oneOffOut ?? null };
  await amendFigure(own, company, told.month, {
    cashEnd: told.cash ?? undefined, revenue: told.revenue ?? undefined, expenses: told.expenses ?? undefined, ...booked(explained, known), note: [...explanations, ...(line ? [line] : [])].join(" ").slice(0, MOST_NOTE) || null,
  });
  await rejudge(own, company.id);
  const after = await toldVerdict(tx, workspace, company, today);
  const { id } = await insertSubmission(tx, workspace.id, {
    checkInId: request.id, day: today, at: now, by: request.founder, currency: told.currency, cash: told.cash, revenue: told.revenue, expenses: told.expenses, line, explanations, seconds,
    effect: { before: before.told, after: after.told }, uploadId: file?.uploadId ?? null, fileName: file?.name ?? null, fileSaid: file?.said ?? null,
  }, answers);
  await keepDraft(tx, workspace.id, request.id, null);
  const detail = { checkIn: request.id, submission: id, period: told.month, cashMinor: told.cash, revenueMinor: told.revenue, expensesMinor: told.expenses, explanations, seconds };
  await queueEvent(tx, workspace.id, "check-in.submitted", { company: company.slug, name: company.name, month: told.month, currency: told.currency, cashMinor: told.cash, revenueMinor: told.revenue, expensesMinor: told.expenses }, now);
  await appendAudit(tx, database.auditKey, workspace.id, { at: now, actor: by, door: caller.door, operation: "submit-check-in", subject: company.id, detail });
}

/** The month itself and those before it, to hold an answer against. */
export const checkOf = (told: Told, months: readonly KnownMonth[], today: Context["today"]) => ({ told, own: months.find((each) => each.month === told.month) ?? null, earlier: months.filter((each) => each.month < told.month), today });

import type { z } from "zod";
import { checkInState } from "#lib/checkin/check-in-state.ts";
import { retirementOf } from "#lib/checkin/retirement.ts";
import { groupBy } from "#lib/group-by.ts";
import { daysBetween } from "#lib/date.ts";
import { type CheckInRow, checkInsOf } from "#db/check-in.ts";
import { checkInMailsOf } from "#db/check-in-mail.ts";
import { questionsOf } from "#db/check-in-question.ts";
import { answersOf, type Submission, submissionsOf, usesOf } from "#db/check-in-submission.ts";
import { companiesById } from "#db/company.ts";
import { linksOf } from "#db/link.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import type { checkInView, questionView, submissionView } from "#app/_operations/checkin/check-in-view.ts";
import { deliveryOf } from "#app/_operations/checkin/delivery-of.ts";
import type { Context } from "#app/_operations/operation.ts";

type Read = Pick<Context, "db" | "workspace" | "today" | "now">;
export type CheckInsOn = { checkIns: z.input<typeof checkInView>[]; questions: z.input<typeof questionView>[]; /** Founder seconds, over all that were measured. */ seconds: number };

const total = (submissions: readonly Submission[]): number | null => {
  const measured = submissions.flatMap(({ seconds }) => seconds ?? []);
  return measured.length === 0 ? null : measured.reduce((sum, each) => sum + each, 0);
};

/** Requests of a workspace that are to be shown, with their answers, newest first, and what all its questions cost and brought. */
export async function checkInsOn({ db, workspace, today, now }: Read, isShown: (row: CheckInRow) => boolean = () => true): Promise<CheckInsOn> {
  const all = await checkInsOf(db, workspace.id);
  const names = new Map((await companiesById(db, workspace.id, [...new Set(all.map(({ companyId }) => companyId))])).map(({ id, slug, name }) => [id, { slug, name }]));
  // Of companies that are gone nothing is asked and nothing shown.
  const rows = all.filter(({ companyId }) => names.has(companyId));
  const questions = await questionsOf(db, workspace.id);
  const submissions = await submissionsOf(db, workspace.id);
  const answers = await answersOf(db, workspace.id);
  const uses = groupBy(await usesOf(db, workspace.id), ({ answerId }) => answerId);
  const bySubmission = groupBy(answers, ({ submissionId }) => submissionId);
  const byRequest = groupBy(submissions, ({ checkInId }) => checkInId);
  const links = groupBy(await linksOf(db, workspace.id, ["check-in"]), ({ targetId }) => targetId ?? "");
  const shown = rows.filter(isShown);
  const ids = new Set(shown.map(({ id }) => id));
  const mails = groupBy((await checkInMailsOf(db, workspace.id)).filter(({ checkInId }) => ids.has(checkInId)), ({ checkInId }) => checkInId);
  const delivery = await deliveryOf(db, workspace.id, [...mails.values()].flat());
  const asks = new Map(questions.map((each) => [each.id, each]));
  const view = (row: Submission): z.input<typeof submissionView> => ({
    id: row.id, day: row.day, at: row.at, by: row.by, currency: row.currency, cashMinor: row.cash, revenueMinor: row.revenue, expensesMinor: row.expenses, line: row.line, explanations: row.explanations, seconds: row.seconds, effect: row.effect,
    answers: (bySubmission.get(row.id) ?? []).map(({ id, questionId, answer }) => ({ id, question: questionId, asks: asks.get(questionId)?.asks ?? "", decision: asks.get(questionId)?.decision ?? "", answer, uses: (uses.get(id) ?? []).map(({ day, by, decision }) => ({ day, by, decision })) })),
    file: row.uploadId && row.fileName ? { uploadId: row.uploadId, name: row.fileName, said: row.fileSaid ?? "" } : null,
  });
  const requestView = (row: CheckInRow): z.input<typeof checkInView> => {
    const own = byRequest.get(row.id) ?? [];
    const opened = links.get(row.id) ?? [];
    const state = checkInState({ ...row, answered: own.length > 0 }, { today, now });
    return {
      id: row.id, company: names.get(row.companyId) ?? GONE, month: row.month, due: row.due, founder: row.founder, mail: row.mail, questions: row.questions.map((id) => asks.get(id)?.asks ?? ""),
      askedOn: row.askedOn, askedBy: row.askedBy, endsAt: row.endsAt, state, daysLate: state === "late" ? daysBetween(row.due, today) : 0,
      opened: opened.reduce((sum, each) => sum + each.opened, 0), lastOpenedAt: opened.flatMap(({ lastOpenedAt }) => lastOpenedAt ?? []).sort().at(-1) ?? null,
      mails: (mails.get(row.id) ?? []).map(({ kind, at, messageId }) => ({ kind, at, sentAt: null, failed: null, ...delivery.get(messageId) })), seconds: total(own), submissions: own.map(view),
    };
  };
  return {
    checkIns: shown.map(requestView), seconds: total(submissions) ?? 0,
    questions: questions.map(({ id, asks: words, kind, decision, revivedOn }) => {
      const asked = rows.filter((row) => row.questions.includes(id));
      const own = answers.filter(({ questionId }) => questionId === id);
      const used = own.flatMap((each) => (uses.get(each.id) ?? []).map(({ day }) => day));
      const seconds = asked.reduce((sum, row) => sum + (total(byRequest.get(row.id) ?? []) ?? 0), 0);
      return { id, asks: words, kind, decision, asked: asked.length, answered: own.length, used: used.length, seconds, retired: retirementOf({ asked: asked.map(({ askedOn }) => askedOn), answered: own.length, used, revivedOn, seconds }, today) };
    }),
  };
}

import { z } from "zod";
import { copyCsv, copyText, type Sent } from "#lib/checkin/copy-of.ts";
import { doubtKey } from "#lib/checkin/doubt.ts";
import { doubtSentence, reasonWords } from "#lib/checkin/doubt-words.ts";
import { Effect } from "#lib/checkin/effect.ts";
import { reasonsFor } from "#lib/checkin/reasons.ts";
import { settle } from "#lib/checkin/settle.ts";
import { questionsOf } from "#db/check-in-question.ts";
import { answersOf, type Submission, submissionsOfCompany } from "#db/check-in-submission.ts";
import { figuresOf } from "#db/figure.ts";
import { askedByLink } from "#app/_operations/checkin/asked-by-link.ts";
import { knownMonths, withoutAnswers } from "#app/_operations/checkin/known-months.ts";
import { othersAsking } from "#app/_operations/checkin/others-asking.ts";
import { prefilledOf } from "#app/_operations/checkin/prefilled.ts";
import { checkOf } from "#app/_operations/checkin/record-submission.ts";
import { toldVerdict } from "#app/_operations/checkin/told-verdict.ts";
import { currencyOut, dayOut, minorOut, monthOut } from "#app/_operations/company/fields.ts";
import { verdictView } from "#app/_operations/company/verdict-view.ts";
import { operation } from "#app/_operations/operation.ts";

const amount = minorOut.nullable();
const amounts = z.object({ cash: amount, revenue: amount, expenses: amount });
const prefilled = z.object({ amount: minorOut, month: monthOut }).nullable();
const reason = z.object({ id: z.string(), words: z.string(), free: z.boolean() });

/** What a founder's link shows: the form as it stands, what was kept of it, and what an answer did. */
export const getCheckIn = operation({
  name: "get-check-in",
  summary: "What a founder is asked, by their link alone",
  action: "shared",
  kind: "read",
  workspace: "none",
  input: z.object({}),
  output: z.object({
    founder: z.string(), company: z.string(), currency: currencyOut, investor: z.string(), notice: z.string().nullable(), month: monthOut, due: dayOut, endsAt: z.string(), today: dayOut,
    prefilled: z.object({ cash: prefilled, revenue: prefilled, expenses: prefilled }),
    questions: z.array(z.object({ id: z.string(), asks: z.string(), kind: z.enum(["number", "text"]), decision: z.string(), /** What was answered in an earlier check-in. */ last: z.string().nullable() })).max(50),
    /** Who else asked the same person the same, and gets it where it is ticked. */
    others: z.array(z.object({ id: z.string(), investor: z.string() })).max(100),
    /** What was sent and waits for a word; it counts nowhere. */
    draft: amounts.extend({ at: z.string(), line: z.string().nullable(), file: z.object({ name: z.string(), said: z.string() }).nullable(), answers: z.record(z.string(), z.string()), doubts: z.array(z.object({ about: z.string(), field: z.enum(["cash", "revenue", "expenses"]).nullable(), sentence: z.string(), reasons: z.array(reason).max(20) })).max(20) }).nullable(),
    answered: amounts.extend({ at: z.string(), line: z.string().nullable(), answers: z.record(z.string(), z.string()), explanations: z.array(z.string()).max(50), effect: Effect, verdict: verdictView, file: z.object({ name: z.string(), said: z.string() }).nullable(), text: z.string(), csv: z.string(), seconds: z.int().nullable() }).nullable(),
  }),
  run: async ({ db, caller, today, now }) => {
    const asked = await askedByLink(db, caller);
    const { request, workspace, company } = asked;
    const { month, founder, due, endsAt, draft } = request;
    const { currency } = company;
    const figures = await figuresOf(db, workspace.id, company.id, today);
    // Of this company alone: another founder's answer is none of theirs.
    const sent = await submissionsOfCompany(db, workspace.id, company.id);
    const answers = await answersOf(db, workspace.id, sent.map(({ id }) => id));
    const mine = sent.filter(({ checkInId }) => checkInId === request.id);
    const latest = mine.at(-1) ?? null;
    const own = new Set(mine.map(({ id }) => id));
    const before = new Map(answers.filter(({ submissionId }) => !own.has(submissionId)).map(({ questionId, answer }) => [questionId, answer]));
    const questions = (await questionsOf(db, workspace.id)).filter(({ id }) => request.questions.includes(id));
    const settled = draft && settle(checkOf({ month, currency, cash: draft.cash, revenue: draft.revenue, expenses: draft.expenses }, knownMonths(withoutAnswers(figures, month), currency), today), draft.explanations);
    return {
      founder, company: company.name, currency, investor: workspace.name, notice: workspace.notice, month, due, endsAt, today, prefilled: prefilledOf(knownMonths(figures, currency), month),
      questions: questions.map(({ id, asks, kind, decision }) => ({ id, asks, kind, decision, last: before.get(id) ?? null })),
      others: (await othersAsking(db, asked, now)).map((other) => ({ id: other.request.id, investor: other.workspace.name })),
      draft: draft && settled && {
        cash: settled.told.cash, revenue: settled.told.revenue, expenses: settled.told.expenses, at: draft.at, line: draft.line, answers: draft.answers, file: draft.file && { name: draft.file.name, said: draft.file.said },
        doubts: settled.open.map((doubt) => ({ about: doubtKey(doubt), field: doubt.field, sentence: doubtSentence(doubt, settled.told), reasons: reasonsFor(doubt, settled.told).map((each) => ({ id: each.id, words: reasonWords(each, currency), free: each.free === true })) })),
      },
      answered: latest && {
        at: latest.at, cash: latest.cash, revenue: latest.revenue, expenses: latest.expenses, line: latest.line, explanations: latest.explanations, effect: latest.effect, seconds: secondsOf(mine),
        answers: Object.fromEntries(answers.filter(({ submissionId }) => submissionId === latest.id).map(({ questionId, answer }) => [questionId, answer])),
        verdict: (await toldVerdict(db, workspace, company, today)).verdict, file: latest.fileName ? { name: latest.fileName, said: latest.fileSaid ?? "" } : null,
        ...copies({ company: company.name, month, currency, cash: latest.cash, revenue: latest.revenue, expenses: latest.expenses, line: latest.line, explanations: latest.explanations, by: founder, on: latest.day }),
      },
    };
  },
});

const copies = (sent: Sent) => ({ text: copyText(sent), csv: copyCsv(sent) });

const secondsOf = (mine: readonly Submission[]): number | null => {
  const measured = mine.flatMap(({ seconds }) => seconds ?? []);
  return measured.length === 0 ? null : measured.reduce((sum, each) => sum + each, 0);
};

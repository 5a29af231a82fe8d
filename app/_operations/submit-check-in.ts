import { z } from "zod";
import { founderSeconds } from "#lib/checkin/founder-seconds.ts";
import { type Settled, settle } from "#lib/checkin/settle.ts";
import { FIELDS, type Told } from "#lib/checkin/told.ts";
import { formatMonth } from "#lib/format/date.ts";
import { AppError, type Fault, invalid } from "#lib/errors.ts";
import { type Asked, keepDraft } from "#db/check-in.ts";
import { questionsOf } from "#db/check-in-question.ts";
import { submissionsOf } from "#db/check-in-submission.ts";
import type { Tx } from "#db/client.ts";
import { figuresOf } from "#db/figure.ts";
import { withTx } from "#db/with-tx.ts";
import { askedByLink } from "#app/_operations/checkin/asked-by-link.ts";
import { lineField } from "#app/_operations/checkin/fields.ts";
import { knownMonths, withoutAnswers } from "#app/_operations/checkin/known-months.ts";
import { othersAsking } from "#app/_operations/checkin/others-asking.ts";
import { prefilledOf, untouched } from "#app/_operations/checkin/prefilled.ts";
import { readAnswers } from "#app/_operations/checkin/read-answers.ts";
import { readAttachment } from "#app/_operations/checkin/read-attachment.ts";
import { checkOf, recordSubmission } from "#app/_operations/checkin/record-submission.ts";
import { minorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { tryWithin } from "#app/_operations/try-within.ts";

// A founder sends a form a few times; a program that tries figures sends thousands.
const MOST_SENT = 40;

const amount = minorField.nullable().default(null);
const ticked = z.boolean().nullable().default(false);
const words = z.string().trim().max(500, "must not be longer than 500 characters").nullable().default(null).transform((text) => text || null);
const explanation = z.object({ about: z.string().max(200), reason: z.string().max(40).nullable().default(null), words });
const input = z.object({
  cashMinor: amount, revenueMinor: amount, expensesMinor: amount, line: lineField,
  /** The amount of last time, said to be the same again. */
  same: z.object({ cash: ticked, revenue: ticked, expenses: ticked }).prefault({}),
  answers: z.record(z.string().max(40), z.string().max(2000, "must not be longer than 2000 characters").nullable()).default({}),
  explanations: z.array(explanation).max(20).default([]),
  /** Ids of others' requests that this answers too. */
  others: z.record(z.string().max(40), z.boolean().nullable()).default({}),
  /** How long the page was on the screen; null without scripts. */
  seconds: z.number().min(0).max(1e7).nullable().default(null),
  uploadId: z.string().max(100).nullable().default(null),
});
type Input = z.output<typeof input>;

/** Takes a founder's answer, for everyone whom they let see it, in one transaction; what can hardly be is asked after first, and kept as a draft until then. */
export const submitCheckIn = operation({
  name: "submit-check-in",
  summary: "A founder's answer to a check-in, by their link alone",
  action: "shared",
  // Its own transactions: what is sent too often is counted although it is refused, and a draft is kept without an audit row.
  kind: "long",
  workspace: "none",
  input,
  output: z.object({ state: z.enum(["questioned", "recorded"]), doubts: z.int(), investors: z.int() }),
  run: async (context, given) => {
    const { database, caller, today, now } = context;
    const { link } = await askedByLink(database.reader, caller);
    const file = given.uploadId === null ? null : await readAttachment(database, given.uploadId);
    if (!(await withTx(database, (tx) => tryWithin(tx, `check-in ${link.id}`, MOST_SENT, now)))) throw new AppError("forbidden", "This form was sent too often. Wait a quarter of an hour.");
    return withTx(database, async (tx) => {
      const asked = await askedByLink(tx, caller);
      const { settled, answers } = await held(tx, asked, given, today);
      const seconds = total(asked.request.draft?.seconds ?? null, founderSeconds({ visible: given.seconds, openedAt: link.lastOpenedAt, now }));
      if (settled.open.length > 0) {
        const { cash, revenue, expenses } = settled.told;
        await keepDraft(tx, asked.workspace.id, asked.request.id, { at: now, cash, revenue, expenses, line: given.line, answers: Object.fromEntries(answers), seconds, file: file ?? asked.request.draft?.file ?? null, explanations: [...told(given), ...(asked.request.draft?.explanations ?? [])].slice(0, 20) });
        return { state: "questioned" as const, doubts: settled.open.length, investors: 0 };
      }
      const sent = { told: settled.told, explained: settled.explained, line: given.line, seconds };
      await recordSubmission(tx, context, asked, { ...sent, answers, file: file ?? asked.request.draft?.file ?? null });
      const others = (await othersAsking(tx, asked, now)).filter(({ request }) => given.others[request.id] === true);
      const own = await questionsOf(tx, asked.workspace.id);
      for (const other of others) await recordSubmission(tx, context, other, { ...sent, answers: await sameQuestions(tx, other, own, answers), file: null });
      return { state: "recorded" as const, doubts: 0, investors: 1 + others.length };
    });
  },
});

const told = ({ explanations }: Input) => explanations.flatMap(({ about, reason, words: own }) => (reason === null ? [] : [{ about, reason, words: own }]));
const total = (before: number | null, now: number | null): number | null => (before === null ? now : before + (now ?? 0));

/** Holds an answer against the rules; throws invalid for what cannot be taken at all. */
async function held(tx: Tx, { request, workspace, company }: Asked, given: Input, today: Parameters<typeof checkOf>[2]): Promise<{ settled: Settled; answers: Map<string, string> }> {
  const { month, draft } = request;
  const said: Told = { month, currency: company.currency, cash: given.cashMinor, revenue: given.revenueMinor, expenses: given.expensesMinor };
  const questions = (await questionsOf(tx, workspace.id)).filter(({ id }) => request.questions.includes(id));
  const { answers, faults } = readAnswers(questions, given.answers);
  const figures = await figuresOf(tx, workspace.id, company.id, today);
  const months = knownMonths(withoutAnswers(figures, month), company.currency);
  const before = prefilledOf(knownMonths(figures, company.currency), month);
  const mine = (await submissionsOf(tx, workspace.id, request.id)).length > 0;
  const same = { cash: given.same.cash === true, revenue: given.same.revenue === true, expenses: given.same.expenses === true };
  // What the founder has sent themselves stands there as theirs.
  const stale = mine ? [] : untouched(said, before, same);
  const all: Fault[] = [
    ...FIELDS.filter((field) => stale.includes(field)).map((field) => ({ path: `${field}Minor`, message: `This is what was known of ${formatMonth(before[field]?.month ?? month)}. Type the new amount, or tick that it is the same again.` })),
    ...(said.expenses !== null && said.expenses < 0 ? [{ path: "expensesMinor", message: "Write expenses without a minus: what was spent." }] : []),
    ...(FIELDS.every((field) => said[field] === null) ? [{ path: "cashMinor", message: "Give at least one of the three amounts; leave empty what you do not know yet." }] : []),
    ...given.explanations.flatMap(({ reason, words: own }, i) => (reason === "other" && own === null ? [{ path: `explanations.${i}.words`, message: "Say in a few words what it is." }] : [])),
    ...faults,
  ];
  if (all.length > 0) throw invalid(all);
  return { settled: settle(checkOf(said, months, today), [...told(given), ...(draft?.explanations ?? [])]), answers };
}

/** Answers to the questions that another workspace asks in the same words. */
async function sameQuestions(tx: Tx, { request, workspace }: Asked, own: readonly { id: string; asks: string }[], answers: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const key = (asks: string) => asks.trim().toLowerCase();
  const byWords = new Map(own.flatMap(({ id, asks }) => (answers.has(id) ? [[key(asks), answers.get(id) as string] as const] : [])));
  return new Map((await questionsOf(tx, workspace.id)).flatMap(({ id, asks }) => (request.questions.includes(id) && byWords.has(key(asks)) ? [[id, byWords.get(key(asks)) as string] as const] : [])));
}

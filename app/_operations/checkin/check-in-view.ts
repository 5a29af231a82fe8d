import { z } from "zod";
import { CHECK_IN_STATES } from "#lib/checkin/check-in-state.ts";
import { Effect } from "#lib/checkin/effect.ts";
import { MAILS } from "#lib/checkin/reminders.ts";
import { currencyOut, dayOut, minorOut, monthOut } from "#app/_operations/company/fields.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const amount = minorOut.nullable();
const answerView = z.object({ id: z.string(), question: z.string(), asks: z.string(), decision: z.string(), answer: z.string(), /** Decisions that rest on it. */ uses: z.array(z.object({ day: dayOut, by: z.string(), decision: z.string() })).max(100) });

export const submissionView = z.object({
  id: z.string(), day: dayOut, at: z.string(), by: z.string(), currency: currencyOut, cashMinor: amount, revenueMinor: amount, expensesMinor: amount, line: z.string().nullable(),
  explanations: z.array(z.string()).max(50), /** Null: not measured. */ seconds: z.int().nullable(), effect: Effect, answers: z.array(answerView).max(50),
  /** A file beside it, waiting for somebody to look at its import. */
  file: z.object({ uploadId: z.string(), name: z.string(), said: z.string() }).nullable(),
});

/** A request as those see it who asked: without its token, which nobody can see again. */
export const checkInView = z.object({
  id: z.string(), company: namedView, month: monthOut, due: dayOut, founder: z.string(), mail: z.string().nullable(), questions: z.array(z.string()).max(50),
  askedOn: dayOut, askedBy: z.string(), endsAt: z.string(), state: z.enum(CHECK_IN_STATES), /** Days past its due day; 0 where it is not late. */ daysLate: z.int(), opened: z.int(), lastOpenedAt: z.string().nullable(),
  mails: z.array(z.object({ kind: z.enum(MAILS), at: z.string(), /** Null: it still waits. */ sentAt: z.string().nullable(), failed: z.string().nullable() })).max(10),
  /** Of all its answers; null: none was measured. */
  seconds: z.int().nullable(), submissions: z.array(submissionView).max(100),
});

export const questionView = z.object({
  id: z.string(), asks: z.string(), kind: z.enum(["number", "text"]), decision: z.string(), asked: z.int(), answered: z.int(), used: z.int(), /** Founder seconds of the check-ins that asked it. */ seconds: z.int(),
  retired: z.object({ on: dayOut, why: z.string() }).nullable(),
});
export type CheckInView = z.output<typeof checkInView>;
export type QuestionView = z.output<typeof questionView>;

import { z } from "zod";
import { addDays, lastDay } from "#lib/date.ts";
import { type Fault, invalid } from "#lib/errors.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { DAY, shifted } from "#lib/instant.ts";
import { insertCheckIn } from "#db/check-in.ts";
import { insertQuestion } from "#db/check-in-question.ts";
import type { Company } from "#db/company.ts";
import { createLink } from "#db/link.ts";
import { checkInsOn } from "#app/_operations/checkin/check-ins-on.ts";
import { founderField, idsField, mailField, MOST_QUESTIONS, newQuestionField } from "#app/_operations/checkin/fields.ts";
import { canMail, mailLink } from "#app/_operations/checkin/mail-link.ts";
import { checkInPath, tokenFor } from "#app/_operations/checkin/token-for.ts";
import { waitingCheckIns } from "#app/_operations/checkin/waiting-check-ins.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, monthField, secretField } from "#app/_operations/company/fields.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { operation, type WriteContext } from "#app/_operations/operation.ts";

const input = z.object({
  /** `ask` false or null: not this one, as a row of a form whose box is not ticked. */
  requests: z.array(z.object({ company: companyField, founder: founderField, mail: mailField, ask: z.boolean().nullable().default(true) })).min(1, "Name a company.").max(200, "At most 200 companies at a time."),
  month: monthField, due: dayField,
  /** Days for which the link works. */
  days: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(120, "must be at most 120 days").default(30),
  /** Ids of further questions that were asked before. */
  questions: idsField,
  newQuestions: z.array(newQuestionField).max(MOST_QUESTIONS).default([]),
  /** A secret that the caller draws; every link gets a token of its own from it, and only its hash is kept. */
  token: secretField,
});
type Input = z.output<typeof input>;

export const requestCheckIn = operation({
  name: "request-check-in",
  summary: "Asks founders for a month's cash, revenue and expenses and a line, and further questions that each name the decision they feed; answers with a link for each, shown this once",
  action: "write",
  kind: "write",
  // The secret must never stand in the audit, and nor must mail addresses.
  record: ({ requests, month, due, days, questions, newQuestions }) => ({ companies: requests.filter(({ ask }) => ask === true).map(({ company }) => company), month, due, days, questions, newQuestions }),
  input,
  output: z.object({ checkIns: z.array(z.object({ id: z.string(), company: z.string(), founder: z.string(), mail: z.string().nullable(), path: z.string(), expiresAt: z.string() })).max(200) }),
  run: async (context, given) => {
    const { db, workspace, today, now, principal, subject } = context;
    const { requests, month, due, days, token } = given;
    const endsAt = shifted(now, days * DAY);
    const faults = [...(await questionFaults(context, given)), ...dayFaults(given, today)];
    const asked = await askedOf(context, given, faults);
    if (faults.length > 0) throw invalid(faults);
    const questions = [...given.questions];
    for (const { asks, kind, decision } of given.newQuestions)
      if (asks !== null && decision !== null) questions.push((await insertQuestion(db, workspace.id, { asks, kind, decision, createdAt: now, createdBy: principal.name })).id);
    const made = [];
    for (const { company, founder, mail } of asked) {
      const request = await insertCheckIn(db, workspace.id, { companyId: company.id, month, due, founder, mail, questions, askedOn: today, askedAt: now, askedBy: principal.name, endsAt });
      const { id } = request;
      const own = tokenFor(token, id);
      await createLink(db, workspace.id, { kind: "check-in", targetId: id, tokenHash: hashToken(own), label: founder, asOf: null, createdAt: now, createdBy: principal.name, expiresAt: endsAt });
      if (canMail(context)) await mailLink(context, { request, company: company.name, kind: "invite", token: own });
      made.push({ id, company: company.slug, founder, mail, path: checkInPath(own), expiresAt: endsAt });
    }
    const [first] = asked;
    if (requests.length === 1 && first) subject(first.company.id);
    return { checkIns: made };
  },
});

function dayFaults({ month, due, days }: Input, today: WriteContext["today"]): Fault[] {
  const ends = addDays(today, days);
  if (due < today) return [{ path: "due", message: "This day is over." }];
  if (due > ends) return [{ path: "due", message: `The link ends on ${formatDay(ends)}: let it work for longer, or ask for an earlier day.` }];
  return due <= lastDay(month) ? [{ path: "due", message: `${formatMonth(month)} is not over by then: half a month's figures say nothing.` }] : [];
}

async function questionFaults(context: WriteContext, { questions, newQuestions }: Input): Promise<Fault[]> {
  const { questions: known } = await checkInsOn(context, () => false);
  const old = questions.flatMap((id): Fault[] => {
    const found = known.find((each) => each.id === id);
    if (!found) return [{ path: "questions", message: "There is no such question." }];
    return found.retired ? [{ path: "questions", message: `"${found.asks}" is retired. ${found.retired.why} Revive it to ask it again.` }] : [];
  });
  const fresh = newQuestions.flatMap(({ asks, decision }, i): Fault[] => {
    if (asks !== null && decision === null) return [{ path: `newQuestions.${i}.decision`, message: "Name the decision that the answer feeds: a question without one is not asked." }];
    return asks === null && decision !== null ? [{ path: `newQuestions.${i}.asks`, message: "Write the question." }] : [];
  });
  const count = questions.length + newQuestions.filter(({ asks }) => asks !== null).length;
  return [...old, ...fresh, ...(count > MOST_QUESTIONS ? [{ path: "questions", message: `At most ${MOST_QUESTIONS} questions beside the three numbers and the line.` }] : [])];
}

/** The companies that are asked; faults are added to `faults`. */
async function askedOf(context: WriteContext, { requests, month }: Input, faults: Fault[]) {
  const asked: { company: Company; founder: string; mail: string | null }[] = [];
  for (const [i, { company: name, founder, mail, ask }] of requests.entries()) {
    if (ask !== true) continue;
    const company = await companyOf(context.db, context.workspace, name);
    const there = (await waitingCheckIns(context, company.id)).find((row) => row.month === month);
    if (founder === null) faults.push({ path: `requests.${i}.founder`, message: `Say who answers for ${company.name}.` });
    if (there) faults.push({ path: `requests.${i}.company`, message: `${there.founder} of ${company.name} is asked about ${formatMonth(month)} already: draw a link again, or revoke that check-in.` });
    if (asked.some((each) => each.company.id === company.id)) faults.push({ path: `requests.${i}.company`, message: `${company.name} stands here twice.` });
    asked.push({ company, founder: founder ?? "", mail });
  }
  if (asked.length === 0) faults.push({ path: "requests", message: "Tick a company." });
  return asked;
}

import { demoCheckIns, DEMO_QUESTION, DEMO_SECRET } from "#lib/demo/fund/demo-check-ins.ts";
import type { Day } from "#lib/date.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { getCheckIn } from "#app/_operations/get-check-in.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { requestCheckIn } from "#app/_operations/request-check-in.ts";
import { submitCheckIn } from "#app/_operations/submit-check-in.ts";

/** Asks the invented founders and lets one of them answer, through the operations, each on its own day; what is answered is what the fund knows already. */
export async function loadCheckIns(caller: Caller): Promise<void> {
  const on = (day: Day): Caller => ({ ...caller, today: day });
  let asked: string[] = [];
  for (const { company, founder, month, askedOn, due, answer } of demoCheckIns(caller.today)) {
    const { checkIns } = await requestCheckIn.call(on(askedOn), { requests: [{ company, founder }], month, due, days: 60, token: DEMO_SECRET, ...(answer ? { newQuestions: [DEMO_QUESTION] } : { questions: asked }) });
    const holder: Caller = { ...caller, door: "form", credential: { kind: "link", token: checkIns[0]?.path.split("#")[1] ?? "" } };
    const { questions } = await getCheckIn.call(holder, {});
    asked = questions.map(({ id }) => id);
    if (answer) await reply(caller, holder, { company, month, answer: { ...answer, answers: Object.fromEntries(asked.map((id) => [id, answer.question])) } });
  }
}

async function reply(caller: Caller, holder: Caller, { company, month, answer: { reason, line, seconds, answers } }: { company: string; month: string; answer: { reason: string; line: string; seconds: number; answers: Record<string, string> } }): Promise<void> {
  const figure = (await getCompany.call(caller, { company })).figures.find(({ period }) => period === month);
  const same = { cash: true, revenue: true, expenses: true };
  const sent = { cashMinor: figure?.cashEndMinor ?? null, revenueMinor: figure?.revenueMinor ?? null, expensesMinor: figure?.expensesMinor ?? null, same, line, answers };
  const first = await submitCheckIn.call(holder, { ...sent, seconds });
  if (first.state === "recorded") return;
  const { draft } = await getCheckIn.call(holder, {});
  await submitCheckIn.call(holder, { ...sent, seconds: 0, explanations: (draft?.doubts ?? []).map(({ about, reasons }) => ({ about, reason: reasons.some(({ id }) => id === reason) ? reason : "other", words: reasons.some(({ id }) => id === reason) ? null : line })) });
}

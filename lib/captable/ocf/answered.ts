import type { Fault } from "#lib/errors.ts";
import type { Day } from "#lib/date.ts";
import type { PARTICIPATIONS } from "#lib/portfolio/ledger/kinds.ts";
import type { OpenQuestion } from "#lib/captable/ocf/open-questions.ts";

/** What a person says of what the format leaves open. "unknown" and no maturity are answers too: what follows is then not known. `cap`: times the price, in total. */
export type OcfAnswer = { objectId: string; participation: (typeof PARTICIPATIONS)[number] | "unknown" | null; cap: number | null; maturity: Day | null };

/** What is still to be said, and what was said that nothing asks for. */
export function answerFaults(questions: readonly OpenQuestion[], answers: readonly OcfAnswer[]): Fault[] {
  const given = new Map(answers.map((answer) => [answer.objectId, answer]));
  const asked = new Set(questions.map(({ objectId }) => objectId));
  const strangers = answers.filter(({ objectId }) => !asked.has(objectId)).map(({ objectId }): Fault => ({ path: "answers", message: `Nothing is open about "${objectId}".` }));
  return [...strangers, ...questions.flatMap(({ objectId, name, asks }): Fault[] => {
    const answer = given.get(objectId);
    const path = `answers ${objectId}`;
    if (asks === "maturity") return answer ? [] : [{ path, message: `The format does not say when the note ${name} is due: give its maturity, or leave it open.` }];
    if (!answer?.participation) return [{ path, message: `The format does not say whether ${name} takes part in what is left after its preference: say so, or "unknown".` }];
    return answer.participation === "capped" && answer.cap === null ? [{ path, message: `Give the cap of ${name}: how many times the price, in total.` }] : [];
  })];
}

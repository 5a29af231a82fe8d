import type { Question } from "#db/check-in-question.ts";
import type { Fault } from "#lib/errors.ts";
import { readAmount } from "#lib/format/read-number.ts";

/** Answers by question, numbers as plain decimals; what is empty is not answered. Faults name the field of the form. */
export function readAnswers(questions: readonly Question[], given: Readonly<Record<string, string | null>>): { answers: Map<string, string>; faults: Fault[] } {
  const answers = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { id, kind } of questions) {
    const text = given[id]?.trim() ?? "";
    if (text === "") continue;
    const number = kind === "number" ? readAmount(text.replace(/%$/, "")) : null;
    if (number && !number.known) faults.push({ path: `answers.${id}`, message: number.why.replace("an amount", "a number") });
    else answers.set(id, number?.known ? String(number.value) : text);
  }
  return { answers, faults };
}

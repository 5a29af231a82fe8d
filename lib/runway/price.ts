import { known, unknown, type Answer } from "#lib/answer.ts";
import { daysBetween } from "#lib/date.ts";
import type { CompanyInput } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import type { Judgement } from "#lib/runway/judgement.ts";

/** Days by which cash zero comes later in `after` than in `before` (below 0: sooner), or why that cannot be said. */
export function runwayDifference(before: Pick<Judgement, "state" | "cashZero">, after: Pick<Judgement, "state" | "cashZero">): Answer<number> {
  if (before.state === "unknown" || after.state === "unknown") return unknown("The verdict is unknown on one side.");
  if (before.cashZero === null && after.cashZero === null) return known(0);
  if (before.cashZero === null) return unknown("Cash does not end without it.");
  if (after.cashZero === null) return unknown("Cash does not end with it.");
  if (!before.cashZero.date || !after.cashZero.date) return unknown("Cash zero lies beyond the horizon of ten years.");
  return known(daysBetween(before.cashZero.date, after.cashZero.date));
}

/** The price of a change in days of runway: judged without it and with it. */
export const priceOf = (input: CompanyInput, change: (input: CompanyInput) => CompanyInput): Answer<number> =>
  runwayDifference(judgeCompany(input), judgeCompany(change(input)));

/** What counting a row's one-off as recurring is worth in days of runway; where it counts already, what leaving it out is. */
export const priceOfOneOff = (input: CompanyInput, figureId: string, side: "in" | "out"): Answer<number> => {
  const key = side === "in" ? "oneOffInRecurring" : "oneOffOutRecurring";
  return priceOf(input, (whole) => ({ ...whole, figures: whole.figures.map((figure) => (figure.id === figureId ? { ...figure, [key]: !figure[key] } : figure)) }));
};

import { momentAfter } from "#lib/runway/clock.ts";
import type { Judgement, Missing } from "#lib/runway/judgement.ts";
import { formatMonth } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { monthOf } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { formatPeriods } from "#lib/runway/format-periods.ts";

const MISSING: Record<Missing, string> = {
  cash: "Cash is not known.",
  months: "There is no complete month yet.",
  revenue: "Revenue of the last complete month is not known.",
  expenses: "Expenses of the last complete month are not known.",
  "all-zero": "Revenue and expenses are both 0: there is nothing to judge.",
  growth: "Growth is not known: it takes three months with revenue, without a month of none among them.",
};

/** Why the verdict is what it is, in sentences, most telling first. */
export function reasonsOf(judgement: Judgement, currency: Currency | null): string[] {
  const { course, state, unit, capitalNeeded, breakEven, cashZero, basis } = judgement;
  if (course === null) return judgement.missing.map((missing) => MISSING[missing]);
  const money = (amount: number) => formatMajorShort(amount, currency);
  const usable = course.cash - course.minimumCash;
  const kept = course.minimumCash > 0 ? ` after the minimum of ${money(course.minimumCash)}` : "";
  const when = (moment: typeof cashZero) =>
    moment === null ? "" : moment.date ? `in ${formatMonth(monthOf(moment.date))}` : `after ${formatPeriods(moment.periods, unit)}`;
  const growth =
    course.trend.form === "linear"
      ? `revenue that grows by ${money(course.trend.amount)} a ${unit}`
      : `revenue that grows ${formatPercent(Math.expm1(course.trend.a))} a ${unit}`;
  const losses = momentAfter(basis, judgement.growFirst.lossesStartPeriods, unit);
  switch (state) {
    case "out":
      return [`Cash is ${money(course.cash)}: there is none left.`];
    case "profitable":
      return [`Revenue of ${money(course.revenue)} covers expenses of ${money(course.expenses)} a ${unit} and keeps doing so.`];
    case "profitable-trend-dead":
      return [`Revenue covers expenses today, but with ${growth} losses start ${when(losses)} and cash ends ${when(cashZero)}.`];
    case "fades":
      return [`Never lastingly profitable, never broke: both shrink, and all later losses together stay within ${money(usable)}${kept}.`];
    case "alive":
      return [`Break-even comes ${when(breakEven)} with ${growth}; it takes ${money(capitalNeeded ?? 0)} of the ${money(usable)}${kept}.`];
    default:
      return [deadReason(judgement, usable, { money, when, growth, kept })];
  }
}

type Words = { money: (amount: number) => string; when: (moment: Judgement["cashZero"]) => string; growth: string; kept: string };

function deadReason({ breakEven, capitalNeeded, cashZero }: Judgement, usable: number, { money, when, growth, kept }: Words): string {
  if (usable <= 0) return `Usable cash is ${money(usable)}${kept}, and expenses exceed revenue.`;
  const ends = `cash ends ${when(cashZero)}`;
  if (capitalNeeded === null) return `With ${growth} expenses are never covered: ${ends}.`;
  const short = `${money(capitalNeeded)} is needed and there is ${money(usable)}${kept}: ${ends}.`;
  return breakEven === null ? `With ${growth} expenses are never covered; in all ${short}` : `Break-even would come ${when(breakEven)} with ${growth}; ${short}`;
}

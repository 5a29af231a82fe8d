import { addCalendarMonths, daysBetween, type Day } from "#lib/date.ts";
import { formatDay, formatDays } from "#lib/format/date.ts";
import type { Action, PortfolioLine } from "#lib/portfolio/line.ts";

type Told = Pick<PortfolioLine, "action" | "actionDue" | "cashZeroDay" | "raiseLeadMonths" | "freshUntil" | "lastHeard" | "basisEnd">;

const WORDS: Record<Action, string> = {
  "ask-missing": "Ask for figures",
  "ask-stale": "Ask for figures",
  "ask-silent": "Ask for figures",
  rescue: "Rescue or wind down",
  raise: "Start raising",
  bridge: "Bridge or cut",
  expect: "Expect figures",
};

/** "Start raising by 14 Nov 2026" */
export const actionWords = ({ action, actionDue }: Pick<Told, "action" | "actionDue">): string => {
  const isOverdue = action === "ask-stale" || action === "ask-silent";
  return actionDue === null ? WORDS[action] : `${WORDS[action]}${isOverdue ? ", due" : " by"} ${formatDay(actionDue)}`;
};

const SOURCES: Record<Action, (told: Told, day: Day) => string> = {
  "ask-missing": ({ basisEnd }) => (basisEnd === null ? "No figures are recorded on which a verdict could rest." : `The figures to ${formatDay(basisEnd)} do not give a verdict.`),
  "ask-stale": ({ basisEnd, freshUntil }) => `The last figures end on ${basisEnd === null ? "no known day" : formatDay(basisEnd)} and were fresh until ${freshUntil === null ? "then" : formatDay(freshUntil)}.`,
  "ask-silent": ({ lastHeard }, day) => (lastHeard === null ? "Nothing was heard." : `Last heard ${formatDays(daysBetween(lastHeard, day))} ago, on ${formatDay(lastHeard)}.`),
  rescue: () => "Cash has ended by the verdict.",
  raise: ({ cashZeroDay, raiseLeadMonths }) => `Cash zero${cashZeroDay === null ? "" : ` on ${formatDay(cashZeroDay)}`} less the ${raiseLeadMonths} months that a raise takes.`,
  bridge: ({ cashZeroDay, raiseLeadMonths }) => {
    const raiseBy = cashZeroDay === null ? null : addCalendarMonths(cashZeroDay, -raiseLeadMonths);
    return `A raise of ${raiseLeadMonths} months had to start by ${raiseBy === null ? "then" : formatDay(raiseBy)}; extra cash or lower costs serve until cash zero.`;
  },
  expect: ({ freshUntil }) => (freshUntil === null ? "The verdict does not end." : `The figures are fresh until ${formatDay(freshUntil)}.`),
};

/** Where the next action comes from, as one sentence. */
export const actionSource = (told: Told, day: Day): string => SOURCES[told.action](told, day);

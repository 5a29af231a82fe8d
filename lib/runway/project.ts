import type { Course } from "#lib/runway/course.ts";
import { leversOf, outlook, outlookState } from "#lib/runway/levers.ts";
import { NO_LEVERS, type Discretisation, type Lever, type Outlook, type Projection, type State } from "#lib/runway/state.ts";

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value + 0 : null);
const finiteLever = (value: Lever | null): Lever | null => (typeof value === "number" && !Number.isFinite(value) ? "never" : value);

/** The outlook, or `out` where there is no cash at all; asked before anything else that needs cash. */
export function outlookOrOut(kind: Discretisation, course: Course): Outlook {
  const found = outlook(kind, course);
  return course.cash > 0 ? found : { ...found, state: "out", cashZero: 0 };
}

export const stateOf = (kind: Discretisation, course: Course): State => (course.cash <= 0 ? "out" : outlookState(kind, course));

/** One discretisation's projection with its levers; nothing in it is NaN or infinite. */
export function project(kind: Discretisation, course: Course, withLevers = true): Projection {
  const found = outlookOrOut(kind, course);
  const levers = withLevers ? leversOf(kind, course, found) : NO_LEVERS;
  return {
    state: found.state,
    breakEvenPeriods: finite(found.breakEven),
    capitalNeeded: finite(found.capital),
    cashZeroPeriods: finite(found.cashZero),
    lossesStartPeriods: finite(found.lossesStart),
    levers: {
      maxExpenses: finiteLever(levers.maxExpenses),
      minRevenue: finiteLever(levers.minRevenue),
      minGrowth: finiteLever(levers.minGrowth),
      extraCash: finiteLever(levers.extraCash),
    },
  };
}

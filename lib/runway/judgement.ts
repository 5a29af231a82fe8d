import { addCalendarMonths, type Day } from "#lib/date.ts";
import { isBeyondHorizon, momentAfter, type Moment, type Unit } from "#lib/runway/clock.ts";
import { isTooClose, judgeConventions, NO_CONVENTIONS, type Conventions, type Reading } from "#lib/runway/conventions.ts";
import type { Course } from "#lib/runway/course.ts";
import { isFatalPinch } from "#lib/runway/fatal-pinch.ts";
import { project } from "#lib/runway/project.ts";
import { UNKNOWN_PROJECTION, type Levers, type Projection, type State } from "#lib/runway/state.ts";

export type Flag = "too-close-to-call" | "stale" | "insufficient-history" | "coarse-figures" | "beyond-horizon";
export type Missing = "cash" | "months" | "revenue" | "expenses" | "all-zero" | "growth";

/** A verdict without words: the top level repeats the primary projection, which is grow-first. Amounts are major units. */
export type Judgement = {
  state: State;
  missing: Missing[];
  breakEven: Moment | null;
  cashZero: Moment | null;
  lossesStart: Moment | null;
  raiseBy: Day | null;
  capitalNeeded: number | null;
  growFirst: Projection;
  continuous: Projection;
  startOfMonth: Projection;
  conventions: Conventions;
  levers: Levers;
  fatalPinch: boolean | null;
  flags: Flag[];
  /** What was projected: levels, trend and cash of the primary reading; null where unknown. */
  course: Course | null;
  unit: Unit;
  basis: Day | null;
};

export type Basis = { day: Day | null; unit: Unit; raiseLeadMonths: number };

export const judgementUnknown = (missing: Missing[], { day, unit }: Basis, flags: Flag[] = []): Judgement => ({
  state: "unknown",
  missing,
  breakEven: null,
  cashZero: null,
  lossesStart: null,
  raiseBy: null,
  capitalNeeded: null,
  growFirst: UNKNOWN_PROJECTION,
  continuous: UNKNOWN_PROJECTION,
  startOfMonth: UNKNOWN_PROJECTION,
  conventions: NO_CONVENTIONS,
  levers: UNKNOWN_PROJECTION.levers,
  fatalPinch: null,
  flags,
  course: null,
  unit,
  basis: day,
});

/** Cash zero minus the lead time of a raise; null where cash does not end or no date can be given. */
export const raiseByDay = (cashZero: Moment | null, leadMonths: number): Day | null =>
  cashZero?.date ? addCalendarMonths(cashZero.date, -leadMonths) : null;

/** Judges the first reading as the headline and every reading under every discretisation. */
export function judge(readings: readonly [Reading, ...Reading[]], basis: Basis, extraFlags: Flag[] = []): Judgement {
  const [{ course }] = readings;
  const growFirst = project("growFirst", course);
  const continuous = project("continuous", course);
  const startOfMonth = project("startOfMonth", course);
  const conventions = judgeConventions(readings, { growFirst: growFirst.state, continuous: continuous.state, startOfMonth: startOfMonth.state });
  const { state, cashZeroPeriods, breakEvenPeriods } = growFirst;
  const cashZero = momentAfter(basis.day, cashZeroPeriods, basis.unit);
  const flags: Flag[] = [];
  if (isTooClose(conventions)) flags.push("too-close-to-call");
  flags.push(...extraFlags);
  if (isBeyondHorizon(cashZeroPeriods, basis.unit) || isBeyondHorizon(breakEvenPeriods, basis.unit)) flags.push("beyond-horizon");
  return {
    state,
    missing: [],
    breakEven: momentAfter(basis.day, breakEvenPeriods, basis.unit),
    cashZero,
    lossesStart: momentAfter(basis.day, growFirst.lossesStartPeriods, basis.unit),
    raiseBy: raiseByDay(cashZero, basis.raiseLeadMonths),
    capitalNeeded: growFirst.capitalNeeded,
    growFirst,
    continuous,
    startOfMonth,
    conventions,
    levers: growFirst.levers,
    fatalPinch: isFatalPinch(state, course.revenue, course.trend, cashZeroPeriods, basis.raiseLeadMonths, basis.unit),
    flags,
    course,
    unit: basis.unit,
    basis: basis.day,
  };
}

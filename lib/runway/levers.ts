import { compoundOutlook } from "#lib/runway/compound.ts";
import { compoundLevers } from "#lib/runway/compound-levers.ts";
import { outlookFrom, type Course } from "#lib/runway/course.ts";
import { searchedLevers } from "#lib/runway/searched-levers.ts";
import { survives, type Discretisation, type Lever, type Levers, type Outlook, type State } from "#lib/runway/state.ts";
import { walk } from "#lib/runway/walk.ts";

const isPlain = (course: Course): boolean => course.steps === null && course.start === 0;

/** What follows from a course under one discretisation. */
export const outlook = (kind: Discretisation, course: Course): Outlook =>
  isPlain(course)
    ? outlookFrom(kind, course.cash - course.minimumCash, course.revenue, course.expenses, course.trend)
    : walk(kind, course);

/** The outlook's state alone, without the work of finding its dates. */
export const outlookState = (kind: Discretisation, course: Course): State =>
  isPlain(course) && course.trend.form === "compound"
    ? compoundOutlook(kind, course.cash - course.minimumCash, course.revenue, course.expenses, course.trend.a, course.trend.b, false).state
    : outlook(kind, course).state;

/** Least extra cash: what capital needed exceeds usable cash by. */
const extraCash = (capital: number, usable: number): Lever => (capital < Infinity ? Math.max(0, capital - usable) : "never");

/** The values at which the verdict turns, each alone with all else fixed; the target is alive, profitable or fades. */
export function leversOf(kind: Discretisation, course: Course, now: Outlook): Levers {
  const usable = course.cash - course.minimumCash;
  const extra = extraCash(now.capital, usable);
  if (course.cash <= 0) return { maxExpenses: "never", minRevenue: "never", minGrowth: "never", extraCash: extra };
  const { trend, revenue, expenses } = course;
  const levers =
    trend.form === "compound" && isPlain(course)
      ? compoundLevers(kind, usable, revenue, expenses, trend.a, trend.b)
      : searchedLevers(course, (change) => outlook(kind, { ...course, ...change }).state);
  return { maxExpenses: orNone(kind, course, levers.maxExpenses), minRevenue: levers.minRevenue, minGrowth: levers.minGrowth, extraCash: extra };
}

/** Some revenue comes in, now or by a dated event. */
const earns = ({ revenue, steps }: Course): boolean => revenue > 0 || [...(steps?.revenue ?? []), ...(steps?.revenueShift ?? [])].some((extra) => extra > 0);

/** Where only expenses of exactly 0 survive, 0 is the highest; without revenue there is then nothing left to judge. */
const orNone = (kind: Discretisation, course: Course, lever: Lever | null): Lever | null =>
  lever === "never" && earns(course) && survives(outlookState(kind, { ...course, expenses: 0 })) ? 0 : lever;

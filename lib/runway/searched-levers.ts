import type { Course } from "#lib/runway/course.ts";
import { LARGEST_GROWTH } from "#lib/runway/least-growth.ts";
import { survives, type Lever, type Levers, type State } from "#lib/runway/state.ts";

const LEAST = 1e-12;
const MOST = 1e30;

/** The two neighbours between which `test`, false at `least` and true at `most`, turns: halving, first by order of magnitude. */
function turn(test: (value: number) => boolean, least: number, most: number): { before: number; after: number } {
  let before = least;
  let after = most;
  for (let i = 0; i < 120; i++) {
    const middle = after / before > 2 ? Math.sqrt(before) * Math.sqrt(after) : before + (after - before) / 2;
    if (middle <= before || middle >= after) break;
    if (test(middle)) after = middle;
    else before = middle;
  }
  return { before, after };
}

const lowest = (works: (value: number) => boolean, least: number, most: number): Lever =>
  works(least) ? "any" : works(most) ? turn(works, least, most).after : "never";

const highest = (works: (value: number) => boolean): Lever =>
  !works(LEAST) ? "never" : works(MOST) ? "any" : turn((value) => !works(value), LEAST, MOST).before;

function lowestAmount(works: (amount: number) => boolean): Lever {
  if (!works(0)) return works(MOST) ? turn(works, LEAST, MOST).after : "never";
  if (works(-MOST)) return "any";
  return works(-LEAST) ? -turn((loss) => !works(-loss), LEAST, MOST).before : 0;
}

/** Levers by search, for what has no closed form: dated events, balances of another day, growth by an amount. */
export function searchedLevers(course: Course, stateWith: (change: Partial<Course>) => State): Omit<Levers, "extraCash"> {
  const { trend } = course;
  const good = (change: Partial<Course>) => survives(stateWith(change));
  const minGrowth = (): Lever => {
    if (trend.form === "linear") return lowestAmount((amount) => good({ trend: { form: "linear", amount } }));
    if (course.revenue <= 0 && course.steps === null) return good({}) ? "any" : "never";
    const factor = lowest((value) => good({ trend: { ...trend, a: Math.log(value) } }), LEAST, 1 + LARGEST_GROWTH);
    return typeof factor === "number" ? factor - 1 : factor;
  };
  return {
    maxExpenses: highest((expenses) => good({ expenses })),
    minRevenue: lowest((revenue) => good({ revenue }), LEAST, MOST),
    minGrowth: minGrowth(),
  };
}

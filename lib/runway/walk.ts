import { outlookFrom, type Course } from "#lib/runway/course.ts";
import { bounded, crossing, flowWithin, grown, netAt, type Levels } from "#lib/runway/period.ts";
import type { Discretisation, Outlook } from "#lib/runway/state.ts";

export type WalkStep = { period: number; revenue: number; expenses: number; balance: number };

const at = (list: readonly number[] | undefined, k: number): number => list?.[k - 1] ?? 0;

/**
 * Period by period to the last event (or to the moment of a later balance), then the table from there. Usable cash below
 * 0 at any period's end on the way is dead; what it is between two ends is asked of a later balance only, which has no
 * events. `record` receives every step.
 */
export function walk(kind: Discretisation, course: Course, record?: (step: WalkStep) => void): Outlook {
  const { trend, steps, start } = course;
  const usable = course.cash - course.minimumCash;
  const losing = course.revenue < course.expenses;
  const floor = Math.min(0, course.revenue);
  const count = Math.max(steps?.count ?? 0, Math.ceil(start));
  let levels: Levels = course;
  let balance = usable;
  let capital = 0;
  let cashZero = usable <= 0 && losing ? start : null;
  let paysFrom = losing ? null : 0;
  for (let k = 1; k <= count; k++) {
    const next = grown(trend, levels, floor);
    const extraRevenue = at(steps?.revenue, k) + at(steps?.revenueShift, k);
    const extraExpenses = at(steps?.expenses, k) + at(steps?.expensesShift, k);
    const from = Math.min(1, Math.max(0, start - (k - 1)));
    const arrives = from < 1 ? at(steps?.cash, k) : 0;
    const before = balance;
    const flow = flowWithin(kind, trend, levels, next, from, 1);
    // An event takes revenue and expenses to 0 at the most.
    const revenue = Math.max(Math.min(0, flow.revenue), flow.revenue + extraRevenue * (1 - from));
    const expenses = Math.max(0, flow.expenses + extraExpenses * (1 - from));
    const extra = from < 1 ? (revenue - flow.revenue - (expenses - flow.expenses)) / (1 - from) : 0;
    balance = bounded(before + revenue - expenses + arrives);
    record?.({ period: k, revenue, expenses, balance });
    const inside = { from, before, after: balance, extra, arrives };
    const low = kind === "continuous" && steps === null ? trough(course, levels, next, inside) : { at: 1, balance };
    capital = Math.max(capital, usable - low.balance);
    if (cashZero === null && low.balance < 0 && (steps !== null || low.balance < before)) {
      cashZero = k - 1 + zeroWithin(kind, course, levels, next, inside, low.at);
    }
    paysFrom = paysSince(kind, course, levels, next, { k, extra, paysFrom });
    levels = {
      revenue: Math.max(floor, bounded(next.revenue + at(steps?.revenueShift, k))),
      expenses: Math.max(0, bounded(next.expenses + at(steps?.expensesShift, k))),
    };
  }
  const tail = outlookFrom(kind, balance, levels.revenue, levels.expenses, trend);
  return settle(kind, course, tail, { count, balance, capital, cashZero, paysFrom });
}

type Inside = { from: number; before: number; after: number; extra: number; arrives: number };

const balanceAt = ({ trend }: Course, now: Levels, next: Levels, { from, before, extra, arrives }: Inside, t: number): number => {
  const flow = flowWithin("continuous", trend, now, next, from, t);
  return before + flow.revenue - flow.expenses + extra * (t - from) + (from < 1 ? (arrives * (t - from)) / (1 - from) : 0);
};

/** The continuous balance is lowest at the period's end, or inside it where losses turn into gains. */
function trough(course: Course, now: Levels, next: Levels, inside: Inside): { at: number; balance: number } {
  const net = (t: number) => netAt(course.trend, now, next, t) + inside.extra + inside.arrives / (1 - inside.from);
  if (inside.from === 1 || net(inside.from) >= 0 || net(1) <= 0) return { at: 1, balance: inside.after };
  const at = crossing(net, inside.from, 1);
  return { at, balance: balanceAt(course, now, next, inside, at) };
}

/** Fraction of the period at which the balance, below 0 at `to`, was 0: by straight line, or exactly where continuous. */
function zeroWithin(kind: Discretisation, course: Course, now: Levels, next: Levels, inside: Inside, to: number): number {
  const { from, before, after } = inside;
  if (before <= 0) return from;
  if (kind !== "continuous") return from + ((1 - from) * before) / (before - after);
  return crossing((t) => balanceAt(course, now, next, inside, t), from, to);
}

/** The period from which revenue has covered expenses without a break so far, or null. */
function paysSince(kind: Discretisation, { trend }: Course, now: Levels, next: Levels, state: { k: number; extra: number; paysFrom: number | null }): number | null {
  const { k, extra, paysFrom } = state;
  if (kind !== "continuous") {
    const flow = kind === "growFirst" ? next : now;
    return flow.revenue - flow.expenses + extra >= 0 ? (paysFrom ?? k) : null;
  }
  const net = (t: number) => netAt(trend, now, next, t) + extra;
  if (net(1) < 0) return null;
  return net(0) >= 0 ? (paysFrom ?? k - 1) : k - 1 + crossing(net, 0, 1);
}

type Walked = { count: number; balance: number; capital: number; cashZero: number | null; paysFrom: number | null };

function settle(kind: Discretisation, course: Course, tail: Outlook, walked: Walked): Outlook {
  const { count, balance, cashZero, paysFrom } = walked;
  const later = (periods: number | null) => (periods === null ? null : count + periods);
  const breakEven = tail.breakEven === 0 ? (paysFrom ?? (kind === "continuous" ? count : count + 1)) : later(tail.breakEven);
  const capital = Math.max(walked.capital, course.cash - course.minimumCash - balance + tail.capital);
  if (course.steps !== null) {
    const lossesStart = cashZero === null ? later(tail.lossesStart) : null;
    return { state: cashZero === null ? tail.state : "dead", breakEven, capital, cashZero: cashZero ?? later(tail.cashZero), lossesStart };
  }
  // Only the balance is of a later day: the levels at the end of the last complete month still name the state.
  const { revenue, expenses, trend } = course;
  const plain = outlookFrom(kind, 0, revenue, expenses, trend);
  const survives = cashZero === null && tail.cashZero === null;
  const renamed = survives
    ? tail.state === "profitable" && revenue < expenses ? "alive" : tail.state
    : revenue < expenses ? "dead" : "profitable-trend-dead";
  return { state: renamed, breakEven: plain.breakEven, capital, cashZero: cashZero ?? later(tail.cashZero), lossesStart: plain.lossesStart };
}

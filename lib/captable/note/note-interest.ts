import { daysBetween, type Day } from "#lib/date.ts";

export const INTEREST_KINDS = ["simple", "compound-annual", "compound-quarterly"] as const;
export const DAY_COUNTS = ["ACT/365F", "ACT/360", "30/360"] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];
export type DayCount = (typeof DAY_COUNTS)[number];

/** Days under 30/360 (bond basis): a 31st counts as the 30th, at the end only after a 30th or 31st. */
function thirtyDays(from: Day, to: Day): number {
  const [y1, m1, d1] = from.split("-").map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split("-").map(Number) as [number, number, number];
  const start = Math.min(d1, 30);
  return 360 * (y2 - y1) + 30 * (m2 - m1) + ((start === 30 ? Math.min(d2, 30) : d2) - start);
}

export const dayCountDays = (dayCount: DayCount, from: Day, to: Day): number => (dayCount === "30/360" ? thirtyDays(from, to) : daysBetween(from, to));

/** Interest on `principal` at a yearly `rate`: principal x rate x t, or principal x ((1 + rate / n)^(n t) - 1); t = days / 365 or 360. */
export function noteInterest(principal: number, rate: number, kind: InterestKind, dayCount: DayCount, days: number): number {
  const years = days / (dayCount === "ACT/365F" ? 365 : 360);
  if (kind === "simple") return principal * rate * years;
  const times = kind === "compound-annual" ? 1 : 4;
  return principal * Math.expm1(times * years * Math.log1p(rate / times));
}

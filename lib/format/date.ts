import { daysBetween, isMonth, periodFirst, type Day, type Month, type Period } from "#lib/date.ts";

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const monthName = (value: string): string => SHORT[Number(value.slice(5, 7)) - 1] ?? "";

/** "14 May 2027" */
export const formatDay = (day: Day): string => `${Number(day.slice(8, 10))} ${monthName(day)} ${day.slice(0, 4)}`;

/** "May 2027" */
export const formatMonth = (month: Month): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** "Oct 2026", "Q3 2026" or "2026" */
export function formatPeriod(period: Period): string {
  if (isMonth(period)) return formatMonth(period);
  return period.length === 4 ? period : `${period.slice(5)} ${periodFirst(period).slice(0, 4)}`;
}

/** "172 days", "1 day" */
export const formatDays = (days: number): string => `${Math.abs(days).toLocaleString("en-US")} ${Math.abs(days) === 1 ? "day" : "days"}`;

/** Seen from today: "in 172 days", "today", "3 days ago" */
export function formatDaysFrom(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  return days > 0 ? `in ${formatDays(days)}` : `${formatDays(days)} ago`;
}

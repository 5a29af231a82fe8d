import type { Day } from "#lib/date.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/** 14 May 2027 */
export const dayWords = (day: Day): string => `${Number(day.slice(8))} ${monthWords(day)}`;
/** May 2027 */
export const monthWords = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** Short money from major units: $1.24M, $64,200, $12; without a currency the bare number. */
export function moneyWords(amount: number, currency: string | null): string {
  const size = Math.abs(amount);
  const [scaled, suffix] = size >= 999_950_000 ? [size / 1e9, "B"] : size >= 999_950 ? [size / 1e6, "M"] : [size, ""];
  const text = suffix === "" ? grouped(Math.round(scaled)) : scaled.toFixed(2).replace(/\.?0+$/, "");
  const sign = currency === null ? "" : (SIGNS[currency] ?? `${currency} `);
  return `${amount < 0 ? "-" : ""}${sign}${text}${suffix}`;
}

/** 6%, 13.57%, -5% */
export const percentWords = (fraction: number): string => `${Number((fraction * 100).toFixed(2))}%`;

export const count = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`;

/** A number of periods with at most one decimal: "7.6 months". */
export const periodWords = (periods: number, unit: "month" | "week"): string => {
  const rounded = Number((periods >= 100 ? periods.toFixed(0) : periods.toFixed(1)));
  return rounded > 1e6 ? `more than a million ${unit}s` : count(rounded, unit);
};

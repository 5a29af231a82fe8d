import { type Day, daysBetween, lastDay, type Month, monthOf } from "#lib/date.ts";
import { coveredRanges, extentOf, type Span } from "./coverage.ts";
import type { Account, Entry } from "./entry.ts";

export type Ranges = readonly { from: Day; to: Day }[];

/** Days covered by the statements of each account. */
export function rangesOf(accounts: readonly Account[], entries: readonly Entry[], spans: readonly Span[]): Map<string, Ranges> {
  const days = new Map<string, Set<Day>>();
  for (const { accountId, day } of entries) {
    const own = days.get(accountId);
    if (own) own.add(day);
    else days.set(accountId, new Set([day]));
  }
  return new Map(accounts.map((account) => [
    account.id,
    coveredRanges(spans.filter((span) => span.accountId === account.id), [...(days.get(account.id) ?? [])].sort()),
  ]));
}

/** A bank account that held exactly 0 before its first row was opened then; one left at 0 for two months was closed. */
export type Life = { openedEmpty: boolean; closedEmpty: boolean };
const CLOSED_DAYS = 62;

/** The reasons why the statements do not cover a month whole; empty where they do. Cards and processors may begin later: till then the bank speaks for them. */
export function missingIn(month: Month, accounts: readonly Account[], ranges: ReadonlyMap<string, Ranges>, lives: ReadonlyMap<string, Life>, asOf: Day | null): string[] {
  const why: string[] = [];
  if (asOf !== null && month >= monthOf(asOf)) why.push(`${month} was not over on ${asOf}.`);
  const latest = [...ranges.values()].reduce<Day | null>((day, list) => maxDay(day, list.at(-1)?.to ?? null), null);
  for (const account of accounts) {
    const list = ranges.get(account.id) ?? [];
    const [first, last] = [list[0]?.from, list.at(-1)?.to];
    if (first === undefined || last === undefined) continue;
    const extent = extentOf(list, month);
    if (extent === "whole") continue;
    const life = lives.get(account.id);
    const before = month < monthOf(first) || (month === monthOf(first) && extent === "part");
    const bank = account.kind === "bank" || account.kind === "ledger";
    if (bank && life?.openedEmpty && before && last >= lastDay(month)) continue;
    if (bank && life?.openedEmpty && month < monthOf(first)) continue;
    if (!bank && extent === "none" && month < monthOf(first)) continue;
    if (bank && life?.closedEmpty && month >= monthOf(last) && latest !== null && daysBetween(last, latest) >= CLOSED_DAYS) continue;
    why.push(extent === "part" ? `The statements of ${account.name} cover only part of ${month}: ${overlap(list, month)}.` : `There is no statement of ${account.name} for ${month}.`);
  }
  return why;
}

const maxDay = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

function overlap(ranges: Ranges, month: Month): string {
  return ranges.filter((range) => monthOf(range.from) <= month && monthOf(range.to) >= month)
    .map((range) => `${monthOf(range.from) === month ? range.from : `${month}-01`} to ${monthOf(range.to) === month ? range.to : lastDay(month)}`).join(", ");
}

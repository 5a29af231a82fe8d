import { type Day, daysBetween } from "#lib/date.ts";
import type { CompanyFacts, Seen } from "./company-facts.ts";
import { endingsAllowed, type EndingKind } from "./ending.ts";
import { RULES } from "./rules/rules.ts";
import { keyOf, type Trigger } from "./trigger.ts";

export const MOST_ITEMS = 7;
export const MOST_MINUTES = 25;
export const OFF_PATH_SHARE = 0.2;

export type AgendaItem = { /** The same from review to review. */ key: string; company: CompanyFacts; triggers: Trigger[]; /** Days until it bites; the nearest of its triggers. */ days: number; touches: number; endings: readonly EndingKind[] };
export type Agenda = { items: AgendaItem[]; notReviewed: AgendaItem[]; /** Companies looked at. */ companies: number };

export type AgendaInput = {
  companies: readonly CompanyFacts[];
  /** As the last review left each; absent: never reviewed. */
  seen: ReadonlyMap<string, Seen>;
  /** Lasting conditions that an ending quiets, by company. */
  quiet: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often in a row each item was on the agenda without an ending, by its key. */
  touches: ReadonlyMap<string, number>;
  today: Day;
  /** `company`: the founder's own team, where an item is a trigger. */
  kind: "fund" | "company";
  offPathShare?: number;
};

const YEAR = 365;
const QUARTER = 90;

/** Days until a trigger bites, as of today; not below 0. What has no date of its own bites when the cash ends, and at the latest in a year. */
export function daysUntil(trigger: Trigger, { daysLeft }: CompanyFacts, today: Day): number {
  const end = Math.max(0, Math.min(daysLeft ?? YEAR, YEAR));
  switch (trigger.kind) {
    case "raise-by": return Math.max(0, daysBetween(today, trigger.day));
    case "due": case "pinned": return 0;
    case "figures-expired": return Math.min(end, QUARTER);
    case "mark-and-runway": return end;
    default: return end;
  }
}

// 1 today, a half in a month, a tenth in nine.
const HALF_DAYS = 30;
const urgency = (days: number): number => HALF_DAYS / (HALF_DAYS + days);

const itemKey = (companyId: string, triggers: readonly Trigger[], kind: AgendaInput["kind"]): string => {
  const [first] = triggers;
  if (kind === "fund" || !first) return companyId;
  return `${companyId} ${first.kind}${"id" in first ? ` ${first.id}` : ""}${"what" in first ? ` ${first.what}` : ""}`;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 1;

/** Companies that something brings up, the most capital times urgency first; at most seven, the rest only named. A capital that is not known counts as the middle one. */
export function agendaOf({ companies, seen, quiet, touches, today, kind, offPathShare = OFF_PATH_SHARE }: AgendaInput): Agenda {
  const items = companies.flatMap((company): AgendaItem[] => {
    const silent = quiet.get(company.id);
    const triggers = RULES.flatMap(({ find }) => find({ company, seen: seen.get(company.id) ?? null, today, offPathShare })).filter((trigger) => !silent?.has(keyOf(trigger)));
    const item = (some: Trigger[]): AgendaItem => {
      const key = itemKey(company.id, some, kind);
      const own = touches.get(key) ?? 0;
      return { key, company, triggers: some, days: Math.min(...some.map((each) => daysUntil(each, company, today))), touches: own, endings: endingsAllowed(own) };
    };
    if (triggers.length === 0) return [];
    return kind === "company" ? triggers.map((trigger) => item([trigger])) : [item(triggers)];
  });
  const middle = median(items.flatMap(({ company }) => company.exposure ?? []));
  const weight = ({ company, days }: AgendaItem) => (kind === "company" ? 1 : (company.exposure ?? middle)) * urgency(days);
  const ranked = items.map((item, at) => ({ item, at, weight: weight(item) })).sort((a, b) => b.weight - a.weight || a.item.company.name.localeCompare(b.item.company.name, "en") || a.at - b.at).map(({ item }) => item);
  return { items: ranked.slice(0, MOST_ITEMS), notReviewed: ranked.slice(MOST_ITEMS), companies: companies.length };
}

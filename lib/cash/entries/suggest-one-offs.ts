import { daysBetween, type Month, monthOf } from "#lib/date.ts";
import type { Category, Classified, Entry } from "./entry.ts";
import { merchantKey } from "./wording.ts";

/** An entry that a person may want to set aside; nothing is changed until they do. */
export type OneOffSuggestion = { entryId: string; kind: "unusually-large" | "annual-bill"; why: string };

/** At this many times the category's median month an entry alone moves a 3-month mean by more than itself: worth a question. */
const LARGE = 3;
const ENOUGH_MONTHS = 4;
const YEAR = { least: 350, most: 380 };
/** Wording of a bill for a year in advance. */
const ANNUAL = /\b(annual|yearly|per year|1 year|12 months?|jahresbeitrag|annuel|anual)\b/i;

/** Entries far above their category's usual month, and bills that come once a year; largest first. */
export function suggestOneOffs(entries: readonly Entry[], classified: readonly Classified[]): OneOffSuggestion[] {
  const decisions = new Map(classified.map((one) => [one.entryId, one]));
  const operating = entries.flatMap((entry) => {
    const decision = decisions.get(entry.id);
    return decision?.role === "operating" && decision.category ? [{ entry, category: decision.category }] : [];
  });
  const medians = medianMonths(operating);
  const yearly = yearlyBills(operating.map((one) => one.entry));
  return operating
    .flatMap(({ entry, category }): (OneOffSuggestion & { size: number })[] => {
      const size = Math.abs(entry.amountMinor);
      const median = medians.get(`${category}|${entry.currency}`);
      const annual = category !== "revenue" && (yearly.has(entry.id) || ANNUAL.test(entry.description));
      const large = median !== undefined && size > LARGE * median;
      if (annual && (large || yearly.has(entry.id))) return [{ entryId: entry.id, kind: "annual-bill", size, why: "It looks like a bill for a whole year: it weighs on one month what belongs to twelve." }];
      return large ? [{ entryId: entry.id, kind: "unusually-large", size, why: `It is more than ${LARGE} times what this category comes to in a usual month.` }] : [];
    })
    .sort((a, b) => b.size - a.size || (a.entryId < b.entryId ? -1 : 1))
    .map(({ entryId, kind, why }) => ({ entryId, kind, why }));
}

function medianMonths(operating: readonly { entry: Entry; category: Category }[]): Map<string, number> {
  const totals = new Map<string, Map<Month, number>>();
  for (const { entry, category } of operating) {
    const key = `${category}|${entry.currency}`;
    const months = totals.get(key) ?? new Map<Month, number>();
    const month = monthOf(entry.day);
    totals.set(key, months.set(month, (months.get(month) ?? 0) + Math.abs(entry.amountMinor)));
  }
  return new Map([...totals].filter(([, months]) => months.size >= ENOUGH_MONTHS).map(([key, months]) => {
    const sorted = [...months.values()].sort((a, b) => a - b);
    return [key, sorted[Math.floor((sorted.length - 1) / 2)] as number];
  }));
}

/** Bills of one merchant that come a year apart and not in between. */
function yearlyBills(entries: readonly Entry[]): Set<string> {
  const byMerchant = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.amountMinor < 0 ? merchantKey(entry) : "";
    if (key === "") continue;
    const list = byMerchant.get(key);
    if (list) list.push(entry);
    else byMerchant.set(key, [entry]);
  }
  const found = new Set<string>();
  for (const list of byMerchant.values()) {
    const sorted = [...list].sort((a, b) => (a.day < b.day ? -1 : 1));
    const gaps = sorted.slice(1).map((one, i) => daysBetween((sorted[i] as Entry).day, one.day));
    if (gaps.length > 0 && gaps.every((gap) => gap >= YEAR.least && gap <= YEAR.most)) sorted.forEach((one) => found.add(one.id));
  }
  return found;
}

"use client";

import { formatMajorPlain, formatMajorWhole } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { safeSide } from "#lib/format/safe-side.ts";
import { minorDigits } from "#lib/money.ts";
import type { Lever } from "#lib/runway/state.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { Button } from "../_ui/button.tsx";
import type { FieldName, Scenario } from "./scenario.ts";

export type LeverListProps = { scenario: Scenario; judgement: Judgement; onTry: (name: FieldName, text: string) => void };
type Card = { name: FieldName; title: string; value: string; note: string; text: string | null; exact: string | null };

/** What would flip the verdict, each with all else as it is; rounded to the side on which it still holds. */
export function LeverList({ scenario, judgement, onTry }: LeverListProps) {
  const cards = leverCards(scenario, judgement);
  return (
    <ul className="grid grid-cols-2 overflow-hidden rounded-md border bg-surface xl:grid-cols-4">
      {cards.map((card) => (
        <li key={card.name} className="flex min-w-0 flex-col gap-1 px-4 py-3 shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]">
          <p className="text-xs text-ink-soft">{card.title}</p>
          <p className="num text-lg font-semibold tracking-tight" title={card.exact ?? undefined}>
            {card.value}
          </p>
          <div className="mt-auto flex min-h-8 items-center justify-between gap-2">
            <p className="num text-sm text-ink-soft">{card.note}</p>
            {card.text === null ? null : (
              <Button size="sm" tone="plain" className="no-print -mr-2.5" aria-label={`Try ${card.title.toLowerCase()} ${card.value}`} onClick={() => onTry(card.name, card.text ?? "")}>
                Try
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function leverCards({ cash, minimumCash, revenue, costs, growth, currency, period }: Scenario, { levers, capitalNeeded }: Judgement): Card[] {
  const finest = minorDigits(currency);
  const money = (name: FieldName, noun: string, lever: Lever | null, side: "at-most" | "at-least", present: number | null): Card => {
    const title = `${noun} ${side === "at-most" ? "at most" : "at least"}`;
    if (typeof lever !== "number") return { name, title, ...inWords(lever, noun), text: null, exact: null };
    const value = safeSide(lever, side, { finest, present: present ?? undefined });
    const room = present === null ? null : side === "at-most" ? value - present : present - value;
    return {
      name,
      title,
      value: formatMajorPlain(value, currency),
      note: room === null ? "" : room >= 0 ? `${short(room)} to spare` : side === "at-most" ? `${short(-room)} less` : `${short(-room)} more`,
      text: plainText(value),
      exact: formatMajorPlain(lever, currency),
    };
  };
  const short = (amount: number) => formatMajorWhole(amount, currency);
  const growthCard = (): Card => {
    const title = "Growth at least";
    if (typeof levers.minGrowth !== "number") return { name: "growth", title, ...inWords(levers.minGrowth, "growth"), text: null, exact: null };
    const value = safeSide(levers.minGrowth * 100, "at-least", { digits: 3, finest: 1, present: growth === null ? undefined : growth * 100 });
    const shown = Math.ceil(levers.minGrowth * 1000 - 1e-9) / 10;
    const percent = Math.abs(value) >= 100 ? shown : Math.max(shown, value);
    const gap = growth === null ? null : growth * 100 - percent;
    return {
      name: "growth",
      title,
      value: formatPercent(percent / 100),
      note: gap === null ? "" : gap >= 0 ? `${gap.toFixed(1)} points to spare` : `${(-gap).toFixed(1)} points more`,
      text: String(percent),
      exact: formatPercent(levers.minGrowth, 4),
    };
  };
  const least = capitalNeeded === null ? levers.extraCash : capitalNeeded + minimumCash;
  const each = `a ${period}`;
  return [
    money("costs", `Costs ${each}`, levers.maxExpenses, "at-most", costs),
    growthCard(),
    money("revenue", `Revenue ${each}`, levers.minRevenue, "at-least", revenue),
    money("cash", "Cash", typeof least === "number" ? Math.max(0, least) : least, "at-least", cash),
  ];
}

const plainText = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 4 });

function inWords(lever: Lever | null, noun: string): { value: string; note: string } {
  const what = noun.replace(/ a (month|week)$/, "").toLowerCase();
  if (lever === "never") return { value: "Not enough alone", note: `no ${what} would do it` };
  if (lever === "any") return { value: "Any", note: `holds at any ${what}` };
  return { value: "Does not exist", note: "" };
}

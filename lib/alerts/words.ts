import { formatDay, formatDays } from "#lib/format/date.ts";
import { formatMajorShort, formatMajorWhole } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { Currency } from "#lib/money.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import { STANDING_WORDS } from "#lib/portfolio/words.ts";
import type { Condition, ConditionKind, Reading, VerdictTurn } from "./condition.ts";
import { changeBetween } from "./conditions/changed.ts";
import { alertFigure, type AlertUnit, type FigureId } from "./figures.ts";
import { NO_END } from "./sight.ts";

export const CONDITION_WORDS: Record<ConditionKind, string> = { below: "A figure is below", above: "A figure is above", changed: "A figure changed by", "verdict-changed": "The verdict changed", silent: "Nothing was reported" };
export const TURN_WORDS: Record<VerdictTurn, string> = { dies: "to default dead", lives: "to default alive", "too-close": "to too close to call", any: "to any other" };

const plain = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

/** A value in its unit: "5.4 months", "$1.20M", "12%". Without end where there is none. `finer`: to tell it from one that is near. */
export function valueWords(value: number | null, unit: AlertUnit, currency: Currency, finer = false): string {
  const more = finer ? 1 : 0;
  if (value === null) return "not known";
  if (value === NO_END) return unit === "money" ? "without limit" : "without end";
  switch (unit) {
    case "months": return `${plain(value, 1 + more)} ${plain(value, 1 + more) === "1" ? "month" : "months"}`;
    case "days": return value < 0 ? `${formatDays(Math.round(value))} ago` : formatDays(Math.round(value));
    case "money": return finer ? formatMajorWhole(value, currency) : formatMajorShort(value, currency);
    case "fraction": return formatPercent(value, more);
    case "percent": return `${plain(value, 1 + more)}%`;
    case "ratio": return plain(value, 2 + more);
    case "count": return plain(value, 0);
  }
}

const figureWords = (figure: FigureId, value: number | null, currency: Currency): string => valueWords(value, alertFigure(figure).unit, currency);
const MOVES = { down: "fell by", up: "rose by", either: "changed by" } as const;

/** What a rule waits for: "Runway below 6 months". */
export function conditionWords(condition: Condition, currency: Currency): string {
  switch (condition.kind) {
    case "below": case "above": return `${alertFigure(condition.figure).name} ${condition.kind} ${figureWords(condition.figure, condition.threshold, currency)}`;
    case "changed": {
      const by = condition.as === "share" ? formatPercent(condition.by, 0) : figureWords(condition.figure, condition.by, currency);
      return `${alertFigure(condition.figure).name} ${MOVES[condition.direction]} ${by} or more ${condition.daysAgo === null ? "against the last reported period" : `within ${formatDays(condition.daysAgo)}`}`;
    }
    case "verdict-changed": return `Verdict turned ${TURN_WORDS[condition.to]}`;
    case "silent": return `Nothing reported for ${formatDays(condition.days)}`;
  }
}

/** When it can fire again: the other half of a rule. */
export function bandWords(condition: Condition, currency: Currency): string {
  switch (condition.kind) {
    case "below": return `again once it was ${figureWords(condition.figure, condition.threshold + condition.band, currency)} or more`;
    case "above": return `again once it was ${figureWords(condition.figure, condition.threshold - condition.band, currency)} or less`;
    case "changed": return condition.daysAgo === null ? "each reported period by itself" : `again once the change was ${condition.as === "share" ? formatPercent(Math.max(0, condition.by - condition.band), 0) : figureWords(condition.figure, Math.max(0, condition.by - condition.band), currency)} or less`;
    case "verdict-changed": return condition.to === "dies" ? "again once it lived" : condition.to === "lives" ? "again once it died" : condition.to === "any" ? "at each other verdict" : "again once it could be called";
    case "silent": return "again after a report";
  }
}

const standingWords = (standing: Standing | null): string => (standing === null ? "Not judged before" : STANDING_WORDS[standing]);

/** Old to new, by the rule as it was: "Runway 7.2 months → 5.4 months". */
export function eventWords(condition: Condition, { from, to, currency }: { from: Reading | null; to: Reading; currency: Currency }): string {
  if (condition.kind === "verdict-changed") return `${standingWords(from?.standing ?? null)} → ${standingWords(to.standing)}`;
  if (condition.kind === "silent") return `Nothing reported for ${formatDays(to.value ?? condition.days)}`;
  const { name, unit } = alertFigure(condition.figure);
  const said = (each: Reading, finer: boolean) => valueWords(each.value, unit, currency, finer);
  const near = [from?.value ?? null, "threshold" in condition ? condition.threshold : null].filter((each) => each !== null && each !== to.value);
  const finer = near.some((each) => valueWords(each, unit, currency) === said(to, false));
  const old = from === null ? "" : `${said(from, finer)} → `;
  const change = condition.kind === "changed" && from !== null && from.value !== null && to.value !== null && from.value !== NO_END && to.value !== NO_END ? changeBetween(from.value, to.value, "share") : null;
  const share = change === null ? "" : ` (${change > 0 ? "+" : "−"}${formatPercent(Math.abs(change), 0)})`;
  return `${name} ${old}${said(to, finer)}${share}`;
}

/** Which rows it rests on, in words. */
export const basisWords = ({ basisEnd }: Reading): string => (basisEnd === null ? "no complete month" : `figures to ${formatDay(basisEnd)}`);

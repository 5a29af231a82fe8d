import type { ConditionOf, ConditionRule, Look, Reading } from "../condition.ts";
import { readingOf } from "../observe-figure.ts";

/** What it is compared with: as it was n days ago, or as the reported period before this one left it. */
function baseOf({ figure, daysAgo }: ConditionOf<"changed">, look: Look, reading: Reading): Reading | null {
  if (daysAgo === null) return periodBefore(look.state, reading);
  return look.earlier === null ? null : readingOf({ ...look, sight: look.earlier }, figure);
}

/** Signed change, as an amount or as a share of the size of what was; null where there is nothing to divide by. */
export function changeBetween(from: number, to: number, as: "amount" | "share"): number | null {
  if (from === to) return 0;
  if (as === "amount") return to - from;
  return from === 0 ? null : (to - from) / Math.abs(from);
}

/** The period before this one, as far as the rule saw it. */
export function periodBefore({ last, base }: { last: Reading | null; base: Reading | null }, reading: Reading): Reading | null {
  const earlier = (each: Reading | null) => (each !== null && each.basisEnd !== null && reading.basisEnd !== null && each.basisEnd < reading.basisEnd ? each : null);
  return earlier(last) ?? earlier(base);
}

/** A figure moved by an amount or a share, against the last reported period (each period is a crossing of its own) or against n days ago. */
export const changed: ConditionRule<"changed"> = {
  kind: "changed",
  observe: (condition, look) => {
    const { figure, by, as, direction, daysAgo, band } = condition;
    const reading = readingOf(look, figure);
    if (reading.value === null) return null;
    const against = baseOf(condition, look, reading);
    const episode = daysAgo === null ? reading.basisEnd : null;
    const from = against?.value ?? null;
    const change = from === null ? null : changeBetween(from, reading.value, as);
    // Known, but nothing to compare with: it is remembered for the next period.
    if (change === null) return daysAgo === null ? { position: "between", reading, episode, corrigible: true } : null;
    const size = direction === "either" ? Math.abs(change) : direction === "up" ? change : -change;
    return { position: size >= by ? "beyond" : size <= by - band ? "back" : "between", reading, against, episode, corrigible: true };
  },
};

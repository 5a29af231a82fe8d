import { daysBetween, type Day } from "#lib/date.ts";
import type { ExponentialSum } from "#lib/portfolio/irr/exponential-sum.ts";

/** Money on a day, positive is money arriving. */
export type DatedFlow = readonly [day: Day, amount: number];

/** Flows of one day added up, days that come to 0 dropped; days count from the first date given. */
export function netFlows(flows: readonly DatedFlow[]): ExponentialSum {
  const [[first] = [null]] = flows;
  const lines = flows.map(([day, amount]) => ({ at: daysBetween(first as Day, day), amount })).sort((a, b) => a.at - b.at);
  const days: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < lines.length; ) {
    const at = (lines[i] as { at: number }).at;
    let [net, gross, count] = [0, 0, 0];
    for (; i < lines.length && lines[i]?.at === at; i++, count++) {
      const amount = (lines[i] as { amount: number }).amount;
      net += amount;
      gross += Math.abs(amount);
    }
    // 0.1 + 0.2 - 0.3 is nothing: what is left is below what the sum itself rounds away.
    if (Math.abs(net) <= (count > 1 ? count * Number.EPSILON * gross : 0)) continue;
    days.push(at);
    weights.push(net);
  }
  return { days, weights };
}

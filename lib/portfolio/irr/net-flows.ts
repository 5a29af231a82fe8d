import { dayNumber, type Day } from "#lib/date.ts";
import type { ExponentialSum } from "#lib/portfolio/irr/exponential-sum.ts";

/** Money on a day, positive is money arriving. */
export type DatedFlow = readonly [day: Day, amount: number];

/** What is left to discount; money in and out before any netting; days from the first flow to the last. */
export type NetFlows = ExponentialSum & { paid: number; received: number; span: number };

const INSERTED = 64;

/** Indices of values as they rise, equal ones as given; rows mostly come nearly so, which insertion is quick with. */
function risingOrder(values: readonly number[]): number[] {
  const order = values.map((_, i) => i);
  if (values.length > INSERTED) return order.sort((a, b) => (values[a] as number) - (values[b] as number));
  for (let i = 1; i < order.length; i++) {
    const value = values[i] as number;
    let j = i;
    for (; j > 0 && (values[order[j - 1] as number] as number) > value; j--) order[j] = order[j - 1] as number;
    order[j] = i;
  }
  return order;
}

/** Flows of one day added up, days that come to 0 dropped. */
export function netFlows(flows: readonly DatedFlow[]): NetFlows {
  const count = flows.length;
  const at = flows.map((flow) => dayNumber(flow[0]));
  const order = risingOrder(at);
  const days: number[] = [];
  const weights: number[] = [];
  let [paid, received] = [0, 0];
  for (let i = 0; i < count; ) {
    const day = at[order[i] as number] as number;
    let [sum, gross, rows] = [0, 0, 0];
    for (; i < count && at[order[i] as number] === day; i++, rows++) {
      const amount = (flows[order[i] as number] as DatedFlow)[1];
      sum += amount;
      if (amount < 0) paid -= amount;
      else received += amount;
      gross += Math.abs(amount);
    }
    // 0.1 + 0.2 - 0.3 is nothing: what is left is below what the sum itself rounds away.
    if (Math.abs(sum) <= (rows > 1 ? rows * Number.EPSILON * gross : 0)) continue;
    days.push(day);
    weights.push(sum);
  }
  const span = count > 0 ? (at[order[count - 1] as number] as number) - (at[order[0] as number] as number) : 0;
  return { days, weights, paid, received, span };
}

import { daysBetween } from "#lib/date.ts";
import { netFlows, type DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { signChanges } from "#lib/portfolio/irr/exponential-sum.ts";
import { rootsOf } from "#lib/portfolio/irr/roots.ts";

export const IRR_STATUSES = ["unique", "multiple", "none", "undetermined", "total-loss", "not-annualisable", "error"] as const;
export type IrrStatus = (typeof IRR_STATUSES)[number];

/** `irr` null unless the status gives one; `roots`: every rate that zeroes the present value, rising; `multiple`: received / paid in, before any netting. */
export type Irr = { status: IrrStatus; irr: number | null; roots: number[]; multiple: number | null; days: number };

// Rates are looked for where 1 + r lies within a million-fold either way; the scan begins a little further out, so that its ends are no roots.
const EDGE = Math.log(1e6);
const [LOW, HIGH] = [-EDGE - 0.01, EDGE + 0.01];
const AT_EDGE = EDGE + 1e-12;

/** Sum of amount / (1 + r)^(days / 365) = 0, an annual rate with money as it comes; solved for all r in [1e-6 - 1, 1e6 - 1]. */
export function irrOf(flows: readonly DatedFlow[]): Irr {
  let [paid, received] = [0, 0];
  let [first, last] = [flows[0]?.[0], flows[0]?.[0]];
  for (const [day, amount] of flows) {
    if (amount < 0) paid -= amount;
    else received += amount;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  const multiple = paid > 0 ? received / paid : null;
  const { days, weights } = netFlows(flows);
  const shared = { irr: null, roots: [], multiple, days: first && last ? daysBetween(first, last) : 0 };
  if (first === last || paid === 0) return { ...shared, status: "error" };
  if (received === 0) return { ...shared, status: "total-loss", irr: -1 };
  const found = rootsOf({ days, weights }, LOW, HIGH).filter(({ x }) => Math.abs(x) <= AT_EDGE);
  const roots = found.map(({ x }) => Math.expm1(x) + 0);
  const crossing = found.flatMap(({ crosses }, i) => (crosses ? [roots[i] as number] : []));
  if (crossing.length > 1) return { ...shared, status: "multiple", roots };
  if (crossing.length === 1) return { ...shared, status: "unique", irr: crossing[0] as number, roots };
  if (roots.length > 0) return { ...shared, status: "undetermined", roots };
  return { ...shared, status: signChanges({ days, weights }).length === 1 ? "not-annualisable" : "none" };
}

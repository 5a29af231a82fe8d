import { netFlows, type DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { signChanges } from "#lib/portfolio/irr/exponential-sum.ts";
import { pureRoot } from "#lib/portfolio/irr/pure-root.ts";
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
  const sum = netFlows(flows);
  const { paid, received, span: days } = sum;
  const multiple = paid > 0 ? received / paid : null;
  if (days === 0 || paid === 0) return { status: "error", irr: null, roots: [], multiple, days };
  if (received === 0) return { status: "total-loss", irr: -1, roots: [], multiple, days };
  const pure = pureRoot(sum, -EDGE, EDGE);
  if (pure !== null) {
    const rate = Math.expm1(pure) + 0;
    return { status: "unique", irr: rate, roots: [rate], multiple, days };
  }
  const found = rootsOf(sum, LOW, HIGH).filter(({ x }) => Math.abs(x) <= AT_EDGE);
  const roots = found.map(({ x }) => Math.expm1(x) + 0);
  const crossing = found.flatMap(({ crosses }, i) => (crosses ? [roots[i] as number] : []));
  if (crossing.length > 1) return { status: "multiple", irr: null, roots, multiple, days };
  if (crossing.length === 1) return { status: "unique", irr: crossing[0] as number, roots, multiple, days };
  if (roots.length > 0) return { status: "undetermined", irr: null, roots, multiple, days };
  return { irr: null, roots: [], multiple, days, status: signChanges(sum).length === 1 ? "not-annualisable" : "none" };
}

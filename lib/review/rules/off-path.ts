import { monthOf, monthsBetween } from "#lib/date.ts";
import type { Trigger } from "../trigger.ts";
import type { Rule } from "./rule.ts";

/**
 * New months came, and cash or burn is off the path that the last review saw by more than a share of it: cash = cash then - burn then x months,
 * burn = burn then. The share of cash is taken of the larger of what was expected and a month's burn, so that an expected nothing does not divide.
 */
export const offPath: Rule = {
  kind: "off-path",
  find: ({ company, seen, offPathShare }) => {
    const { basisEnd, cash, netBurn, currency } = company;
    if (seen === null || seen.basisEnd === null || basisEnd === null || basisEnd <= seen.basisEnd || seen.currency !== currency || seen.netBurn === null) return [];
    const { day: since } = seen;
    const found: Trigger[] = [];
    const see = (what: "cash" | "burn", expected: number, came: number, of: number) => {
      const share = of === 0 ? 0 : (came - expected) / of;
      if (Math.abs(share) > offPathShare) found.push({ kind: "off-path", since, what, expected, came, share, currency, until: basisEnd });
    };
    const expected = seen.cash === null ? null : seen.cash - seen.netBurn * monthsBetween(monthOf(seen.basisEnd), monthOf(basisEnd));
    if (expected !== null && cash !== null) see("cash", expected, cash, Math.max(Math.abs(expected), Math.abs(seen.netBurn)));
    if (netBurn !== null) see("burn", seen.netBurn, netBurn, Math.abs(seen.netBurn));
    return found;
  },
};

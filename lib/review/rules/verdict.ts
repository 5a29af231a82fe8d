import { dies } from "#lib/portfolio/line.ts";
import type { Rule } from "./rule.ts";

/** Verdict or runway band changed. What was never reviewed comes up once, where it dies or cannot be called; what expired is another rule's. */
export const verdict: Rule = {
  kind: "verdict",
  find: ({ company: { standing, band, cashZero }, seen }) => {
    if (standing === "stale") return [];
    const changed = seen === null ? dies(standing) || standing === "too-close" : seen.standing !== standing || seen.band !== band;
    return changed ? [{ kind: "verdict", since: seen?.day ?? null, from: seen?.standing ?? null, to: standing, fromBand: seen?.band ?? null, toBand: band, cashZeroFrom: seen?.cashZero ?? null, cashZeroTo: cashZero }] : [];
  },
};

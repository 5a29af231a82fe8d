import type { Trigger } from "../trigger.ts";
import type { Rule } from "./rule.ts";

// Less than a tenth is within what the forecast cannot tell.
const MOVED = 0.1 - 1e-9;
const RELEASES = ["model-release", "data-file"];

/** A feature crossed a risk threshold, or a release or newer data moved its chance by a tenth or more. A feature that is new comes up where it is flagged. */
export const feature: Rule = {
  kind: "feature",
  find: ({ company, seen }) => {
    const before = new Map((seen?.features ?? []).map((each) => [each.id, each]));
    return company.features.flatMap(({ id, name, level, pShipped, cause }): Trigger[] => {
      const was = before.get(id);
      const crossed = was ? was.level !== level : level !== "none";
      const moved = was !== undefined && RELEASES.includes(cause) && pShipped !== null && was.pShipped !== null && Math.abs(pShipped - was.pShipped) >= MOVED;
      return crossed || moved ? [{ kind: "feature", since: seen?.day ?? null, id, name, from: was?.level ?? null, to: level, pFrom: was?.pShipped ?? null, pTo: pShipped, cause }] : [];
    });
  },
};

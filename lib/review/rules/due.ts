import type { Rule } from "./rule.ts";

/** A forecast, a judgement, a decision or an action has its day. */
export const due: Rule = {
  kind: "due",
  find: ({ company: { matters }, today }) => matters.flatMap((matter) => (matter.day <= today ? [{ kind: "due" as const, ...matter }] : [])),
};

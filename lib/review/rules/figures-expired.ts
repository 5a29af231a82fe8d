import type { Rule } from "./rule.ts";

/** The figures are past the day until which they count. */
export const figuresExpired: Rule = {
  kind: "figures-expired",
  find: ({ company: { freshUntil }, today }) => (freshUntil !== null && today > freshUntil ? [{ kind: "figures-expired", since: freshUntil }] : []),
};

import type { Rule } from "./rule.ts";

/** The mark still says last round while the runway says otherwise. */
export const markAndRunway: Rule = {
  kind: "mark-and-runway",
  find: ({ company: { conflictingMark } }) => (conflictingMark === null ? [] : [{ kind: "mark-and-runway", markDay: conflictingMark }]),
};

import { addDays } from "#lib/date.ts";
import { dies } from "#lib/portfolio/line.ts";
import type { Rule } from "./rule.ts";

export const NEAR_DAYS = 30;
// A raise that had to start longer ago than this is no news; the verdict says what is left.
const PAST_DAYS = 30;

/** A raise has to start within 30 days, or had to in the last 30. */
export const raiseBy: Rule = {
  kind: "raise-by",
  find: ({ company: { standing, raiseBy: day }, today }) =>
    day !== null && (dies(standing) || standing === "too-close") && day <= addDays(today, NEAR_DAYS) && day >= addDays(today, -PAST_DAYS) ? [{ kind: "raise-by", day }] : [],
};

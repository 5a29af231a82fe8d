import { lastDay } from "#lib/date.ts";
import type { Rule } from "./rule.ts";

/** Half a month's figures must not stand for a whole one's. */
export const monthNotOver: Rule = ({ told: { month }, today }) => (lastDay(month) >= today ? { id: "month-not-over", field: null, until: lastDay(month) } : null);

import { changed } from "./changed.ts";
import type { Rule } from "./rule.ts";

/** Expenses are a multiple or a fraction of what they were. */
export const expensesChanged: Rule = (check) => changed(check, "expenses");

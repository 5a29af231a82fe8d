import { changed } from "./changed.ts";
import type { Rule } from "./rule.ts";

/** Revenue is a multiple or a fraction of what it was. */
export const revenueChanged: Rule = (check) => changed(check, "revenue");

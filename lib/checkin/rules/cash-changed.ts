import { openingCash } from "../opening-cash.ts";
import { SURELY } from "../grew.ts";
import { changed } from "./changed.ts";
import type { Rule } from "./rule.ts";

/** Cash is ten times or a tenth of what it was, where the flows between are not known; where they are, they say more. */
export const cashChanged: Rule = (check) => {
  const { cash, revenue, expenses, month } = check.told;
  const follows = cash !== null && revenue !== null && expenses !== null && openingCash(check.earlier, month) !== null;
  return follows ? null : changed(check, "cash", SURELY);
};

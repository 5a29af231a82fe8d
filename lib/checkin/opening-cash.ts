import { addMonths, type Month } from "#lib/date.ts";
import { asMinor, MINOR_LIMIT, type Minor } from "#lib/money.ts";
import type { KnownMonth } from "./told.ts";

/** Cash at the end of the month before: the latest balance, carried on by revenue - expenses + one-offs and financing; null where a month between is not known. */
export function openingCash(earlier: readonly KnownMonth[], month: Month): { cash: Minor; since: Month } | null {
  const stated = earlier.findLast((each) => each.cash !== null && each.month < month);
  if (stated === undefined || stated.cash === null) return null;
  let cash: number = stated.cash;
  for (let at = addMonths(stated.month, 1); at < month; at = addMonths(at, 1)) {
    const between = earlier.find((each) => each.month === at);
    if (!between || between.revenue === null || between.expenses === null) return null;
    cash += between.revenue - between.expenses + between.beside;
  }
  return Math.abs(cash) > MINOR_LIMIT ? null : { cash: asMinor(cash), since: stated.month };
}

import type { CashGap } from "#lib/cash/cash-gap.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMajorShort } from "#lib/format/money.ts";
import type { Currency } from "#lib/money.ts";

/** "The figures say that cash rose by $90.0K from ... to ..., but the balances fell by $60.0K: ..." */
export function cashGapSentence({ from, to, stated, figured }: CashGap, currency: Currency | null): string {
  const moved = (amount: number) => (amount === 0 ? "did not change" : `${amount > 0 ? "rose" : "fell"} by ${formatMajorShort(Math.abs(amount), currency)}`);
  const why =
    stated < figured
      ? "revenue recognised but not yet paid, or costs that are missing, would explain it, and then cash ends sooner than said here."
      : "money paid ahead, bills not yet paid, or financing that is missing would explain it.";
  return `From ${formatDay(from)} to ${formatDay(to)} cash ${moved(figured)} by the figures, and ${moved(stated)} by the balances: ${why}`;
}

import { addMonths, type Day, monthOf } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { DatedEvent } from "#lib/runway/company-input.ts";
import { billPath, type BillFactor, type PriceAssumption } from "./price.ts";

/** Beyond three years the path is a guess: the bill then stays where it is. */
const MONTHS = 36;

/** What a bill of today saves (below 0: costs) in each of the coming months, as dated events beside the verdict's own; the last one stays. */
export function billEvents(bill: Minor, currency: Currency, assumption: PriceAssumption, asOf: Day, at: keyof Omit<BillFactor, "month"> = "q50"): DatedEvent[] {
  return billPath(assumption, MONTHS).slice(1).flatMap(({ month, [at]: factor }): DatedEvent[] => {
    const amount = asMinor(Math.round(bill * (1 - factor)));
    if (amount === 0) return [];
    const fromMonth = addMonths(monthOf(asOf), month);
    return [{ id: `bill ${month}`, kind: "cut", label: "AI inference", fromMonth, toMonth: month === MONTHS ? null : fromMonth, amount, currency, active: true, reportedAt: asOf }];
  });
}

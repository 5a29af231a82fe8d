import type { DatedEvent, FundingRound, Tier } from "#lib/runway/company-input.ts";
import type { PlannedEvent } from "#lib/runway/events.ts";
import { addDays, firstDay, monthOf, type Day } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { minorDigits, type Currency, type Minor } from "#lib/money.ts";

/** Something planned that is left out, by id, and why. */
export type LeftOut = { id: string; why: string };

/** Major units of the company's currency, or why not; the day is that of the amount. */
function majorIn(currency: Currency, rates: Rates | null): (id: string, amount: Minor, from: Currency, day: Day, out: LeftOut[]) => number | null {
  return (id, amount, from, day, out) => {
    const there = convert(amount, from, currency, day, rates);
    if (there.known) return there.value.amount / 10 ** minorDigits(currency);
    out.push({ id, why: there.why });
    return null;
  };
}

const KINDS = { hire: "expenses", cut: "expenses", "price-change": "revenue", "one-off": "cash", tranche: "cash" } as const;

/** Active events as the projection takes them: a hire or a cut changes expenses, a price change revenue, the rest is cash. */
export function plannedEvents(events: readonly DatedEvent[], currency: Currency, rates: Rates | null, out: LeftOut[]): PlannedEvent[] {
  const major = majorIn(currency, rates);
  const planned: PlannedEvent[] = [];
  for (const event of events) {
    if (!event.active) continue;
    const kind = KINDS[event.kind];
    const amount = major(event.id, event.amount, event.currency, firstDay(event.fromMonth), out);
    if (amount !== null) planned.push({ from: event.fromMonth, to: event.toMonth, kind, amount: kind === "expenses" ? -amount : amount });
  }
  return planned;
}

export type Tranche = { id: string; tier: Tier; day: Day; amount: number };

/** Rounds of known amount in major units; those without an amount are named. */
export function tranchesOf(rounds: readonly FundingRound[], currency: Currency, rates: Rates | null, out: LeftOut[]): Tranche[] {
  const major = majorIn(currency, rates);
  const tranches: Tranche[] = [];
  for (const { id, tier, day, amount: minor, currency: from } of rounds) {
    if (minor === null) out.push({ id, why: "The amount is not known." });
    else {
      const amount = major(id, minor, from, day, out);
      if (amount !== null) tranches.push({ id, tier, day, amount });
    }
  }
  return tranches;
}

/** A tranche as cash in its month; one whose day has passed without its landing is taken to land in the month after `cashDay`. */
export function landing({ day, amount }: Tranche, cashDay: Day): PlannedEvent {
  return { from: day > cashDay ? monthOf(day) : monthOf(addDays(cashDay, 1)), to: null, kind: "cash", amount };
}

import { addDays, type Day } from "#lib/date.ts";
import type { Account } from "./entry.ts";
import { processorNamed } from "./signal.ts";

/** What else was imported around a day: whether a row without its other side misses one that should be here. */
export type Surroundings = {
  /** A card whose bill of that day is already itemised here, though its own row for the payment has not come in yet. */
  cardPending(day: Day): boolean;
  /** The processor's own statement covers that day, so its charges are counted there. */
  processorCovers(name: string, day: Day): boolean;
};

/** A payment shows on the card's statement up to 5 days after it left the bank. */
const CARD_LAG = 5;
/** A payout reaches the bank up to 7 days after the processor sent it. */
const PAYOUT_LAG = 7;
/** A bill pays for about a month of purchases. */
const BILLING_DAYS = 31;

type Ranges = ReadonlyMap<string, readonly { from: Day; to: Day }[]>;

export function surroundings(accounts: readonly Account[], ranges: Ranges): Surroundings {
  const cards = accounts.filter((account) => account.kind === "card");
  const processors = accounts.filter((account) => account.kind === "processor").map((account) => ({ account, name: processorNamed(account.name) }));
  return {
    cardPending: (day) =>
      cards.some((card) => (ranges.get(card.id) ?? []).some((range) => range.from <= addDays(day, -BILLING_DAYS) && range.to >= addDays(day, -CARD_LAG) && range.to <= addDays(day, CARD_LAG))),
    processorCovers: (name, day) =>
      processors.some((one) => (one.name === null || one.name === name) && (ranges.get(one.account.id) ?? []).some((range) => range.from <= addDays(day, -PAYOUT_LAG) && range.to >= addDays(day, -PAYOUT_LAG))),
  };
}

import { asDay } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { Account, Entry } from "./entry.ts";

export const USD = "USD" as Currency;
export const EUR = "EUR" as Currency;
export const bank: Account = { id: "bank", kind: "bank", name: "Checking" };
export const savings: Account = { id: "savings", kind: "bank", name: "Savings" };
export const card: Account = { id: "card", kind: "card", name: "Company card" };
export const stripe: Account = { id: "stripe", kind: "processor", name: "Stripe" };

/** For tests: an entry with its id made of what it says. */
export const entry = (account: Account, day: string, amount: number, description: string, more: Partial<Entry> = {}): Entry => ({
  id: `${account.id} ${day} ${amount} ${description}`, accountId: account.id, day: asDay(day), amountMinor: asMinor(amount), currency: USD, description, ...more,
});

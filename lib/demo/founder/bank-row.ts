import type { Day } from "#lib/date.ts";

export type BankAccount = "checking" | "savings" | "card" | "processor";

/** One booking as the bank, card or processor shows it; cents, positive is money arriving. `feeCents`: kept by the processor out of it. */
export type BankRow = { account: BankAccount; day: Day; cents: number; feeCents: number; type: string; description: string };

export const row = (account: BankAccount, day: Day, cents: number, type: string, description: string, feeCents = 0): BankRow => ({ account, day, cents, feeCents, type, description });

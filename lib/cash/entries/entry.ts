import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

export type ExpenseCategory = "payroll" | "costOfRevenue" | "inference" | "marketing" | "other";
/** Names as in a Figure; revenue is what customers paid. */
export type Category = "revenue" | ExpenseCategory;
export const EXPENSE_CATEGORIES: readonly ExpenseCategory[] = ["payroll", "costOfRevenue", "inference", "marketing", "other"];

/**
 * What an entry is to the company. operating and refund belong to a category; transfer and card-payment move money between
 * own accounts; payout is a processor handing over what customers paid; financing and one-off stand beside revenue and expenses.
 */
export type Role = "operating" | "transfer" | "card-payment" | "financing" | "one-off" | "payout" | "refund";

export type AccountKind = "bank" | "card" | "processor" | "ledger";
/** `name` and `key` (number or IBAN as exported) let wording such as "to savings xx1234" be recognised. */
export type Account = { id: string; kind: AccountKind; name: string; key?: string | null };

/** One booking of one account, as imported; positive is money arriving in the account. */
export type Entry = {
  id: string;
  accountId: string;
  day: Day;
  amountMinor: Minor;
  currency: Currency;
  description: string;
  counterparty?: string | null;
  externalId?: string | null;
  /** What a person decided; wins over every rule. */
  userSet?: { role: Role; category?: Category | null } | null;
};

/** Things a person should know about how an entry was read. */
export type EntryFlag =
  | "transfer-elsewhere"
  | "card-payment-elsewhere"
  | "card-payment-unmatched"
  | "payout-net"
  | "payout-unmatched"
  | "held-by-processor"
  | "matched-by-amount"
  | "matched-by-rate"
  | "refund-unmatched"
  | "interest"
  | "tax-refund"
  | "by-sign";

/** Role and category of an entry and why: the rule or the other side that decided, and a sentence. */
export type Classified = {
  entryId: string;
  role: Role;
  category: Category | null;
  matchedId: string | null;
  ruleId: string | null;
  why: string;
  flags: readonly EntryFlag[];
};

import type { Day } from "#lib/date.ts";
import type { AccountKind } from "#lib/cash/entries/entry.ts";
import { demoId } from "../demo-id.ts";
import type { BankAccount, BankRow } from "./bank-row.ts";
import { founderRows } from "./founder-rows.ts";

/** One account's statement as its bank would export it, in that bank's own layout. */
export type DemoStatement = { fileName: string; text: string; account: { name: string; key: string; kind: AccountKind } };

/** Two years of the invented founder's company in four files: a US bank, a savings account, a card and a payment processor. */
export function demoStatements(today: Day): DemoStatement[] {
  const { rows, opening } = founderRows(today);
  const of = (account: BankAccount) => rows.filter((one) => one.account === account);
  return [
    { fileName: "Checking7702_Activity.csv", text: checkingText(of("checking"), opening.checking), account: { name: "Checking 7702", key: "7702", kind: "bank" } },
    { fileName: "Savings_XXX4411_Transactions.csv", text: savingsText(of("savings"), opening.savings), account: { name: "Savings 4411", key: "4411", kind: "bank" } },
    { fileName: "card_3309_transactions.csv", text: cardText(of("card")), account: { name: "Card 3309", key: "3309", kind: "card" } },
    { fileName: "stripe_balance_history.csv", text: processorText(of("processor")), account: { name: "Stripe", key: "stripe", kind: "processor" } },
  ];
}

const major = (cents: number): string => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
const american = (day: Day): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const dollars = (cents: number): string => `$${major(cents).replace(/\B(?=(\d{3})+\.)/g, ",")}`;

/** Rows with the balance after each, newest first as banks print them. */
function withBalance(rows: readonly BankRow[], opening: number): { one: BankRow; balance: number }[] {
  let balance = opening;
  return rows.map((one) => ({ one, balance: (balance += one.cents) })).reverse();
}

function checkingText(rows: readonly BankRow[], opening: number): string {
  const lines = withBalance(rows, opening).map(({ one, balance }) =>
    [one.cents < 0 ? "DEBIT" : "CREDIT", american(one.day), quoted(one.description), major(one.cents), one.type, major(balance), ""].join(","));
  return `${["Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #", ...lines].join("\n")}\n`;
}

function savingsText(rows: readonly BankRow[], opening: number): string {
  const cell = (text: string) => `"${text}"`;
  const lines = withBalance(rows, opening).map(({ one, balance }) =>
    [american(one.day), "Posted", one.type, "", one.description, one.cents < 0 ? dollars(-one.cents) : "", one.cents > 0 ? dollars(one.cents) : "", dollars(balance)].map(cell).join(","));
  return `\uFEFF${['"Date","Status","Type","CheckNumber","Description","Withdrawal","Deposit","RunningBalance"', ...lines].join("\r\n")}\r\n`;
}

function cardText(rows: readonly BankRow[]): string {
  const lines = [...rows].reverse().map((one) => [one.day, one.day, "3309", quoted(one.description), one.type, one.cents < 0 ? major(-one.cents) : "", one.cents > 0 ? major(one.cents) : ""].join(","));
  return `${["Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit", ...lines].join("\n")}\n`;
}

function processorText(rows: readonly BankRow[]): string {
  const lines = [...rows].reverse().map((one, index) => {
    const id = `txn_${demoId(`stripe ${rows.length - index} ${one.description}`, one.day).replace(/-/g, "").slice(12)}`;
    return [id, one.type, major(one.cents), major(one.feeCents), major(one.cents - one.feeCents), "usd", `${one.day} 14:0${index % 10}`, one.day, quoted(one.description)].join(",");
  });
  return `${["id,Type,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description", ...lines].join("\n")}\n`;
}

import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { ratesFrom } from "#lib/fx/rates.ts";
import { classify, type ClassifyInput } from "./classify.ts";
import type { Entry } from "./entry.ts";
import { bank, card, entry, EUR, savings, stripe } from "./testing.ts";

const read = (entries: Entry[], more: Partial<ClassifyInput> = {}) => classify({ entries, accounts: [bank, savings, card, stripe], ...more });
const one = (entry: Entry, more: Partial<ClassifyInput> = {}) => read([entry], more)[0]!;

test("transfers between own accounts are not counted twice: both sides are matched to each other", () => {
  const out = entry(bank, "2026-03-02", -500_000, "Online Transfer to SAV ...4411");
  const into = entry(savings, "2026-03-04", 500_000, "Deposit");
  expect(read([out, into])).toMatchObject([
    { role: "transfer", category: null, matchedId: into.id },
    { role: "transfer", category: null, matchedId: out.id },
  ]);
});

test("the nearest day wins, and one row answers to one row only", () => {
  const out = entry(bank, "2026-03-10", -1_000, "Transfer to savings");
  const near = entry(savings, "2026-03-11", 1_000, "Transfer from checking");
  const far = entry(savings, "2026-03-13", 1_000, "Transfer from checking");
  const [a, b, c] = read([out, far, near]);
  expect([a!.matchedId, b!.matchedId, c!.matchedId]).toEqual([near.id, null, out.id]);
  expect(b).toMatchObject({ role: "transfer", flags: ["transfer-elsewhere"] });
});

test("a customer's payment that happens to equal a bill is no transfer", () => {
  const [bill, paid] = read([entry(bank, "2026-03-10", -50_000, "AWS"), entry(savings, "2026-03-10", 50_000, "Globex invoice 12")]);
  expect([bill!.role, bill!.category, paid!.role, paid!.category]).toEqual(["operating", "inference", "operating", "revenue"]);
});

test("equal and opposite amounts without wording are matched within 3 days and say so", () => {
  expect(read([entry(bank, "2026-03-10", -50_000, "ref 1"), entry(savings, "2026-03-12", 50_000, "ref 2")])[0]).toMatchObject({ role: "transfer", flags: ["matched-by-amount"] });
  expect(read([entry(bank, "2026-03-10", -50_000, "ref 1"), entry(savings, "2026-03-14", 50_000, "ref 2")])[0]!.role).toBe("operating");
});

test("a transfer to an account that is not here is told, not dropped in silence", () => {
  expect(one(entry(bank, "2026-03-02", -500_000, "Transfer to Savings"))).toMatchObject({ role: "transfer", category: null, matchedId: null, flags: ["transfer-elsewhere"] });
});

test("a transfer between accounts of two currencies is matched by the rate of its day", () => {
  const rates = ratesFrom("test", [{ currency: "USD" as Currency, day: asDay("2026-03-02"), rate: "1.25" }]);
  const out = entry(bank, "2026-03-02", -125_000, "Exchanged to EUR");
  const into = entry(savings, "2026-03-02", 99_500, "Exchanged from USD", { currency: EUR });
  expect(read([out, into], { rates })).toMatchObject([{ matchedId: into.id, flags: ["matched-by-rate"] }, { matchedId: out.id }]);
});

test("a card purchase and the card's bill do not count twice", () => {
  const buy = entry(card, "2026-03-05", -20_000, "OPENAI *CHATGPT SUBSCR");
  const pay = entry(bank, "2026-03-28", -20_000, "CHASE CREDIT CRD AUTOPAY");
  const got = entry(card, "2026-03-29", 20_000, "AUTOMATIC PAYMENT - THANK YOU");
  expect(read([buy, pay, got])).toMatchObject([
    { role: "operating", category: "inference" },
    { role: "card-payment", matchedId: got.id },
    { role: "card-payment", matchedId: pay.id },
  ]);
});

test("a card bill without the card's statement stands for what was bought", () => {
  expect(one(entry(bank, "2026-03-28", -20_000, "CHASE CREDIT CRD AUTOPAY"), { accounts: [bank] })).toMatchObject({ role: "operating", category: "other", flags: ["card-payment-elsewhere"] });
});

test("a card bill at the card statement's very end waits for its other side", () => {
  const spans = [{ accountId: card.id, from: asDay("2026-01-01"), to: asDay("2026-03-28"), stated: true }];
  expect(one(entry(bank, "2026-03-28", -20_000, "CHASE CREDIT CRD AUTOPAY"), { spans })).toMatchObject({ role: "card-payment", flags: ["card-payment-unmatched"] });
});

test("a refund is not income: it reduces what it refunds", () => {
  const paid = entry(bank, "2026-02-10", -30_000, "LinkedIn Ads 8812");
  const back = entry(bank, "2026-03-01", 10_000, "LINKEDIN ADS 9921");
  expect(read([paid, back])[1]).toMatchObject({ role: "refund", category: "marketing", matchedId: paid.id });
});

test("what was refunded once is not refunded again", () => {
  const paid = entry(bank, "2026-02-10", -30_000, "Initech Supplies");
  const first = entry(bank, "2026-03-01", 30_000, "Initech Supplies");
  const second = entry(bank, "2026-03-02", 30_000, "Initech Supplies");
  expect(read([paid, first, second]).map((row) => row.role)).toEqual(["operating", "refund", "operating"]);
});

test("money arriving on a card that is no payment is a refund", () => {
  expect(one(entry(card, "2026-03-05", 990, "ADOBE *CREDIT"))).toMatchObject({ role: "refund", category: "other", flags: ["refund-unmatched"] });
});

test("a processor's payout is not revenue where its own statement is here: charges less fees are", () => {
  const rows = [
    entry(stripe, "2026-03-01", 10_000, "Charge for Globex"),
    entry(stripe, "2026-03-01", -320, "Stripe processing fees"),
    entry(stripe, "2026-03-03", -9_680, "STRIPE PAYOUT"),
    entry(bank, "2026-03-05", 9_680, "STRIPE TRANSFER ST-X1"),
    entry(stripe, "2026-03-06", -2_000, "Refund for charge"),
  ];
  expect(read(rows).map((row) => [row.role, row.category])).toEqual([
    ["operating", "revenue"], ["operating", "revenue"], ["payout", null], ["payout", null], ["refund", "revenue"],
  ]);
});

test("a payout with only the bank's side is revenue after fees, and says so", () => {
  expect(one(entry(bank, "2026-03-05", 9_680, "STRIPE TRANSFER ST-X1"), { accounts: [bank] })).toMatchObject({ role: "payout", category: "revenue", flags: ["payout-net"] });
});

test("Stripe in transit at the cut-off is a payout on its way, not a loss", () => {
  expect(one(entry(stripe, "2026-03-31", -9_680, "STRIPE PAYOUT"))).toMatchObject({ role: "payout", category: null, flags: ["payout-unmatched"] });
});

test.each([
  ["WIRE IN SEQUOIA CAPITAL FUND XV", "financing"], ["SAFE - Jane Angel", "financing"], ["SBA LOAN PROCEEDS", "financing"], ["Stripe Capital advance", "financing"],
  ["IRS TREAS 310 TAX REF", "one-off"], ["Interest Paid", "one-off"],
])("financing, tax refunds and yield are not counted as income: %s", (text, role) => {
  expect(one(entry(bank, "2026-03-05", 5_000_000, text))).toMatchObject({ role, category: null });
});

test("paying back a loan is financing, not an expense", () => {
  expect(one(entry(bank, "2026-03-05", -50_000, "SBA LOAN PAYMENT 0031"))).toMatchObject({ role: "financing", category: null });
});

test.each([
  ["GUSTO; PAYROLL 1111", "payroll"], ["Rippling", "payroll"], ["DEEL INC", "payroll"], ["ANTHROPIC, PBC", "inference"], ["Amazon web services", "inference"],
  ["GOOGLE*ADS8812", "marketing"], ["GOOGLE *CLOUD 01A", "inference"], ["FACEBK *ADS", "marketing"], ["Twilio", "costOfRevenue"], ["Bob's Burgers", "other"],
])("well-known vendors have their category: %s", (text, category) => {
  expect(one(entry(bank, "2026-03-05", -5_000, text))).toMatchObject({ role: "operating", category });
});

test("a person's rule wins over the default ones, the longer pattern over the shorter, and their own setting over both", () => {
  const rules = [
    { id: "r1", pattern: "aws", field: "any", role: "operating", category: "costOfRevenue" },
    { id: "r2", pattern: "AWS marketplace", field: "description", role: "operating", category: "marketing" },
  ] as const;
  expect(one(entry(bank, "2026-03-05", -5_000, "AWS EMEA"), { rules })).toMatchObject({ category: "costOfRevenue", ruleId: "r1" });
  expect(one(entry(bank, "2026-03-05", -5_000, "AWS Marketplace"), { rules })).toMatchObject({ category: "marketing", ruleId: "r2" });
  expect(one(entry(bank, "2026-03-05", -5_000, "AWS", { userSet: { role: "one-off" } }), { rules })).toMatchObject({ role: "one-off", category: null, why: "You set it." });
});

test("a row that a person calls operating is never matched away", () => {
  const rows = [entry(bank, "2026-03-02", -500, "Transfer to savings", { userSet: { role: "operating", category: "other" } }), entry(savings, "2026-03-02", 500, "Transfer from checking")];
  expect(read(rows).map((row) => row.role)).toEqual(["operating", "transfer"]);
});

test("money held back by the processor and let go is neither revenue nor a refund", () => {
  expect(one(entry(stripe, "2026-03-05", -2_519, "reserved_funds"))).toMatchObject({ role: "transfer", flags: ["held-by-processor"] });
});

test("a customer who was once paid does not turn into a refund", () => {
  const rows = [entry(bank, "2026-01-02", -40_000, "Globex"), ...[3, 4, 5, 6].map((day) => entry(bank, `2026-02-0${day}`, 10_000 + day, "Globex"))];
  expect(read(rows).map((row) => row.role)).toEqual(["operating", "operating", "operating", "operating", "operating"]);
});

test("a fee about a returned item is a fee, not a refund", () => {
  expect(one(entry(bank, "2026-03-05", -1_200, "RETURNED ITEM FEE"))).toMatchObject({ role: "operating", category: "other" });
});

test("a wallet's own purchases are expenses, its fees reduce revenue, and its exchanges move nothing", () => {
  const wallet = { ...stripe, id: "paypal", name: "PayPal" };
  const rates = ratesFrom("test", [{ currency: "USD" as Currency, day: asDay("2026-03-02"), rate: "1.25" }]);
  const rows = [
    entry(wallet, "2026-03-02", -12_500, "Merchant payment", { counterparty: "Hetzner Online" }), entry(wallet, "2026-03-02", -90, "Payment fee", { counterparty: "Globex" }),
    entry(wallet, "2026-03-02", -12_500, "Currency Conversion"), entry(wallet, "2026-03-02", 9_900, "Currency Conversion", { currency: EUR }),
  ];
  expect(read(rows, { accounts: [wallet], rates }).map((row) => [row.role, row.category, row.matchedId !== null])).toEqual([
    ["operating", "inference", false], ["operating", "revenue", false], ["transfer", null, true], ["transfer", null, true],
  ]);
});

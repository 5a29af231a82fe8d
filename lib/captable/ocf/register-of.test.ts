import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPackage } from "#lib/captable/ocf/read-package.ts";
import { registerOf } from "#lib/captable/ocf/register-of.ts";

const folder = new URL("../fixtures/ocf/ocf-acme/", import.meta.url);
const acme = readPackage(readdirSync(folder).sort().map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }))).package;
const register = (...items: Record<string, unknown>[]) => registerOf(readPackage([{ path: "t.json", text: JSON.stringify({ file_type: "OCF_TRANSACTIONS_FILE", items }) }]).package);
const made = (...items: Record<string, unknown>[]) => register(...items).holdings;
const issued = { id: "i", object_type: "TX_STOCK_ISSUANCE", date: "2022-01-01", security_id: "s", stakeholder_id: "h", stock_class_id: "c", quantity: "100.5" };
const after = (type: string, more: Record<string, unknown>) => ({ id: "x", object_type: type, date: "2022-02-01", security_id: "s", ...more });

test("what is outstanding of the invented company, worked by hand", () => {
  const { classes, holders, holdings } = registerOf(acme);
  expect([classes.length, holders.length]).toEqual([3, 4]);
  const left = (ref: string) => holdings.find((each) => each.ref === ref)?.quantity ?? null;
  // 600,000 shares were repurchased in part, and the rest is another security; one was retracted.
  expect([left("stock_issuance_01"), left("stock_issuance_10")]).toEqual([null, null]);
  // Ordinary B: 13,500 and 11,500 split 2 for 1 and reissued that day as 27,000 and 23,000.
  const total = (ref: string) => holdings.reduce((sum, { kind, classRef, quantity }) => sum + (kind === "shares" && classRef === ref ? Number(quantity) : 0), 0);
  expect([total("ordinaryA"), total("ordinaryB"), total("preferred")]).toEqual([80_000 + 25_000 + 30_000 + 10_000, 50_000, 15_000]);
  expect(new Set(holdings.filter(({ kind }) => kind === "option").map(({ holder }) => holder))).toEqual(new Set(["emilyEmployee"]));
});

test("a part that goes leaves the rest to the last decimal; a split multiplies what is open", () => {
  expect(made(issued, after("TX_STOCK_CANCELLATION", { quantity: "0.1", balance_security_id: "" })).map(({ quantity }) => quantity)).toEqual(["100.4"]);
  expect(made(issued, after("TX_STOCK_CANCELLATION", { quantity: "100.5" }))).toEqual([]);
  expect(made(issued, after("TX_STOCK_RETRACTION", {}))).toEqual([]);
  expect(made(issued, after("TX_STOCK_CLASS_SPLIT", { stock_class_id: "c", split_ratio: { numerator: "2", denominator: "1" } })).map(({ quantity }) => quantity)).toEqual(["201"]);
});

test("a SAFE brings its cap, a plan what is free of it", () => {
  const [safe] = made({ id: "i", object_type: "TX_CONVERTIBLE_ISSUANCE", date: "2022-01-01", security_id: "s", stakeholder_id: "h", convertible_type: "SAFE", investment_amount: { amount: "500000.00", currency: "USD" }, conversion_triggers: [{ conversion_right: { conversion_mechanism: { conversion_valuation_cap: { amount: "5000000", currency: "USD" }, conversion_discount: "0.2", conversion_timing: "POST_MONEY" } } }] });
  expect(safe).toMatchObject({ kind: "safe", quantity: null, amount: 500_000_00, terms: { capMinor: 5_000_000_00, discount: 0.2, safe: "post" } });
  const pool = made({ id: "p", object_type: "STOCK_PLAN", initial_shares_reserved: "1000" }, { ...issued, object_type: "TX_EQUITY_COMPENSATION_ISSUANCE", stock_plan_id: "p" });
  expect(pool.map(({ kind, quantity }) => [kind, quantity])).toEqual([["option", "100.5"], ["pool", "899.5"]]);
});

test("a split divides the issue price of its class, so that what is preferred stays as it was", () => {
  const split = { id: "s", object_type: "TX_STOCK_CLASS_SPLIT", date: "2022-04-01", stock_class_id: "c", split_ratio: { numerator: "4", denominator: "1" } };
  const preferred = (id: string) => ({ id, object_type: "STOCK_CLASS", name: id, class_type: "PREFERRED", price_per_share: { amount: "10.00", currency: "USD" }, liquidation_preference_multiple: "1" });
  const { classes } = register(preferred("c"), preferred("d"), issued, split);
  expect(classes.map(({ ref, price }) => [ref, price])).toEqual([["c", "2.5"], ["d", "10.00"]]);
});

test("a split multiplies options and what a plan reserves, and divides what an option costs", () => {
  const plan = { id: "p", object_type: "STOCK_PLAN", board_approval_date: "2021-01-01", initial_shares_reserved: "1000", stock_class_ids: ["c"] };
  const option = (id: string, more: Record<string, unknown>) => ({ id, object_type: "TX_EQUITY_COMPENSATION_ISSUANCE", date: "2022-01-01", security_id: id, stakeholder_id: "h", stock_plan_id: "p", quantity: "100", exercise_price: { amount: "1.00", currency: "USD" }, ...more });
  const split = (numerator: string, denominator: string, date: string) => ({ id: `split ${date}`, object_type: "TX_STOCK_CLASS_SPLIT", date, stock_class_id: "c", split_ratio: { numerator, denominator } });
  const left = made(plan, option("a", {}), option("b", { stock_class_id: "other" }), option("c", { date: "2022-03-01" }), split("3", "1", "2022-02-01"), split("1", "2", "2022-04-01"));
  expect(left.map(({ kind, quantity, terms }) => [kind, quantity, terms.strike])).toEqual([
    // 100 x 3 / 2 at 1.00 x 2 / 3.
    ["option", "150", "0.6666666667"],
    ["option", "100", "1.00"],
    ["option", "50", "2"],
    ["pool", "1200", undefined],
  ]);
});

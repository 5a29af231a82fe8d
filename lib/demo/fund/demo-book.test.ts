import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { demoBook } from "./demo-book.ts";
import { demoFund } from "./demo-fund.ts";

const TODAY = asDay("2026-11-24");
const book = demoBook(demoFund(TODAY), TODAY);

test("the same day gives the same book, nothing lies ahead, and the fund never spends what it has not called", () => {
  expect(demoBook(demoFund(TODAY), TODAY)).toEqual(book);
  let cash = 0;
  for (const row of book.rows) {
    expect(row.day <= TODAY).toBe(true);
    if (row.table === "investment") cash -= row.amount;
    if (row.table === "proceeds") cash += row.amount;
    if (row.table === "fund-flow") cash += row.kind === "call" ? row.amount : -row.amount;
    expect(cash).toBeGreaterThanOrEqual(0);
  }
  expect(book.rows.reduce((sum, row) => sum + (row.table === "fund-flow" && row.kind === "call" ? row.amount : 0), 0)).toBeLessThanOrEqual(book.committed);
});

test("every company that is bought is marked after its first investment", () => {
  const firsts = new Map<string, string>();
  for (const row of book.rows) if (row.table === "investment" && !firsts.has(row.company)) firsts.set(row.company, row.day);
  expect(firsts.size).toBeGreaterThan(20);
  for (const [company, day] of firsts) {
    const marks = book.rows.filter((row) => row.table === "mark" && row.company === company);
    expect(marks.every((mark) => mark.day >= day)).toBe(true);
    expect(marks.length).toBeGreaterThan(0);
  }
});

import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

// A file is read on a thread of its own, whose first start on a busy machine takes its time.
const READ = { timeout: 90_000 };

const GROWTH = 1.03;
const MONTHS = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];

/** Six whole months of a bank account and one row more: revenue from 20,000 up by 3% a month, costs of 50,000, a balance in every line. */
function statement(): string {
  let balance = 500_000;
  const booked = (day: string, text: string, batch: string, amount: number) => {
    balance += amount;
    return [day, text, batch, amount.toFixed(2), balance.toFixed(2)].join(",");
  };
  const rows = MONTHS.flatMap((month, index) => [
    booked(`${month}-01`, "Customer receipts Acme", `run ${index}`, Math.round(20_000 * GROWTH ** index)),
    booked(`${month}-15`, "Payroll run", `run ${index}`, -42_000),
    booked(`${month}-28`, "Office rent", `run ${index}`, -8_000),
  ]);
  return ["Booked,Details,Batch,Amount,Balance", ...rows, booked("2026-11-02", "Office coffee", "run 6", -20)].join("\n");
}

/** Drops a file on the page as a hand would, once the page listens. */
async function drop(page: Page, name: string, text: string): Promise<Locator> {
  const card = page.getByRole("article", { name });
  const files = await page.evaluateHandle(([called, holds]) => {
    const data = new DataTransfer();
    data.items.add(new File([holds], called, { type: "text/csv" }));
    return data;
  }, [name, text] as const);
  await expect(async () => {
    if ((await card.count()) === 0) await page.getByText("Drop files here").dispatchEvent("drop", { dataTransfer: files });
    await expect(card).toBeVisible({ timeout: 1000 });
  }).toPass();
  return card;
}

test("a statement is dropped, a column corrected, its verdict seen, a figure opened to its rows, and all of it undone", async ({ owner: page, installation }) => {
  test.setTimeout(300_000);
  const made = await page.request.post("/api/v1/create-company", { headers: { origin: installation.url }, data: { name: "Statement Co", currency: "USD" } });
  expect(made.status()).toBe(200);
  await page.goto("/import?company=statement-co");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import a file of Statement Co");

  const card = await drop(page, "statement.csv", statement());
  await expect(card.getByRole("heading", { name: "6 whole months of 7" })).toBeVisible(READ);
  const asRead = card.getByRole("region", { name: "Rows as read" });
  await expect(asRead).toContainText("Customer receipts Acme");
  await expect(asRead).not.toContainText("run 0");
  await card.getByText("Columns: which one is what").click();
  await card.getByRole("combobox", { name: "Batch is" }).selectOption({ label: "Description" });
  await expect(asRead).toContainText("run 0", READ);
  await expectAccessible(page);

  await card.getByRole("button", { name: "Commit 19 rows" }).click();
  await card.getByRole("link", { name: "See Statement Co" }).click(READ);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Default dead. Cash ends");

  await page.getByRole("textbox", { name: "Expenses, Oct 2026", exact: true }).focus();
  await page.getByRole("link", { name: "Bank rows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Expenses of Oct 2026: .*50,000\.00 in 2 rows$/);
  const rows = page.getByRole("region", { name: "Bank rows" });
  await expect(rows).toContainText("Payroll run");
  await expect(rows).toContainText("Office rent");
  await expectAccessible(page);

  await page.goto("/import");
  await page.getByRole("link", { name: "statement.csv" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("statement.csv counts");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo the whole import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("statement.csv was undone", READ);
  await page.goto("/companies/statement-co");
  await expect(page.getByRole("heading", { name: "Type three numbers" })).toBeVisible();
});

test("a long file says while it is read what is being done, and how far", async ({ owner: page, installation }) => {
  test.setTimeout(300_000);
  await page.request.post("/api/v1/create-company", { headers: { origin: installation.url }, data: { name: "Long Statement", currency: "USD" } });
  await page.goto("/import?company=long-statement");
  const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, "0"));
  const months = Array.from({ length: 60 }, (_, month) => `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
  const rows = months.flatMap((month) => days.flatMap((day) => Array.from({ length: 100 }, (_, i) => `${month}-${day},Card payment ${i},${i % 3 === 0 ? "-" : ""}${i + 1}.00`)));
  const card = await drop(page, "long.csv", ["Date,Description,Amount", ...rows].join("\n"));
  // Two lines that only a running import shows: rows that are read, and then what they give.
  await expect(card.getByText(/^Reading long\.csv: [\d,]+ of 168,000 rows, [\d,]+ of them new$/)).toBeVisible(READ);
  await expect(card.getByRole("progressbar")).toBeVisible();
  await expect(card.getByRole("button", { name: "Commit 168,000 rows" })).toBeVisible({ timeout: 200_000 });
  await expect(card.getByRole("progressbar")).toHaveCount(0);
  await card.getByRole("button", { name: "Leave long.csv out" }).click();
});

test("a file that is nothing we know is refused in words, and changes nothing", async ({ owner: page }) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  const card = await drop(page, "notes.txt", "Dear investors,\nit was a good month.\n");
  await expect(card.getByRole("alert")).toContainText("Nothing was changed.", READ);
  await expectAccessible(page);
});

test("a statement that names no company asks whose it is, and part of the name finds it", async ({ owner: page, installation }) => {
  test.setTimeout(180_000);
  for (const name of ["Findable Robots", "Findable Rockets", "Another Maker"]) await page.request.post("/api/v1/create-company", { headers: { origin: installation.url }, data: { name, currency: "USD" } });
  await page.goto("/import");
  const card = await drop(page, "whose.csv", statement());
  const box = card.getByRole("textbox", { name: "Whose statement is it?" });
  await expect(box).toBeVisible(READ);
  const found = card.getByRole("group", { name: "Companies found" }).getByRole("button");
  await box.fill("nobody at all");
  await expect(found).toHaveText(["Add “nobody at all” as a new company"]);
  await box.fill("findable ro");
  await expect(found).toHaveText(["Findable Robots", "Findable Rockets", "Add “findable ro” as a new company"]);
  await expectAccessible(page);
  await box.fill("findable rockets");
  await expect(found).toHaveText(["Findable Rockets"]);
  await box.press("Enter");
  await expect(card.getByRole("button", { name: "Another company" })).toBeVisible(READ);
  await expect(card.getByText("Findable Rockets")).toBeVisible();
  await card.getByRole("button", { name: "Leave whose.csv out" }).click();
});

test("without JavaScript part of a name finds the company, and the command line for it", async ({ browser, installation, signedIn, owner }) => {
  for (const name of ["Plain Pottery", "Plain Printing"]) await owner.request.post("/api/v1/create-company", { headers: { origin: installation.url }, data: { name, currency: "USD" } });
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  await page.goto("/import");
  await page.getByRole("textbox", { name: "Company, by part of its name" }).fill("plain p");
  await page.getByRole("button", { name: "Find it" }).click();
  await page.getByRole("link", { name: "Plain Printing" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import a file of Plain Printing");
  await expect(page.getByRole("paragraph").filter({ hasText: "import FILE --company plain-printing" })).toBeVisible();
  await context.close();
});

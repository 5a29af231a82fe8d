import { readdirSync, readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

/** Opens a closed part of the page and gives the form in it. */
async function opened(scope: Page | Locator, summary: string, form: string): Promise<Locator> {
  await scope.getByText(summary, { exact: true }).click();
  return scope.getByRole("form", { name: form });
}

async function record(page: Page, summary: string, fields: Readonly<Record<string, string>>, button: string): Promise<void> {
  const form = await opened(page, summary, summary);
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true });
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole("button", { name: button }).click();
  await expect(page.getByText(/^Recorded/).first()).toBeVisible();
}

const figure = (page: Page, label: string) => page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) }).locator("dd").first();

test("a round, an investment and a mark are recorded, and every figure of the fund moves", async ({ owner: page }) => {
  await page.goto("/companies/new");
  await page.getByRole("textbox", { name: "Name" }).fill("Held Co");
  await page.getByRole("button", { name: "Add the company" }).click();
  await expect(page).toHaveURL(/\/companies\/held-co/);

  await page.goto("/fund");
  const fund = page.getByRole("form", { name: "Add a fund" });
  await fund.getByLabel("Name of the fund").fill("Proof Fund I");
  await fund.getByLabel("Vintage").fill("2023");
  await fund.getByRole("button", { name: "Add the fund" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Proof Fund I");

  await page.goto("/fund/ledger");
  await record(page, "Record a fund flow", { "What it was": "Capital called", Day: "2023-11-24", Amount: "1,100,000" }, "Record the flow");
  await page.reload();
  await record(page, "Record a round", { Company: "Held Co", Name: "Seed", Day: "2023-11-24", Amount: "1,000,000", "Where the money is": "In the bank" }, "Record the round");
  await page.reload();
  await record(page, "Record an investment", { Company: "Held Co", Instrument: "Preferred shares", Day: "2023-11-24", Paid: "1,000,000" }, "Record the investment");
  await page.goto("/fund");
  await expect(figure(page, "TVPI")).toHaveText("1.00x");
  await expect(figure(page, "MOIC")).toHaveText("1.00x");

  await page.goto("/companies/held-co");
  const section = page.getByRole("region", { name: "Investments", exact: true });
  await expect(section).toContainText("stands at 1.00x");
  const mark = await opened(section, "Record a mark", "Record a mark");
  await mark.getByLabel("Basis").selectOption({ label: "Calibrated" });
  await mark.getByLabel("Day").fill("2026-11-23");
  await mark.getByLabel("Fair value").fill("1.728m");
  await mark.getByRole("button", { name: "Record the mark" }).click();
  await expect(section).toContainText("stands at 1.73x");

  await page.goto("/fund");
  await expect(figure(page, "MOIC")).toHaveText("1.73x");
  await expect(figure(page, "TVPI")).toHaveText("1.66x");
  // 1.728 is 1.2 cubed, over three years and a leap day.
  await expect(figure(page, "Gross IRR")).toHaveText("20.0%");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("stands at 1.66x of what its investors paid in");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("one rate fits");
  await page.getByRole("table", { name: "Returns by company" }).getByRole("link", { name: "Dated rows of Held Co" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 dated row");

  await page.goto("/fund/ledger");
  await page.getByRole("link", { name: "Correct Mark of 23 Nov 2026" }).click();
  const again = page.getByRole("form", { name: "Correct: record a mark" });
  await again.getByLabel("Fair value").fill("1.2m");
  await again.getByRole("button", { name: "Correct it" }).click();
  await expect(page.getByText("Corrected; earlier as-of days still see what was said before.")).toBeVisible();
  await page.goto("/fund");
  await expect(figure(page, "MOIC")).toHaveText("1.20x");
});

test("a fund flow is recorded without scripts", async ({ browser, installation, signedIn }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  await page.goto("/fund/ledger?add=fund-flow");
  const form = page.getByRole("form", { name: "Record a fund flow" });
  await form.getByLabel("What it was").selectOption({ label: "Fee" });
  await form.getByLabel("Day", { exact: true }).fill("2026-01-15");
  await form.getByLabel("Amount").fill("12,345");
  await form.getByRole("button", { name: "Record the flow" }).click();
  await page.goto("/fund/ledger?kind=fund-flow");
  await expect(page.getByRole("table", { name: "Ledger" })).toContainText("$12,345.00");
  await context.close();
});

test("a round is priced by the method that is chosen, each its own price", async ({ visitor: page }) => {
  const price = async (method: string): Promise<string> => {
    await page.goto(`/companies/plinthway?pre=20m&new=5m&method=${method}`);
    const said = page.locator("#round").getByRole("status");
    await expect(said).toContainText("a share");
    return (await said.textContent()) ?? "";
  };
  await page.goto("/companies/plinthway?pre=20m&new=5m");
  await expect(page.locator("#round").getByRole("status")).toHaveCount(0);
  const said = [await price("pre-money"), await price("percent-ownership"), await price("dollars-invested")];
  expect(new Set(said.map((text) => text.slice(0, text.indexOf("a share")))).size).toBe(3);
  for (const text of said) {
    expect(text).toContain("SAFE of Angels (invented)");
    expect(text).toMatch(/The note of Tillwater Capital \(invented\), \$15\d,\d{3} with its interest to \d+ \w+ \d{4}, becomes [\d,]+ shares/);
  }
  await expect(page.getByRole("table", { name: "Ownership before and after" })).toContainText("New money");
});

test("an exit is paid out over its values, to the dollar", async ({ visitor: page }) => {
  await page.goto("/companies/plinthway");
  const exit = page.locator("#exit");
  await exit.getByRole("textbox").fill("60m");
  await exit.getByRole("button").first().click();
  await expect(page).toHaveURL(/exit=60m/);
  await expect(exit.getByRole("status")).toContainText("$60,000,000");
  await expect(exit.getByRole("img").filter({ visible: true })).toBeVisible();
});

for (const path of ["/fund", "/fund?by=sector", "/fund/ledger?add=investment", "/fund/flows?of=net", "/companies/plinthway?pre=20m&new=5m&method=pre-money&exit=60m"])
  test(`${path} is accessible in light and dark, and never wider than the screen`, async ({ visitor: page }) => {
    await page.goto(path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

const ACME = "lib/captable/fixtures/ocf/ocf-acme";
/** `end`: what makes it another package, since one that is here already is refused. */
const acmeFiles = (end = "") => readdirSync(ACME).map((name) => ({ name, mimeType: "application/json", buffer: Buffer.from(`${readFileSync(`${ACME}/${name}`, "utf8")}${end}`) }));

test("a cap table package is checked and taken in without scripts", async ({ browser, installation, signedIn }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  expect((await page.request.post("/api/v1/create-company", { headers: { origin: installation.url }, data: { name: "Plainly Packed", currency: "USD" } })).status()).toBe(200);
  await page.goto("/companies/plainly-packed");
  const check = async () => {
    await page.getByText("Import an Open Cap Format package", { exact: true }).click();
    await page.getByRole("form", { name: "Check a package" }).getByLabel("Open Cap Format package").setInputFiles(acmeFiles("\n"));
    await page.getByRole("button", { name: "Check the package" }).click();
    await expect(page.getByText("7 references name what the package does not hold")).toBeVisible();
    await page.getByLabel("The same package once more").setInputFiles(acmeFiles("\n"));
  };
  await check();
  await page.getByRole("button", { name: "Import as the cap table" }).click();
  await expect(page.getByRole("alert").getByText(/does not say whether Preferred takes part/)).toBeVisible();
  await check();
  for (const name of ["Ordinary A", "Preferred"]) await page.getByLabel(`${name}: after its preference`).selectOption("non-participating");
  await page.getByLabel("Accept these and import").check();
  await page.getByRole("button", { name: "Import as the cap table" }).click();
  await expect(page.getByRole("table", { name: "Holders" })).toBeVisible();
  await context.close();
});

test("a cap table package is checked, its gaps accepted, what it leaves open asked, and it comes out again", async ({ owner: page }) => {
  const files = acmeFiles();
  await page.goto("/companies/new");
  await page.getByRole("textbox", { name: "Name" }).fill("Packed Co");
  await page.getByRole("button", { name: "Add the company" }).click();
  await expect(page).toHaveURL(/\/companies\/packed-co/);
  await page.getByText("Import an Open Cap Format package", { exact: true }).click();
  const check = page.getByRole("form", { name: "Check a package" });
  await check.getByLabel("Open Cap Format package").setInputFiles(files);
  await check.getByRole("button", { name: "Check the package" }).click();
  const take = page.getByRole("form", { name: "Take the package in" });
  await expect(take.getByText("7 references name what the package does not hold")).toBeVisible();
  await expect(take.getByRole("table", { name: "Dangling references" }).getByRole("row")).toHaveCount(8);
  await take.getByRole("button", { name: "Import as the cap table" }).click();
  await expect(take.getByRole("alert")).toContainText(/does not say whether Preferred takes part/);
  await take.getByLabel("Ordinary A: after its preference").selectOption("unknown");
  await take.getByLabel("Preferred: after its preference").selectOption("non-participating");
  await take.getByLabel("Accept these and import").check();
  await expectAccessible(page);
  await take.getByRole("button", { name: "Import as the cap table" }).click();
  await expect(page.getByRole("table", { name: "Holders" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Classes of shares" }).getByRole("row", { name: /^Preferred/ })).toContainText("nothing, or converts");
  const zip = await page.request.get((await page.getByRole("link", { name: "Export the package (.zip)" }).getAttribute("href")) ?? "");
  expect(zip.headers()["content-type"]).toBe("application/zip");
  expect((await zip.body()).subarray(0, 2).toString()).toBe("PK");
});

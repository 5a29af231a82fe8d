import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

async function company(page: Page, name: string): Promise<void> {
  await page.goto("/companies/new");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Add the company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function register(page: Page, address: string, name: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(address);
  const form = page.getByRole("form", { name: "New feature" });
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  await form.getByRole("textbox", { name: "What it does, in one sentence" }).fill(`${name}, for the test.`);
  await form.getByRole("textbox", { name: "Who judges" }).fill("Ada");
  await fill();
  await form.getByRole("button", { name: "Register and forecast" }).click();
  await expect(page).toHaveURL(/\/features\/[0-9a-f-]{36}/);
}

test("a feature is added by each route, a release moves it, and an outcome scores it", async ({ owner: page }) => {
  await company(page, "Feature Co");
  await register(page, "/features/new?route=minutes&company=feature-co", "Eight hours of code", async () => {
    await page.getByRole("textbox", { name: "Minutes that a skilled person needs" }).fill("480");
    await page.getByRole("textbox", { name: "Give or take, in doublings" }).fill("0.7");
  });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/shipped natively within 12 months: \d+%/);
  await expect(page.getByText("Evidence: C, minutes of human work")).toBeVisible();
  await register(page, "/features/new?default=browsing-agent&company=feature-co", "Chores in a browser", async () => undefined);
  await expect(page.getByText("Evidence: B, nearest benchmark")).toBeVisible();
  await register(page, "/features/new?route=probes&company=feature-co", "Our own probe", async () => {
    for (const [row, [model, eci, right]] of ([["Spring", "142.5", "3"], ["Summer", "150", "8"], ["Autumn", "161", "15"]] as const).entries()) {
      const probe = page.getByRole("group", { name: `Model ${row + 1}` });
      await probe.getByRole("textbox", { name: /^Model/ }).fill(model);
      await probe.getByRole("textbox", { name: "Index score" }).fill(eci);
      await probe.getByRole("textbox", { name: "Cases tried" }).fill("20");
      await probe.getByRole("textbox", { name: "Right" }).fill(right);
    }
  });
  await expect(page.getByText("Evidence: A, own probe")).toBeVisible();

  await page.goto("/frontier");
  const release = page.getByRole("form", { name: "Enter a release" });
  await release.getByRole("textbox", { name: "Model" }).fill("Colossus 1");
  await release.getByLabel("Released on").fill("2026-11-20");
  await release.getByRole("textbox", { name: "Capability index" }).fill("176");
  await release.getByRole("button", { name: "Enter and forecast anew" }).click();
  await expect(page.getByText(/Colossus 1 was released, 24 Nov 2026/)).toBeVisible();
  const moves = page.getByRole("region", { name: "Moves" }).getByRole("row");
  await expect(moves).toHaveCount(4);
  await expect(moves.nth(1)).toContainText(/\+\d+ points/);
  for (const column of ["Revenue at risk a year", "Capital at risk"]) await expect(moves.first().getByRole("columnheader", { name: column })).toBeVisible();

  await page.goto("/features?sort=name");
  await page.getByRole("link", { name: "Eight hours of code" }).click();
  await page.getByText("Resolve it").click();
  const outcome = page.getByRole("form", { name: "Resolve it" });
  await outcome.getByLabel("Day", { exact: true }).fill("2026-11-24");
  await outcome.getByRole("textbox", { name: "Page that shows it" }).fill("https://example.org/launch");
  await outcome.getByRole("button", { name: "Keep the outcome" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A large lab offers it already");
  await page.goto("/features/record");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 forecast has come due");
  await expect(page.getByRole("region", { name: "Scores" }).getByRole("row", { name: /^Shipped within 12 months 1 1 of 1/ })).toBeVisible();
});

test("says what is wrong with a judgement, and keeps what was typed", async ({ owner: page }) => {
  await company(page, "Careful Co");
  await page.goto("/features/new?default=slides&company=careful-co");
  await page.getByRole("textbox", { name: "Reliability that users need" }).fill("100");
  await page.getByRole("textbox", { name: "Who judges" }).fill("Ada");
  await page.getByRole("button", { name: "Register and forecast" }).click();
  await expect(page.getByText("must be at most 99.99%: no evidence reaches further")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Who judges" })).toHaveValue("Ada");
});

test.describe("the demo's register", () => {
  test("shows flags, states and ranges, and whose data it is", async ({ visitor }) => {
    await visitor.goto("/features");
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText(/\d of 8 features will probably be shipped natively/);
    const rows = visitor.getByRole("region", { name: "Features" }).getByRole("row");
    await expect(rows).toHaveCount(9);
    await expect(rows.getByText("judgement expired").filter({ visible: true })).toHaveCount(1);
    for (const flag of ["At risk", "Watch", "Not soon", "Shipped"]) await expect(rows.getByText(flag).filter({ visible: true }).first()).toBeVisible();
    await expect(rows.nth(1)).toContainText("up to $4.03M");
    await expect(visitor.getByText(/Capability data: Epoch AI/)).toBeVisible();
    await visitor.getByRole("searchbox", { name: "Filter features" }).fill("triage");
    await visitor.getByRole("button", { name: "Apply" }).click();
    await expect(rows).toHaveCount(2);
  });

  test("fits its rows on a phone: feature, company, chance with its flag, capital", async ({ visitor }) => {
    await visitor.setViewportSize({ width: 390, height: 844 });
    await visitor.goto("/features");
    const table = visitor.getByRole("region", { name: "Features" });
    const row = table.getByRole("row", { name: /Root cause of a metric's fall/ });
    await row.scrollIntoViewIfNeeded();
    for (const text of ["Dunmarsh Analytics", "61%", "At risk", /\$314K to \$983K/]) await expect(row.getByText(text).filter({ visible: true }).first()).toBeInViewport();
    expect(await table.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
  });

  test("a company is found by typing, with scripts and without", async ({ visitor, browser, demo }) => {
    await visitor.goto("/features/new?default=slides");
    await visitor.getByRole("textbox", { name: "Company" }).fill("plinth");
    await visitor.getByRole("button", { name: "Plinthway" }).click();
    await expect(visitor.getByRole("form", { name: "New feature" }).getByRole("textbox", { name: "Name" })).toHaveValue("Slide decks");
    await visitor.getByRole("textbox", { name: "Who judges" }).fill("Ada");
    await visitor.getByRole("link", { name: /^Nearest benchmark/ }).click();
    await expect(visitor.getByRole("combobox", { name: "Nearest benchmark" })).toBeVisible();
    await expect(visitor.getByRole("textbox", { name: "Who judges" })).toHaveValue("Ada");
    const plain = await (await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false })).newPage();
    await plain.goto("/features/new?default=slides");
    await plain.getByRole("textbox", { name: "Company, by part of its name" }).fill("tidew");
    await plain.getByRole("button", { name: "Find it" }).click();
    await expect(plain).toHaveURL(/default=slides/);
    await expect(plain.getByRole("form", { name: "New feature" })).toBeVisible();
    await expect(plain.getByRole("textbox", { name: "Company, by part of its name" })).toHaveValue("Tidewrack");
  });

  test("one page says when the frontier meets the need, what moves it, and how two judges differ", async ({ visitor }) => {
    await visitor.goto("/features?sort=name");
    await visitor.getByRole("link", { name: "Supplier negotiation agent" }).click();
    await expect(visitor.getByText(/By the median forecast the frontier reaches the middle of what it needs on \d+ \w+ 20\d\d, in \d+ days\./)).toBeVisible();
    await expect(visitor.getByText(/What is unknown and moves the answer most: \w+/)).toBeVisible();
    await expect(visitor.getByText(/Their chances of a launch range from .*\d% to \d+%/)).toBeVisible();
    for (const label of ["P(capable) in 12 months", "P(shipped) in 12 months: the flag", "P(harmed) in 12 months: a prior"]) await expect(visitor.getByText(label)).toBeVisible();
  });

  test("stands on the company's page too", async ({ visitor }) => {
    await visitor.goto("/companies/plinthway");
    const features = visitor.getByRole("region", { name: "Features at risk" }).first();
    await expect(features.getByRole("link", { name: "Supplier negotiation agent" })).toBeVisible();
  });

  test("is accessible and fits a phone", async ({ visitor }) => {
    await visitor.goto("/features");
    const first = await visitor.getByRole("region", { name: "Features" }).getByRole("rowheader").first().getByRole("link").getAttribute("href");
    for (const address of ["/features", first ?? "", "/features/new", "/features/new?company=plinthway", "/features/record", "/frontier", "/frontier/history"]) {
      await visitor.goto(address);
      await expectAccessible(visitor);
      await expect(visitor.getByText(/Capability data: Epoch AI/).last()).toBeVisible();
      await visitor.setViewportSize({ width: 390, height: 844 });
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await visitor.setViewportSize({ width: 1440, height: 900 });
    }
  });
});

import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

const cell = (page: Page, label: string) => page.getByRole("textbox", { name: label });

/** Types into a cell of the figures and leaves it; waits until it is kept. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole("region", { name: "Figures by period" }).getByRole("textbox", { name: label });
  await field.fill(text);
  await page.keyboard.press("Tab");
  await expect(page.getByText(new RegExp(`^${label.replace(/, unknown$/, "")}: saved\\.$`))).toBeVisible();
}

async function newCompany(page: Page, name: string, months: readonly (readonly [string, string])[], cash: string): Promise<void> {
  await page.goto("/companies/new");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  for (const [index, [revenue, expenses]] of months.entries()) {
    await page.getByRole("textbox", { name: "Revenue" }).nth(index).fill(revenue);
    await page.getByRole("textbox", { name: "Expenses" }).nth(index).fill(expenses);
  }
  await page.getByRole("textbox", { name: "Cash at the end" }).fill(cash);
  await page.getByRole("button", { name: "Add the company" }).click();
}

const GROWING = [["20,000", "50k"], ["18,868", "50,000"], ["17,800", "50,000.00"]] as const;

test("a company is typed in, a month is edited, and verdict and curve move", async ({ owner: page }) => {
  await newCompany(page, "Typed Co", GROWING, "$300,000");
  await expect(page).toHaveURL(/\/companies\/typed-co/);
  const verdict = page.getByRole("heading", { level: 1 });
  await expect(verdict).toContainText("Default alive.");
  await expect(verdict).toContainText("Break-even comes in Feb 2028");
  const curve = page.getByRole("img", { name: /^Cash of Typed Co/ }).filter({ visible: true });
  const before = await curve.getAttribute("aria-label");
  await type(page, "Cash at the end, Oct 2026", "150k");
  await expect(verdict).toContainText("Default dead.");
  await expect(curve).not.toHaveAttribute("aria-label", before ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(verdict).toContainText("Default alive.");
  await page.getByRole("link", { name: "Oct 2026: history" }).click();
  const history = page.getByRole("dialog", { name: "History of Oct 2026" });
  await expect(history.getByText("300,000 → 150,000")).toBeVisible();
  await expect(history.getByText("150,000 → 300,000")).toBeVisible();
  await history.getByRole("button", { name: "Close" }).click();
  await expect(history).toBeHidden();
});

test("a cell that cannot be read says why, keeps what was typed, and gives way to Escape", async ({ owner: page }) => {
  await newCompany(page, "Careful Co", GROWING, "300,000");
  const expenses = cell(page, "Expenses, Oct 2026");
  await expenses.fill("-5");
  await expenses.press("Enter");
  await expect(cell(page, "Expenses, Sep 2026")).toBeFocused();
  await expect(expenses).toHaveAttribute("aria-invalid", "true");
  await expect(expenses).toHaveValue("-5");
  await expenses.focus();
  await expect(page.getByText("Expenses cannot be below 0.")).toBeVisible();
  await expenses.press("x");
  await expenses.press("Escape");
  await expect(expenses).toHaveValue("50,000");
  await expenses.press("ArrowDown");
  await expect(cell(page, "Expenses, Sep 2026")).toBeFocused();
  await cell(page, "Expenses, Sep 2026").press("ArrowLeft");
  await expect(cell(page, "Revenue, Sep 2026")).toBeFocused();
});

test("one-offs, rounds and events change what follows, each with its price", async ({ owner: page }) => {
  await newCompany(page, "Planned Co", GROWING, "200,000");
  const verdict = page.getByRole("heading", { level: 1 });
  await expect(verdict).toContainText("Default dead.");
  await type(page, "One-off out, Oct 2026, unknown", "10,000");
  const oneOffs = page.getByRole("region", { name: "One-offs" });
  await expect(oneOffs).toContainText(/As recurring: \d+ days shorter/);
  await oneOffs.getByRole("button", { name: "One-off out of Oct 2026: count it as recurring" }).click();
  await expect(oneOffs).toContainText("counts as recurring");
  await expect(oneOffs).toContainText(/As a one-off: \d+ days longer/);
  await oneOffs.getByRole("button", { name: "One-off out of Oct 2026: count it once" }).click();
  await expect(oneOffs).toContainText("counts once");

  await page.getByText("Add a round or tranche").click();
  const round = page.getByRole("form", { name: "Add a round" });
  await round.getByLabel("Name").fill("Second tranche");
  await round.getByLabel("Day on which it arrived or is due").fill("2027-03-01");
  await round.getByRole("button", { name: "Add the round" }).click();
  await expect(round.getByText("Money that is still to come needs an amount.")).toBeVisible();
  await expect(round.getByLabel("Name")).toHaveValue("Second tranche");
  await round.getByLabel("Amount").fill("$0.5m");
  await round.getByRole("button", { name: "Add the round" }).click();
  await expect(page.getByRole("region", { name: "Verdict by tier of funding" })).toContainText("$500K on 1 Mar 2027");
  await expect(page.getByText(/alive if the signed tranche lands on 1 Mar 2027/)).toBeVisible();

  await page.getByText("Add a dated event").click();
  const event = page.getByRole("form", { name: "Add a dated event" });
  await event.getByLabel("What changes").selectOption("cut");
  await event.getByLabel("Name").fill("Smaller office");
  await event.getByLabel("Amount a month").fill("15,000");
  await event.getByLabel("From").fill("2026-12");
  await event.getByRole("button", { name: "Add the event" }).click();
  await expect(verdict).toContainText("Default alive.");
  await page.getByRole("button", { name: "Smaller office: leave out" }).click();
  await expect(verdict).toContainText("Default dead.");
});

test("the page is shown as known on a day, where nothing can be changed", async ({ owner: page }) => {
  await newCompany(page, "Past Co", GROWING, "300,000");
  await expect(page).toHaveURL(/past-co/);
  await page.goto("/companies/past-co?asOf=2026-11-23");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Unknown.");
  await expect(page.getByText("what was reported later is not seen")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the month" })).toHaveCount(0);
});

test("the calculator's numbers become a company", async ({ owner: page }) => {
  await page.goto("/calculator?cash=300000&revenue=20000&costs=50000&growth=6");
  await page.getByRole("link", { name: "Keep this as a company" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Kept Co");
  await expect(page.getByRole("textbox", { name: "Expenses" }).first()).toHaveValue(/^50,?000$/);
  await page.getByRole("button", { name: "Keep it as a company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Unknown.");
  await type(page, "Revenue, Sep 2026, unknown", "18,868");
  await type(page, "Revenue, Aug 2026, unknown", "17,800");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Default alive.");
});

test("axe finds nothing, and a phone does not scroll sideways", async ({ owner: page }) => {
  await newCompany(page, "Clear Co", GROWING, "200,000");
  await expect(page.getByRole("region", { name: "Figures by period" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Oct 2026: history" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/companies/new");
  await expectAccessible(page);
  for (const path of ["/companies/clear-co", "/companies/new"]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});

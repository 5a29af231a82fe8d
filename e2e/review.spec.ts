import { expect, expectAccessible, test } from "./test.ts";

test("a review is run with the keyboard alone, and its record stays", async ({ visitor: page }) => {
  await page.goto("/");
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^\d items need a decision of 24 companies/);
  const agenda = page.getByRole("list", { name: "Agenda" }).getByRole("listitem");
  const count = await agenda.count();
  expect(count).toBeLessThanOrEqual(7);
  const open = page.getByRole("button", { name: "Open the review" });
  await open.focus();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("article", { name: `Item 1 of ${count}` })).toBeVisible();
  await expect(page.getByRole("timer")).toContainText(/^0:\d\d of 25:00$/);
  await expectAccessible(page);
  const first = await page.getByRole("heading", { level: 1 }).textContent();
  await page.keyboard.press("1");
  await expect(page.getByRole("textbox", { name: "What is decided" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("Bridge of $200K, on two conditions");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("article", { name: `Item 2 of ${count}` })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("textbox", { name: "What is to be done" })).toBeFocused();
  await page.keyboard.type("Ask for November's figures");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: `Item 3 of ${count}` })).toBeVisible();
  await page.keyboard.press("3");
  await expect(page.getByRole("textbox", { name: "Why that is acceptable" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: `Item 4 of ${count}` })).toBeVisible();
  await page.keyboard.press("4");
  await expect(page.getByRole("textbox", { name: "What we wait for" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: `Item 5 of ${count}` })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("article", { name: `Item 4 of ${count}` })).toBeVisible();
  for (let at = 5; at <= count; at += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("article", { name: `Item ${at} of ${count}` })).toBeVisible();
  }
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${count - 4} of ${count} items have no ending`);
  await expect(page.getByRole("button", { name: "Close the review" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toContainText(`4 of ${count} items decided in 1 minute`);
  await expect(page.getByRole("region", { name: first ?? "" })).toContainText("Decide: Bridge of $200K, on two conditions.");
  await expect(page.getByText("Assign: Ask for November's figures. Ana, by")).toBeVisible();
  await expectAccessible(page);
  const markdown = await page.request.get(await page.getByRole("link", { name: "Markdown" }).getAttribute("href") ?? "");
  expect(await markdown.text()).toContain("**Decide: Bridge of $200K, on two conditions.**");
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await page.goto("/review");
  await expect(page.getByRole("row", { name: /Ask for November's figures/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "What reviews brought" })).toContainText(/1 review, \d+ min in all: 2 decided or assigned, 2 accepted or snoozed/);
  // What had an ending is quiet; what had none comes back.
  await expect(page.getByRole("list", { name: "Agenda" })).not.toContainText(first ?? "");
  await expectAccessible(page);
});

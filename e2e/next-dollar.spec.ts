import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

const names = (page: Page, table: string) => page.getByRole("table", { name: table }).getByRole("rowheader").filter({ hasText: /^(?!Sold|Goes|Wound|Grows|Fades|Expected|Bought)/ }).allTextContents();

async function state(page: Page, rows: readonly (readonly [label: string, percent: string, exit: string])[]): Promise<void> {
  const form = page.getByRole("form", { name: "Outcomes of Wickerly" });
  for (const [i, [label, percent, exit]] of rows.entries()) {
    await form.getByLabel(`Outcome ${i + 1}`).fill(label);
    await form.getByLabel(`Probability ${i + 1}`).fill(percent);
    await form.getByLabel(`Exit value ${i + 1}`).fill(exit);
  }
  await form.getByLabel("Pre-money of the next round").fill("8m");
  await form.getByLabel("What the round raises").fill("2m");
  await form.getByRole("button", { name: "State the outcomes" }).click();
}

test.describe("the next dollar of the demo's fund", () => {
  test("outcomes that are stated move the ranking, and taken back they are gone from it", async ({ visitor }) => {
    await visitor.goto("/fund/next-dollar");
    const heading = visitor.getByRole("heading", { level: 1 });
    await expect(heading).toContainText(/^The next dollar is expected to bring back most in Plinthway: \d\.\d\dx; to keep it brings back 1\.00x, the best rescue, Tidewrack, \d\.\d\dx\.$/);
    expect(await names(visitor, "Winner dollars")).not.toContain("Wickerly");
    await visitor.getByRole("link", { name: "State the outcomes of Wickerly" }).click();
    await state(visitor, [["Wound up", "50", "0"], ["Sold", "40", "80m"]]);
    await expect(visitor.getByText("The probabilities must add up to 100%; these add up to 90%.")).toBeVisible();
    await state(visitor, [["Wound up", "50", "0"], ["Sold", "50", "80m"]]);
    // Half a chance of 80M on a post-money of 10M: four times.
    await expect(heading).toContainText("bring back most in Wickerly: 4.00x");
    const winners = await names(visitor, "Winner dollars");
    expect(winners[0]).toBe("Wickerly");
    expect(winners.indexOf("Nothing: keep the dollar")).toBeLessThan(winners.indexOf("Fernhollow Foods"));
    await visitor.getByText("How computed: Wickerly").click();
    await expect(visitor.getByRole("table", { name: "Outcomes of Wickerly" })).toContainText("8.00x");
    await visitor.getByRole("button", { name: "Take back the outcomes of Wickerly" }).click();
    await expect(heading).toContainText("bring back most in Plinthway");
  });

  test("what cannot be ranked says why, never 0", async ({ visitor }) => {
    await visitor.goto("/fund/next-dollar");
    const unsaid = visitor.getByRole("table", { name: "Companies about which nothing can be said" });
    await expect(unsaid.getByRole("row", { name: /^Kestrowe/ })).toContainText("The next round is not stated");
    await expect(unsaid.getByRole("row", { name: /^Nimbrel/ })).toContainText("Nobody has stated how it may end.");
    await expect(unsaid).not.toContainText(/\dx/);
    expect(await names(visitor, "Winner dollars")).not.toContain("Kestrowe");
  });

  test("a reserve is set aside, corrected and taken back", async ({ visitor }) => {
    await visitor.goto("/fund/next-dollar");
    await visitor.getByText("Set money aside", { exact: true }).click();
    const form = visitor.getByRole("form", { name: "Set money aside" });
    await form.getByLabel("Company").selectOption({ label: "Ostrelay" });
    await form.getByLabel("Set aside").fill("400k");
    await form.getByRole("button", { name: "Set it aside" }).click();
    const row = visitor.getByRole("table", { name: "Reserves" }).getByRole("row", { name: /^Ostrelay/ });
    await expect(row).toContainText("$400K");
    await row.getByRole("link", { name: "Correct the reserve of Ostrelay" }).click();
    const correction = visitor.getByRole("form", { name: "Correct the reserve of Ostrelay" });
    await correction.getByLabel("Set aside").fill("450k");
    await correction.getByRole("button", { name: "Correct it" }).click();
    await expect(row).toContainText("$450K");
    await row.getByRole("button", { name: "Take back the reserve of Ostrelay" }).click();
    await expect(row).toHaveCount(0);
  });

  test("works without scripts", async ({ browser, demo }) => {
    const context = await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/fund/next-dollar");
    await page.getByRole("form", { name: "Whose outcomes" }).getByLabel("Company").selectOption({ label: "Wickerly" });
    await page.getByRole("button", { name: "Open its form" }).click();
    await state(page, [["Wound up", "60", "0"], ["Sold", "50", "80m"]]);
    await expect(page.getByText("The probabilities must add up to 100%; these add up to 110%.")).toBeVisible();
    await expect(page.getByLabel("Probability 1")).toHaveValue("60");
    await page.getByLabel("Probability 1").fill("50");
    await page.getByRole("button", { name: "State the outcomes" }).click();
    await page.goto("/fund/next-dollar");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Wickerly: 4.00x");
    await page.getByText("How computed: Wickerly").click();
    await page.getByRole("button", { name: "Take back the outcomes of Wickerly" }).click();
    await page.goto("/fund/next-dollar");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Plinthway");
    await context.close();
  });

  test("is accessible and fits a phone, with a form open", async ({ visitor }) => {
    await visitor.goto("/fund/next-dollar?state=plinthway");
    await visitor.getByText("How computed: Plinthway").click();
    await expectAccessible(visitor);
    await visitor.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(visitor);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

import { expect, expectAccessible, test } from "./test.ts";

test.describe("the risk of the demo's fund", () => {
  test("a shock moves the rows that stand on it, before and after", async ({ visitor }) => {
    await visitor.goto("/fund/risk");
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText(/^\$[\d.]+M of \$[\d.]+M sits in \d+ default-dead companies; expected loss in 12 months \$/);
    await visitor.getByRole("link", { name: "Nobody can raise for 9 months" }).click();
    await expect(visitor.getByRole("status").filter({ hasText: "Default dead:" })).toContainText(/At risk within 12 months: \$[\d.]+M → \$[\d.]+M/);
    const row = visitor.getByRole("region", { name: "Before and after the shock, table" }).getByRole("row", { name: /^Tidewrack/ });
    await expect(row).toContainText(/-?\d+ days|Alive.*Dead|Dead/);
    await expect(visitor.getByText("Before: all planned money lands on its day.", { exact: false })).toBeVisible();
  });

  test("a shock's numbers are edited in the address, and prices move what labs will ship", async ({ visitor }) => {
    await visitor.goto("/fund/risk?shock=no-raise");
    const form = visitor.getByRole("form", { name: "The shock's numbers" });
    await form.getByRole("textbox", { name: "Months" }).fill("3");
    await form.getByRole("button", { name: "Run it" }).click();
    await expect(visitor).toHaveURL(/[?&]months=3/);
    await expect(visitor.getByText("due within 3 months does not come", { exact: false })).toBeVisible();
    await visitor.getByRole("link", { name: "Model prices fall tenfold" }).click();
    await expect(visitor.getByRole("table", { name: /^Shipped by a large lab within 12 months/ })).toBeVisible();
    await visitor.getByRole("link", { name: "These features are absorbed" }).click();
    await visitor.getByText(/^Which features: all \d+$/).click();
    await visitor.getByRole("group", { name: /^Features that are absorbed/ }).getByRole("checkbox").first().check();
    await form.getByRole("button", { name: "Run it" }).click();
    await expect(visitor.getByText("Labs give the feature chosen away from today on", { exact: false })).toBeVisible();
    await expect(visitor.getByRole("table", { name: /^Shipped by a large lab/ }).getByRole("row")).toHaveCount(2);
  });

  test("a forecast moves the expected loss", async ({ visitor }) => {
    await visitor.goto("/fund/risk");
    const loss = async () => /expected loss in 12 months (\S+)/.exec((await visitor.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1];
    const before = await loss();
    await visitor.getByText("Forecast a failure", { exact: true }).click();
    const form = visitor.getByRole("form", { name: "Forecast a failure" });
    await form.getByRole("combobox", { name: "Company" }).selectOption({ label: "Marrowby" });
    await form.getByRole("textbox", { name: "Probability that it fails" }).fill("99");
    await form.getByRole("button", { name: "Keep the forecast" }).click();
    await expect.poll(loss).not.toBe(before);
  });

  test("is accessible and fits a phone, with a shock run", async ({ visitor }) => {
    await visitor.goto("/fund/risk?shock=prices");
    await expectAccessible(visitor);
    await visitor.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(visitor);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

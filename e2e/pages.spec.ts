import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

const PHONE = { width: 390, height: 844 };

/** axe finds nothing and nothing scrolls sideways, on a desk and on a phone. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
}

for (const path of ["/settings", "/import", "/companies/new", "/workspaces?workspace=demo-fund", "/companies/larkspindle/entries?workspace=demo-company", "/companies/nobody"])
  test(`${path} is accessible in both themes, and fits a phone`, async ({ visitor }) => {
    await visitor.goto(path);
    await expectSound(visitor);
  });

test("the places of the app stand at the top of a phone too, and say where one is", async ({ visitor }) => {
  await visitor.setViewportSize(PHONE);
  await visitor.goto("/settings");
  const places = visitor.getByRole("navigation", { name: "Main" }).filter({ visible: true });
  await expect(places.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
  await places.getByRole("link", { name: "Calculator" }).click();
  await expect(places.getByRole("link", { name: "Calculator" })).toHaveAttribute("aria-current", "page");
});

for (const company of ["oakmantle", "brackwater-robotics", "sundrake-energy", "orchidane-bio", "tidewrack"])
  test(`${company} prints as one page`, async ({ visitor }) => {
    await visitor.goto(`/companies/${company}?workspace=demo-fund`);
    for (const format of ["A4", "Letter"]) {
      const sheet = await visitor.pdf({ format });
      expect(sheet.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    }
  });

test("the printed sheet says what the fund holds, which the screen says elsewhere", async ({ visitor }) => {
  await visitor.goto("/companies/oakmantle?workspace=demo-fund");
  const position = visitor.getByLabel("The fund's position");
  await expect(position).toBeHidden();
  await visitor.emulateMedia({ media: "print" });
  await expect(position).toContainText(/Cost\$1\.05M.*Fair value\$1\.05MLast round, 30 Sep 2026Multiple1\.00x/);
});

test("without scripts a refused form says why and keeps what was typed, and a good one leads on", async ({ browser, installation, signedIn }) => {
  // Not in the demo: other tests count its companies.
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  await page.goto("/companies/new");
  await page.getByLabel("Name").fill("Plain Paper");
  await page.getByLabel("Minimum cash").fill("plenty");
  await page.getByRole("button", { name: /^Add|^Create|^Keep/ }).click();
  await expect(page.getByText('"plenty" is not an amount.')).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Plain Paper");
  await page.getByLabel("Minimum cash").fill("1,000");
  await page.getByRole("button", { name: /^Add|^Create|^Keep/ }).click();
  await expect(page).toHaveURL(/\/companies\/plain-paper/);
  await page.getByText("Add a round or tranche").click();
  const round = page.getByRole("form", { name: "Add a round" });
  await round.getByLabel("Name").fill("Seed");
  await round.getByLabel("Day on which it arrived or is due").fill("2026-10-01");
  await round.getByLabel("Amount").fill("some");
  await round.getByRole("button", { name: "Add the round" }).click();
  await expect(page.getByText('"some" is not an amount.')).toBeVisible();
  await expect(round.getByLabel("Name")).toHaveValue("Seed");
  await context.close();
});

import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./test.ts";

const PHONE = { width: 390, height: 844 };
const MONTHS = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];

/** A company in a workspace of its own that reports through the API, in dollars. */
async function reporter(page: Page, workspace: string) {
  const call = async (operation: string, input: object) => {
    const answer = await page.request.post(`/api/v1/${operation}`, { data: input, headers: { Origin: new URL(page.url()).origin, ...(operation === "create-workspace" ? {} : { "X-Workspace": workspace }) } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { slug?: string };
  };
  await page.goto("/");
  await call("create-workspace", { name: workspace, currency: "USD" });
  await call("create-company", { name: "Acme", currency: "USD" });
  const report = (period: string, cash: number) => call("record-figure", { company: "acme", period, revenueMinor: 100_000_00, expensesMinor: 200_000_00, cashEndMinor: cash * 100 });
  for (const period of MONTHS) await report(period, 1_000_000);
  return report;
}

test("a rule made by form tells one crossing once, and is read", async ({ owner: page }) => {
  const report = await reporter(page, "watched");
  await page.goto("/alerts?workspace=watched");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is unread.");
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Alerts" }).getByRole("link", { name: "Rules" }).click();
  await expect(page.getByRole("list", { name: "Rules" }).getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("link", { name: "New rule" }).click();
  await page.getByLabel("Figure").selectOption({ label: "Cash" });
  await page.getByLabel("Is below").fill("plenty");
  await page.getByRole("button", { name: "Try it on the last 12 months" }).click();
  await expect(page.getByText('"plenty" is not an amount.')).toBeVisible();
  await page.getByLabel("Is below").fill("600k");
  await page.getByRole("button", { name: "Try it on the last 12 months" }).click();
  await expect(page.getByRole("region", { name: "Cash below $600K" })).toContainText("it would have fired not once since");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make this rule" }).click();
  await expect(page).toHaveURL(/\/alerts\/rules\?workspace=watched/);
  const rule = page.getByRole("list", { name: "Rules" }).getByRole("listitem").filter({ hasText: "Cash below $600K" });
  await expect(rule).toContainText("None of 1 is beyond it.");

  await report("2026-10", 550_000);
  await report("2026-10", 540_000);
  await page.goto("/alerts?workspace=watched");
  const inbox = page.getByRole("list", { name: "Alerts" }).getByRole("listitem");
  const told = inbox.filter({ hasText: "Cash below $600K" });
  await expect(told).toHaveCount(1);
  await expect(told).toContainText("Cash $1.00M → $550K");
  await expect(page.getByRole("navigation", { name: "Main" }).filter({ visible: true }).getByRole("link", { name: /^Alerts/ })).toContainText("unread");
  await expectAccessible(page);
  await told.getByRole("link", { name: "Acme" }).focus();
  await page.keyboard.press("r");
  await expect(told).toContainText("read by owner");
  const rest = page.getByRole("button", { name: "Mark all as read" });
  if (await rest.isVisible()) await rest.click();
  else for (const button of await page.getByRole("button", { name: /^Mark as read/ }).all()) await button.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is unread.");

  await page.goto("/alerts/log?workspace=watched");
  await expect(page.getByRole("row", { name: /Cash below \$600K/ })).toContainText("inbox alone");
  await expectAccessible(page);
  await page.goto("/alerts/rules?workspace=watched");
  await rule.getByRole("link", { name: /^Change/ }).click();
  await expect(page.getByLabel("Is below")).toHaveValue("600000");
  await page.goto("/alerts/rules?workspace=watched");
  await rule.getByRole("button", { name: /^Withdraw/ }).click();
  await expect(rule).toHaveCount(0);
});

test("without scripts a rule is tried and made too", async ({ browser, installation, signedIn }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  await reporter(page, "plain-watched");
  await page.goto("/alerts/rules/new?workspace=plain-watched");
  await page.getByRole("link", { name: "Nothing was reported" }).click();
  await page.getByLabel("For days").fill("30");
  await page.getByRole("button", { name: "Try it on the last 12 months" }).click();
  await page.getByLabel("It goes to").selectOption("digest");
  await page.getByRole("button", { name: "Make this rule" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Nothing reported for 30 days" })).toContainText("in the digest");
  await context.close();
});

test("who gets mail, and a calendar that another program reads until it is revoked", async ({ owner: page }) => {
  await reporter(page, "mailed");
  await page.goto("/alerts/recipients?workspace=mailed");
  const form = page.getByRole("form", { name: "Add a recipient" });
  await form.getByLabel("Name").fill("Ana");
  await form.getByLabel("E-mail address").fill("ana@example.com");
  await form.getByLabel("Time zone").fill("Europe/Atlantis");
  await form.getByRole("button", { name: "Add a recipient" }).click();
  await expect(form.getByText("is not a time zone, such as Europe/Berlin")).toBeVisible();
  await form.getByLabel("Time zone").fill("Europe/Berlin");
  await form.getByLabel("Quiet from").fill("22:00");
  await form.getByLabel("Quiet until").fill("07:00");
  await form.getByRole("button", { name: "Add a recipient" }).click();
  await expect(page.getByRole("list", { name: "Recipients" })).toContainText("every day at 08:00, Europe/Berlin; quiet 22:00 to 07:00");

  const calendar = page.getByRole("form", { name: "Make a calendar" });
  await calendar.getByLabel("For whom").fill("Ana's phone");
  await calendar.getByRole("button", { name: "Make a calendar" }).click();
  const address = await calendar.getByLabel(/^The link/).inputValue();
  await expectAccessible(page);
  const program = await (await page.context().browser()?.newContext())?.newPage();
  const read = await program?.request.get(address);
  expect(read?.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = (await read?.text()) ?? "";
  expect(text.replace(/\r\n /g, "")).toContain("SUMMARY:Acme: cash ends");
  const again = await program?.request.get(address, { headers: { "If-None-Match": read?.headers().etag ?? "" } });
  expect(again?.status()).toBe(304);
  await page.getByRole("button", { name: "Revoke the calendar for Ana's phone" }).click();
  await expect(page.getByRole("row", { name: /Ana's phone/ })).toContainText("revoked");
  const gone = await program?.request.get(address);
  const never = await program?.request.get(address.replace(/[^/]+\.ics$/, `${"x".repeat(43)}.ics`));
  expect([gone?.status(), await gone?.text()]).toEqual([404, await never?.text()]);
  await program?.context().close();
});

test("the demo's alerts come from its own history, and fit a phone", async ({ visitor: page }) => {
  for (const path of ["/alerts", "/alerts/rules", "/alerts/rules/new?kind=changed", "/alerts/log", "/alerts/recipients"]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${path}${path.includes("?") ? "&" : "?"}workspace=demo-fund`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  }
  await page.goto("/alerts/log?workspace=demo-fund");
  expect(await page.getByRole("row").count()).toBeGreaterThan(10);
});

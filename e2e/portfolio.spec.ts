import { expect, expectAccessible, test } from "./test.ts";

test.describe("the portfolio of the demo", () => {
  test("says in its first line who dies, and counts the unknown neither way", async ({ visitor }) => {
    await visitor.goto("/");
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText(/^\d+ of 24 companies are default dead; \$[\d.]+M of your \$[\d.]+M sits in them; expected loss in 12 months \$[\d.]+M \(80%: \$[\d.,]+[KM]? to \$[\d.]+M\)/);
    await expect(visitor.getByText(/The next to run out of cash is .+, on \d+ \w+ \d{4}/)).toBeVisible();
    await expect(visitor.getByText(/The expected loss is of \d+ of \d+ companies; \$[\d.]+M is without a forecast/)).toBeVisible();
    await expect(visitor.getByText(/unknown and \d+ stale, counted neither way/)).toBeVisible();
    await expect(visitor.getByText("Invented demo data")).toBeVisible();
    await expect(visitor.getByRole("list", { name: "Exposure by the month in which cash ends" })).toBeVisible();
  });

  test("filters as one types, walks with the arrows and opens with Enter", async ({ visitor }) => {
    await visitor.goto("/");
    const box = visitor.getByRole("searchbox", { name: "Filter companies" });
    await box.pressSequentially("oakm");
    await expect(visitor.getByRole("status").first()).toHaveText("1 of 24 companies");
    await expect(visitor).toHaveURL(/\?q=oakm$/);
    await box.press("Escape");
    await expect(visitor.getByRole("status").first()).toHaveText("24 companies");
    await box.press("ArrowDown");
    const rows = visitor.getByRole("region", { name: "List of companies" }).getByRole("rowheader");
    await expect(rows.nth(0).getByRole("link")).toBeFocused();
    await visitor.keyboard.press("ArrowDown");
    await expect(rows.nth(1).getByRole("link")).toBeFocused();
    await visitor.keyboard.press("End");
    await expect(rows.nth(23).getByRole("link")).toBeFocused();
    await visitor.keyboard.press("Home");
    const href = await rows.nth(0).getByRole("link").getAttribute("href");
    await visitor.keyboard.press("Enter");
    await expect(visitor).toHaveURL(new RegExp(`${href}$`));
  });

  test("sorts by any column with the keyboard, and the address keeps it", async ({ visitor }) => {
    await visitor.goto("/");
    const header = visitor.getByRole("columnheader", { name: "Exposure", exact: true });
    await header.getByRole("link").focus();
    await visitor.keyboard.press("Enter");
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await visitor.keyboard.press("Enter");
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await expect(visitor).toHaveURL(/\?sort=exposure&dir=desc$/);
    const first = await visitor.getByRole("rowheader").first().textContent();
    await visitor.reload();
    await expect(header).toHaveAttribute("aria-sort", "descending");
    expect(await visitor.getByRole("rowheader").first().textContent()).toBe(first);
  });

  test("narrows by verdict and runway, and a month of the calendar is a filter too", async ({ visitor }) => {
    await visitor.goto("/");
    await visitor.getByRole("checkbox", { name: /^Stale/ }).check();
    await expect(visitor.getByRole("status").first()).toHaveText(/^1 of 24/);
    await visitor.getByRole("button", { name: "Clear" }).click();
    await visitor.getByRole("checkbox", { name: /^3 to 6 months/ }).check();
    await expect(visitor).toHaveURL(/\?runway=3-to-6$/);
    await visitor.goto("/");
    await visitor.getByRole("link", { name: /, cash ends: \d+ compan(y|ies); \$[\d,.]+ exposed; / }).first().click();
    await expect(visitor).toHaveURL(/month=\d{4}-\d\d/);
    await expect(visitor.getByRole("button", { name: /^Cash ends in/ })).toBeVisible();
  });

  test("says of each company what to do next, by when, and where that comes from", async ({ visitor }) => {
    await visitor.goto("/?q=oakmantle");
    const row = visitor.getByRole("row", { name: /^Oakmantle/ });
    await expect(row).toContainText("Bridge or cut by 25 Jan 2027");
    await expect(row.getByTitle(/^A raise of 6 months had to start by 25 Jul 2026/)).toBeVisible();
    await expect(row).toContainText("9 Nov 2026");
  });

  test("keeps a view under a name, opens and forgets it", async ({ visitor }) => {
    await visitor.goto("/?state=dead&sort=cash");
    await visitor.locator("summary", { hasText: "Views" }).click();
    await visitor.getByRole("textbox", { name: "Keep this view as" }).fill("Dying, poorest first");
    await visitor.getByRole("button", { name: "Keep" }).click();
    await expect(visitor.getByText("View kept: Dying, poorest first")).toBeVisible();
    await visitor.goto("/");
    await visitor.locator("summary", { hasText: "Views" }).click();
    await visitor.getByRole("link", { name: "Dying, poorest first" }).click();
    await expect(visitor).toHaveURL(/\?state=dead&sort=cash$/);
    await expect(visitor.getByRole("checkbox", { name: /^Dead/ })).toBeChecked();
    await visitor.locator("summary", { hasText: "Views" }).click();
    await visitor.getByRole("button", { name: "Delete the view Dying, poorest first" }).click();
    await expect(visitor.getByRole("link", { name: "Dying, poorest first" })).toHaveCount(0);
  });

  test("gives what is shown as a file", async ({ visitor }) => {
    await visitor.goto("/?state=dead");
    const href = await visitor.getByRole("link", { name: "CSV" }).getAttribute("href");
    const answer = await visitor.request.get(href ?? "");
    expect(answer.headers()["content-type"]).toContain("text/csv");
    expect(answer.headers()["content-disposition"]).toMatch(/attachment; filename=".+-2026-11-24\.csv"/);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^company,slug,as_of,standing,/);
    const shown = await visitor.getByRole("rowheader").count();
    expect(lines).toHaveLength(shown + 1);
    expect(lines.slice(1).every((line) => line.includes("Default dead"))).toBe(true);
  });

  test("shows what was known on another day, and keeps the day on its links", async ({ visitor }) => {
    await visitor.goto("/?asOf=2026-06-30");
    await expect(visitor.getByText("on what was known on 30 Jun 2026")).toBeVisible();
    await expect(visitor.getByRole("rowheader").first().getByRole("link")).toHaveAttribute("href", /asOf=2026-06-30/);
    await expect(visitor.getByText("31 Oct 2026")).toHaveCount(0);
  });

  test("works without JavaScript", async ({ browser, demo }) => {
    const context = await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("searchbox").fill("oakm");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/[?&]q=oakm/);
    await expect(page.getByRole("rowheader")).toHaveCount(1);
    await page.goto("/");
    await page.getByRole("columnheader", { name: "Company" }).getByRole("link").click();
    await expect(page).toHaveURL(/sort=name/);
    await expect(page.getByRole("columnheader", { name: "Company" })).toHaveAttribute("aria-sort", "ascending");
    await context.close();
  });

  test("is accessible, and fits a phone", async ({ visitor }) => {
    await visitor.goto("/");
    await expectAccessible(visitor);
    await visitor.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(visitor);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await visitor.goto("/workspaces");
    await expectAccessible(visitor);
  });

  test("finds a company from anywhere, and goes by keys", async ({ visitor }) => {
    await visitor.goto("/workspaces");
    await visitor.keyboard.press("/");
    await visitor.getByRole("combobox", { name: /Search and commands/ }).fill("oakm");
    await visitor.getByRole("option", { name: "Oakmantle" }).click();
    await expect(visitor).toHaveURL(/\/companies\/oakmantle$/);
    await visitor.keyboard.press("g");
    await visitor.keyboard.press("p");
    await expect(visitor).toHaveURL(/\/$/);
  });
});

test("a long list is filtered right from the first key, also while the rest of it is not read yet", async ({ owner: page, installation }) => {
  const headers = { origin: installation.url };
  await page.request.post("/api/v1/create-workspace", { headers, data: { name: "Long list", currency: "USD" } });
  for (let i = 1; i <= 45; i++) expect((await page.request.post("/api/v1/create-company?workspace=long-list", { headers, data: { name: `Maker ${String(i).padStart(2, "0")}`, currency: "USD", sector: i === 45 ? "Kites" : "Bikes" } })).status()).toBe(200);
  // The whole list is asked for by GET; it is held back until the end.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/api\/v1\/list-portfolio-rows/, async (route) => {
    if (route.request().method() === "GET") await held;
    await route.continue();
  });
  await page.goto("/?workspace=long-list");
  const said = page.getByRole("status").first();
  const rows = page.getByRole("region", { name: "List of companies" }).getByRole("rowheader");
  await expect(said).toHaveText("45 companies; reading the rest");
  await expect(rows).toHaveCount(20);
  const box = page.getByRole("searchbox", { name: "Filter companies" });
  await box.press("k");
  await expect(said).toHaveText("45 companies; reading the rest");
  await expect(rows).toHaveCount(40);
  await box.press("i");
  await expect(said).toHaveText("1 of 45 companies; reading the rest");
  await expect(rows).toHaveText(["Maker 45"]);
  await box.fill("nothing like it");
  await expect(page.getByText("No company fits. Take a filter away.")).toBeVisible();
  await expect(said).toHaveText("0 of 45 companies; reading the rest");
  await box.fill("maker");
  release();
  await expect(said).toHaveText("45 companies");
  await expect(rows).toHaveCount(45);
});

test("an empty portfolio says what to do next, and the door is readable", async ({ stranger }) => {
  await stranger.goto("/");
  await expect(stranger).toHaveURL(/\/signin$/);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Sign in with the link that the server printed");
  await expectAccessible(stranger);
});

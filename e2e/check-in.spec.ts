import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { type Server, startServer } from "./server.ts";
import { expect, expectAccessible, test } from "./test.ts";

const DEAD = "This link opens nothing. It may have been revoked, be too old or be incomplete: ask whoever sent it for a new one.";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

type Post = (operation: string, data: object) => Promise<unknown>;
const poster = (owner: Page, url: string): Post => async (operation, data) => {
  const answer = await owner.request.post(`/api/v1/${operation}`, { headers: { origin: url }, data });
  expect(answer.status(), operation).toBe(200);
  return answer.json();
};

/** A company that loses 30,000 a month up to September, when 500,000 are left. */
async function company(post: Post, name: string, slug: string): Promise<void> {
  await post("create-company", { name, currency: "USD" });
  for (const [i, period] of ["2026-07", "2026-08", "2026-09"].entries()) await post("record-figure", { company: slug, period, revenueMinor: 20_000_00, expensesMinor: 50_000_00, cashEndMinor: (560_000 - 30_000 * i) * 100 });
}
async function request(post: Post, slug: string, secret: string, more: object = {}): Promise<{ id: string; path: string }> {
  const { checkIns } = (await post("request-check-in", { requests: [{ company: slug, founder: "Ada" }], month: "2026-10", due: "2026-12-01", token: secret.repeat(43), ...more })) as { checkIns: { id: string; path: string }[] };
  return checkIns[0] as { id: string; path: string };
}
const phone = async (browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ ...PHONE, baseURL: url });
  return { context, page: await context.newPage() };
};
const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

test("a founder answers on a phone in under twenty interactions; an impossible figure is questioned, explained and kept with its source", async ({ owner, installation, browser }) => {
  test.slow();
  const post = poster(owner, installation.url);
  await company(post, "Phone Works", "phone-works");

  await owner.goto("/companies/phone-works");
  await owner.getByText("Ask for a check-in").click();
  const ask = owner.getByRole("form", { name: "Ask for a check-in" });
  await ask.getByLabel("Who answers").fill("Ada Lovelace");
  await ask.getByText("Ask something else").click();
  await ask.getByLabel("The question").fill("How many customers left?");
  await ask.getByRole("button", { name: "Ask Phone Works" }).click();
  await expect(ask.getByText("Name the decision that the answer feeds: a question without one is not asked.")).toBeVisible();
  await ask.getByLabel("The decision that it feeds").fill("Whether we bridge");
  await ask.getByRole("button", { name: "Ask Phone Works" }).click();
  const link = await ask.getByLabel("The link for Ada Lovelace").inputValue();
  expect(link).toMatch(/^http:\/\/localhost:\d+\/c#[\w-]{43}$/);

  const { context, page } = await phone(browser, installation.url);
  const sent: string[] = [];
  page.on("request", (each) => sent.push(each.url()));
  let interactions = 0;
  const tap = async (on: Locator) => {
    interactions += 1;
    await on.tap();
  };
  const type = async (on: Locator, text: string) => {
    await tap(on);
    interactions += 1;
    await on.fill(text);
  };
  interactions += 1;
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("asks for Phone Works’s three numbers of Oct 2026");
  expect(page.url()).toBe(`${installation.url}/c`);
  expect(sent.filter((url) => url.includes(link.split("#")[1] as string))).toEqual([]);
  await fits(page);
  await expectAccessible(page);
  await expect(page.getByLabel("Cash at the end of Oct 2026")).toHaveValue("500,000");

  // What stands there from last time is not taken silently for a report.
  await tap(page.getByRole("button", { name: "Send" }));
  await expect(page.getByText(/This is what was known of Sep 2026/)).toHaveCount(3);
  // 500,000 more than September's cash and October's flows leave.
  await type(page.getByLabel("Cash at the end of Oct 2026"), "$ 970k");
  await tap(page.getByRole("checkbox", { name: /^Last time: 20,000/ }));
  await tap(page.getByRole("checkbox", { name: /^Last time: 50,000/ }));
  await type(page.getByLabel("Anything we should know"), "We closed an extension.");
  await type(page.getByLabel("How many customers left?"), "3");
  await tap(page.getByRole("button", { name: "Send" }));
  const doubt = page.getByRole("group", { name: /^Cash at the end of Oct 2026 is \$970,000\. From Sep 2026's cash and the figures since, \$470,000 would be left: \$500,000 more\.$/ });
  await expect(doubt).toBeVisible();
  await expectAccessible(page);
  await fits(page);
  const before = (await (await owner.request.get("/api/v1/get-company?company=phone-works")).json()) as { figures: unknown[] };
  expect(before.figures).toHaveLength(3);
  await tap(doubt.getByRole("radio", { name: "Money from investors came in: $500K" }));
  await tap(page.getByRole("button", { name: "Send it so" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Default dead\. Cash ends/);
  expect(interactions).toBeLessThan(20);
  await expect(page.getByText(/^Before: Default dead\./)).toBeVisible();
  await expect(page.getByText(/^Cash ends \d+ days later than before/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would flip it" })).toBeVisible();
  await expect(page.getByText(/^It took you/)).toBeVisible();
  await fits(page);
  await expectAccessible(page);
  expect(await (await page.request.get("/api/check-in.csv")).text()).toContain("Phone Works,2026-10,USD,20000.00,50000.00,970000.00,We closed an extension.");

  const after = (await (await owner.request.get("/api/v1/get-company?company=phone-works")).json()) as { figures: object[] };
  expect(after.figures.at(-1)).toMatchObject({ period: "2026-10", cashEndMinor: 970_000_00, financingInMinor: 500_000_00, source: "link", reportedBy: "check-in by Ada Lovelace", note: expect.stringContaining("Money from investors came in: $500K. We closed an extension.") });
  await owner.reload();
  const answers = owner.getByRole("region", { name: "Founder check-ins" });
  await expect(answers).toContainText("We closed an extension.");
  await expect(answers).toContainText("How many customers left? 3");
  await expectAccessible(owner);
  await owner.goto("/check-ins");
  await expect(owner.getByRole("table", { name: /Questions/ }).getByRole("row", { name: /How many customers left/ })).toContainText("Whether we bridge");
  await expectAccessible(owner);

  // Corrected: another row, nothing is overwritten.
  await page.getByRole("link", { name: "Correct it" }).tap();
  await expect(page.getByLabel("Cash at the end of Oct 2026")).toHaveValue("970,000");
  await page.getByLabel("Cash at the end of Oct 2026").fill("470,000");
  await page.getByRole("button", { name: "Send the correction" }).tap();
  await expect(page.getByText("$470,000.00", { exact: true })).toBeVisible();
  await context.close();
});

test("a revoked, an expired and an unknown link are refused alike, and a link opens its own company alone", async ({ browser }) => {
  test.slow();
  const server = await startServer();
  let later: Server | null = null;
  try {
    const ownerContext = await browser.newContext({ baseURL: server.url });
    const owner = await ownerContext.newPage();
    await owner.goto(server.signIn);
    const post = poster(owner, server.url);
    await company(post, "Alpha", "alpha");
    await company(post, "Beta", "beta");
    const [alpha, beta] = [await request(post, "alpha", "a"), await request(post, "beta", "b")];

    const { context, page } = await phone(browser, server.url);
    await page.goto(alpha.path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Alpha");
    for (const path of ["/", "/companies/alpha", "/companies/beta", "/check-ins"]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/signin$/);
    }
    await page.goto("/share");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Open the whole link/);
    await page.goto(`/share${alpha.path.slice(2)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(DEAD);

    // Revoked in the middle of the form: nothing of it is taken.
    await page.goto("/c");
    await page.getByLabel("Cash at the end of Oct 2026").fill("470,000");
    await post("revoke-check-in", { checkIn: alpha.id });
    await page.getByRole("checkbox", { name: /^Last time: 20,000/ }).tap();
    await page.getByRole("checkbox", { name: /^Last time: 50,000/ }).tap();
    await page.getByRole("button", { name: "Send" }).tap();
    await expect(page.getByRole("form", { name: "Check-in" }).getByRole("alert")).toContainText(DEAD);
    expect(((await (await owner.request.get("/api/v1/get-company?company=alpha")).json()) as { figures: unknown[] }).figures).toHaveLength(3);
    await page.goto("/c");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(DEAD);
    await expectAccessible(page);

    later = await startServer({ today: "2027-01-24", dataDir: server.dataDir });
    const send = async (url: string, path: string) => {
      const answer = await page.request.post(`${url}/api/check-in`, { headers: { origin: url, "content-type": "application/json" }, data: JSON.stringify({ token: path.split("#")[1] }) });
      return { status: answer.status(), body: await answer.text(), headers: Object.keys(answer.headers()).sort() };
    };
    expect((await send(server.url, beta.path)).status).toBe(204);
    const refused = [await send(server.url, alpha.path), await send(later.url, beta.path), await send(server.url, `/c#${"u".repeat(43)}`), await send(server.url, "/c#")];
    for (const each of refused) expect(each).toEqual(refused[0]);
    expect(refused[0]).toMatchObject({ status: 404, body: expect.stringContaining(DEAD) });
    await page.goto(`${later.url}${beta.path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(DEAD);
    await context.close();
    await ownerContext.close();
  } finally {
    await later?.stop();
    await server.stop();
  }
});

test("once it is opened the form works without scripts, doubts included", async ({ owner, installation, browser }) => {
  test.slow();
  const post = poster(owner, installation.url);
  await company(post, "Plain Form", "plain-form");
  const { path } = await request(post, "plain-form", "p");
  const { context: scripted, page: opening } = await phone(browser, installation.url);
  await opening.goto(path);
  await expect(opening.getByRole("heading", { level: 1 })).toContainText("Plain Form");
  const { cookies } = await scripted.storageState();
  await scripted.close();

  const context = await browser.newContext({ ...PHONE, baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto("/c");
  await page.getByLabel("Cash at the end of Oct 2026").fill("€ 468");
  await page.getByLabel("Revenue in Oct 2026").fill("twenty");
  await page.getByLabel("Expenses in Oct 2026").fill("53 000");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText('"twenty" is not an amount. Write it like 300,000 or 1.2m.')).toBeVisible();
  await expect(page.getByLabel("Expenses in Oct 2026")).toHaveValue("53 000");
  await page.getByLabel("Revenue in Oct 2026").fill("21k");
  await page.getByRole("button", { name: "Send" }).click();
  const doubt = page.getByRole("group", { name: /^Cash at the end of Oct 2026 is \$468/ });
  await doubt.getByRole("radio", { name: "I mistyped: it is $468,000" }).check();
  await page.getByRole("button", { name: "Send it so" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Default dead\./);
  await expect(page.getByText("$468,000.00", { exact: true })).toBeVisible();
  await context.close();
});

test("a file that comes with it waits for the investor, who sees its import before anything of it counts", async ({ owner, installation, browser }) => {
  const post = poster(owner, installation.url);
  await company(post, "Attached Ltd", "attached-ltd");
  const { path } = await request(post, "attached-ltd", "f");
  const { context, page } = await phone(browser, installation.url);
  await page.goto(path);
  const form = page.getByRole("form", { name: "Check-in" });
  await form.getByLabel("Cash at the end of Oct 2026").fill("470,000");
  await form.getByRole("checkbox", { name: /^Last time: 20,000/ }).tap();
  await form.getByRole("checkbox", { name: /^Last time: 50,000/ }).tap();
  const attach = (text: string) => form.getByLabel("A file with it, if you like").setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await attach("nothing that anyone reads");
  await form.getByRole("button", { name: "Send" }).tap();
  await expect(form.getByText(/^This file cannot be read/)).toBeVisible();
  await attach("Month,Revenue,Expenses,Cash\n2026-05,20000,50000,620000\n2026-06,20000,50000,590000\n");
  await form.getByRole("button", { name: "Send" }).tap();
  await expect(page.getByText(/figures\.csv \(2 rows of figures\) waits until/)).toBeVisible();
  await context.close();

  await owner.goto("/companies/attached-ltd");
  await owner.getByRole("button", { name: "Look at its import" }).click();
  await expect(owner).toHaveURL(/\/import\/[\w-]{36}/);
  await expect(owner.getByText("figures.csv").first()).toBeVisible();
  const { figures } = (await (await owner.request.get("/api/v1/get-company?company=attached-ltd")).json()) as { figures: unknown[] };
  expect(figures).toHaveLength(4);
  // One import at a time: others of this installation would wait for it.
  await post("discard-import", { importId: /[\w-]{36}$/.exec(new URL(owner.url()).pathname)?.[0] });
});

test("the demo lets visitors see what a founder sees, and an item of the review says what was told", async ({ visitor }) => {
  await visitor.goto("/check-ins");
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("2 founders have not answered yet; 1 is late.");
  await expect(visitor.getByText("The bank agreed the overdraft")).toBeVisible();
  await expectAccessible(visitor);
  await visitor.getByRole("link", { name: "See what a founder sees" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("asks for Brackwater Robotics’s three numbers");
  await expectAccessible(visitor);
  await visitor.goto("/review");
  await expect(visitor.getByRole("link", { name: "Founder check-ins" })).toBeVisible();
});

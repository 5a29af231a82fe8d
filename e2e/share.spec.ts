import { expect, expectAccessible, test } from "./test.ts";

const DEAD = "This link opens nothing. It may have been revoked, be too old or be incomplete: ask whoever sent it for a new one.";

test("a link opens the summary in any browser, and nothing else; revoked, it opens nothing at once", async ({ owner, installation, browser }) => {
  test.slow();
  const headers = { origin: installation.url };
  const post = async (operation: string, data: object) => expect((await owner.request.post(`/api/v1/${operation}`, { headers, data })).status(), operation).toBe(200);
  await post("record-fund", { name: "Shared Fund I", vintage: 2024 });
  await post("create-company", { name: "Canary Holding", currency: "USD" });
  await post("record-fund-flow", { kind: "call", day: "2024-01-02", amountMinor: 1_000_000_00 });
  await post("record-investment", { company: "canary-holding", instrument: "preferred", day: "2024-01-03", amountMinor: 1_000_000_00 });

  await owner.goto("/fund/summary");
  await expect(owner.getByRole("heading", { level: 1 })).toContainText("Shared Fund I stands at 1.00x");
  await expectAccessible(owner);
  const form = owner.getByRole("form", { name: "Make a link" });
  await expect(form.getByLabel("Ends after days")).toHaveValue("30");
  await form.getByLabel("For whom").fill("Investors");
  await form.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.getByLabel(/^The link/).inputValue();
  expect(link).toMatch(/^http:\/\/localhost:\d+\/share#[\w-]{43}$/);

  const context = await browser.newContext({ baseURL: installation.url });
  const reader = await context.newPage();
  const sent: string[] = [];
  const refused: string[] = [];
  reader.on("request", (request) => sent.push(request.url()));
  reader.on("console", (message) => refused.push(...(/Content Security Policy/.test(message.text()) ? [message.text()] : [])));
  await reader.goto(link);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Shared Fund I stands at 1.00x");
  await expect(reader.getByRole("table", { name: "Positions" })).toContainText("Canary Holding");
  expect(reader.url()).toBe(`${installation.url}/share`);
  expect(sent.filter((url) => url.includes(link.split("#")[1] as string))).toEqual([]);
  expect(refused).toEqual([]);
  expect((await reader.request.get("/share")).headers()["cache-control"]).toContain("no-store");
  await expectAccessible(reader);
  await expect(reader.getByRole("navigation")).toHaveCount(0);
  for (const path of ["/", "/fund", "/fund/summary", "/fund/ledger", "/companies/canary-holding", "/settings"]) {
    await reader.goto(path);
    await expect(reader, path).toHaveURL(/\/signin$/);
  }
  for (const operation of ["get-fund-summary", "get-portfolio", "list-share-links", "list-ledger"]) expect((await reader.request.get(`/api/v1/${operation}`)).status(), operation).toBe(401);
  expect((await reader.request.post("/api/v1/get-shared-page", { headers, data: {} })).status()).toBe(404);

  await owner.reload();
  const row = owner.getByRole("table", { name: "Links to this summary" }).getByRole("row", { name: /^Investors/ });
  await expect(row).toContainText("1 time");
  await row.getByRole("button", { name: "Revoke the link for Investors" }).click();
  await expect(row).toContainText("revoked");
  await reader.goto("/share");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(DEAD);
  await reader.goto("about:blank");
  await reader.goto(link);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(DEAD);
  await reader.goto("about:blank");
  await reader.goto(`/share#${"x".repeat(43)}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(DEAD);
  await expectAccessible(reader);
  await context.close();
});

test("a link opens the record of one review as it was closed, and no company's page", async ({ owner, installation, browser }) => {
  const headers = { origin: installation.url };
  const post = async (operation: string, data: object) => {
    const answer = await owner.request.post(`/api/v1/${operation}`, { headers, data });
    expect(answer.status(), operation).toBe(200);
    return (await answer.json()) as { review: string };
  };
  await post("create-company", { name: "Reviewed Holding", currency: "USD" });
  await post("pin-company", { company: "reviewed-holding", note: "Is the bridge signed?" });
  const { review } = await post("open-review", {});
  await post("close-review", { review });
  await owner.goto(`/review/${review}`);
  const form = owner.getByRole("form", { name: "Make a link" });
  await form.getByLabel("For whom").fill("Board");
  await form.getByRole("button", { name: "Make a link" }).click();
  const link = await owner.getByLabel(/^The link/).inputValue();
  await expect(owner.getByRole("table", { name: "Links to this review" }).getByRole("row", { name: /^Board/ })).toContainText("never");
  await expectAccessible(owner);

  const context = await browser.newContext({ baseURL: installation.url, viewport: { width: 390, height: 844 } });
  const reader = await context.newPage();
  await reader.goto(link);
  await expect(reader.getByRole("region", { name: "Reviewed Holding" })).toContainText("Is the bridge signed?");
  await expect(reader.getByText("it shows the review as it was closed")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Reviewed Holding" })).toHaveCount(0);
  await expectAccessible(reader);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test("a token is taken from our own page alone", async ({ stranger, installation }) => {
  const send = async (headers: Record<string, string>, data = JSON.stringify({ token: "x" })) => (await stranger.request.post("/api/share", { headers, data })).status();
  const json = { "content-type": "application/json" };
  expect(await send({ ...json, origin: "https://evil.example" })).toBe(403);
  expect(await send(json)).toBe(403);
  expect(await send({ "content-type": "text/plain", origin: installation.url })).toBe(400);
  expect(await send({ ...json, origin: installation.url }, "{")).toBe(400);
  expect(await send({ ...json, origin: installation.url })).toBe(404);
});

test("without scripts the page says what it needs", async ({ browser, installation }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/share#anything");
  await expect(page.locator("noscript p")).toBeVisible();
  await context.close();
});

test("the summary prints on one to two pages", async ({ visitor }) => {
  await visitor.goto("/fund/summary");
  for (const format of ["A4", "Letter"]) expect((await visitor.pdf({ format })).toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
  await visitor.setViewportSize({ width: 390, height: 844 });
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

import { expect, expectAccessible, test } from "./test.ts";

const DYING = "/calculator?cash=300000&revenue=20000&growth=3&costs=50000&minimum=0&as-of=2026-11-24";
const LIVING = "/calculator?cash=300000&revenue=20000&growth=6&costs=50000&minimum=0&as-of=2026-11-24";

test("the first line answers in words, with the numbers that prove it", async ({ stranger }) => {
  await stranger.goto(LIVING);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Default alive. Break-even comes in Mar 2028; getting there takes $257K of the $300K at hand.");
  await stranger.goto(DYING);
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText(/^Default dead\. Cash ends \d+ Nov 2027, in \d+ days; break-even would come in Jun 2029/);
});

test("typing changes the verdict, and the address carries it to someone else", async ({ stranger }) => {
  await stranger.goto("/calculator");
  await stranger.getByLabel("Growth", { exact: true }).or(stranger.getByLabel("Growth of revenue a month")).fill("3");
  await stranger.getByLabel("Cash", { exact: true }).and(stranger.locator("input")).fill("$250k");
  const heading = stranger.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("Default dead.");
  await expect(stranger).toHaveURL(/cash=250000.*growth=3&/);
  const said = await heading.textContent();
  await stranger.reload();
  await expect(heading).toHaveText(said ?? "");
  await expect(stranger.getByLabel("Cash", { exact: true }).and(stranger.locator("input"))).toHaveValue("250,000");
});

test("a hand on the curve moves the verdict", async ({ stranger }) => {
  await stranger.goto(DYING);
  const dot = stranger.getByRole("slider", { name: "Growth of revenue" });
  const before = await dot.locator("circle").first().boundingBox();
  if (!before) throw new Error("The dot is not on the page.");
  const x = before.x + before.width / 2;
  const y = before.y + before.height / 2;
  await stranger.mouse.move(x, y);
  await stranger.mouse.down();
  await stranger.mouse.move(x, y + 60, { steps: 6 });
  await expect(stranger.getByLabel("Growth of revenue a month")).not.toHaveValue("3");
  await stranger.mouse.up();
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Default dead.");
  await expect(stranger).toHaveURL(/growth=(?!3&)[-\d.]+&/);

  const cash = stranger.getByRole("slider", { name: "Cash", exact: true });
  const box = await cash.locator("circle").first().boundingBox();
  if (!box) throw new Error("The dot is not on the page.");
  await stranger.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await stranger.mouse.down();
  await stranger.mouse.move(box.x + box.width / 2, box.y - 400, { steps: 8 });
  await stranger.mouse.up();
  await expect(cash).not.toHaveAttribute("aria-valuenow", "300000");
});

test("so do the arrow keys", async ({ stranger }) => {
  await stranger.goto(DYING);
  const dot = stranger.getByRole("slider", { name: "Growth of revenue" });
  await dot.focus();
  for (let press = 0; press < 4; press++) await stranger.keyboard.press("PageUp");
  await expect(dot).toHaveAttribute("aria-valuetext", "7.0% a month");
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Default alive.");
  await stranger.keyboard.press("ArrowDown");
  await expect(stranger.getByLabel("Growth of revenue a month")).toHaveValue("6.9");
});

test("a lever that is tried flips the verdict", async ({ stranger }) => {
  for (const name of ["costs a month at most", "growth at least", "revenue a month at least", "cash at least"]) {
    await stranger.goto(DYING);
    await stranger.getByRole("button", { name: new RegExp(`^Try ${name}`) }).click();
    await expect(stranger.getByRole("heading", { level: 1 })).toContainText(/^(Default alive|Too close to call)/);
  }
});

test("a field that cannot be read says so, and no old verdict stays", async ({ stranger }) => {
  await stranger.goto(LIVING);
  await stranger.getByLabel("Costs a month", { exact: true }).and(stranger.locator("input")).fill("fifty");
  await expect(stranger.getByText('"fifty" is not an amount. Write it like 300,000 or 1.2m.')).toBeVisible();
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("No verdict.");
  await expect(stranger.getByText("Default alive")).toHaveCount(0);
  await expect(stranger.getByRole("slider")).toHaveCount(0);
});

test("what is left empty is unknown, never 0", async ({ stranger }) => {
  await stranger.goto("/calculator?cash=300000&growth=6");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Unknown. Still missing: revenue, costs.");
});

test("where the ways to count disagree the page says that it is too close", async ({ stranger }) => {
  await stranger.goto("/calculator?cash=280000&revenue=20000&growth=6&costs=50000&as-of=2026-11-24");
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Too close to call. Alive in 2 of 3 ways to count");
});

test("a shared link shows the verdict without scripts, and the form still works", async ({ browser, installation }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: installation.url });
  const page = await context.newPage();
  await page.goto(DYING);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Default dead.");
  await page.getByLabel("Growth of revenue a month").fill("9");
  await page.getByRole("button", { name: "Judge these numbers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Default alive.");
  await context.close();
});

test("axe finds nothing, alive, dead or faulty", async ({ stranger }) => {
  test.slow();
  for (const address of [LIVING, DYING, "/calculator?cash=x&growth=6"]) {
    await stranger.goto(address);
    await expectAccessible(stranger);
  }
});

test("a phone shows it whole, and a thumb can hold the dots", async ({ browser, installation }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, baseURL: installation.url });
  const page = await context.newPage();
  await page.goto(DYING);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const box = await page.getByRole("slider", { name: "Growth of revenue" }).locator("circle").first().boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
  await context.close();
});

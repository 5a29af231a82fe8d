import { readFileSync } from "node:fs";
import { startServer } from "./server.ts";
import { expect, expectAccessible, test } from "./test.ts";

test("says where the frontier stands and how the forecast would have done, failures too", async ({ visitor }) => {
  await visitor.goto("/frontier");
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(/^Frontier today \d+\.\d ECI .+; in 12 months \d+\.\d \(80%: /);
  const record = visitor.getByRole("region", { name: "How it would have done on the past" }).first();
  await expect(record.getByText(/better than no change/).first()).toBeVisible();
  await expect(record.getByText(/worse than/).first()).toBeVisible();
  await expect(record.getByText(/Cost, shipping and harm have no backtest/)).toBeVisible();
});

test("shows every constant beside its reference, why some differ, prices by level, and what is only cited", async ({ visitor }) => {
  await visitor.goto("/frontier");
  const made = visitor.getByRole("region", { name: "What the forecast is made of" });
  await expect(made.getByText(/^114 of 136 constants equal those with which the method was chosen/)).toBeVisible();
  await expect(made.getByText(/Bootstrap ends come from other dice/)).toBeVisible();
  await made.getByText("METR's time horizon: 42 constants, 12 differ").click();
  await expect(visitor.getByRole("table", { name: "METR's time horizon, beside the reference" }).getByRole("row", { name: /^2023\+, p50 up to 16 h: months to double/ })).toContainText("equal");
  await expect(visitor.getByRole("table", { name: "How fast the price of a level fell" }).getByRole("row", { name: /^142/ })).toContainText("17.2");
  await expect(visitor.getByRole("table", { name: "Months until the same capability cost less" }).getByRole("row", { name: /^1\/3/ })).toContainText("2.1");
  const cited = visitor.getByRole("region", { name: "Cited, not recomputed" });
  for (const text of [/OSWorld, WebArena/, /median 393, 80% 161 to 926/, "arXiv 2511.23455"]) await expect(cited.getByText(text).first()).toBeVisible();
});

test("the cases can be read by outcome, with whose data it is on history and portfolio", async ({ visitor }) => {
  await visitor.goto("/frontier/history");
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("10 to 4 of 33 documented products");
  await visitor.getByRole("combobox", { name: "Outcome" }).selectOption("harmed");
  await visitor.getByRole("button", { name: "Apply" }).click();
  const cases = visitor.getByRole("table", { name: "Products whose feature a model reached" });
  await expect(cases.getByRole("row")).toHaveCount(5);
  await expect(cases.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await expect(visitor.getByText(/Capability data: Epoch AI/)).toBeVisible();
  await visitor.setViewportSize({ width: 390, height: 844 });
  const listed = visitor.getByRole("list", { name: "Products whose feature a model reached" }).getByRole("listitem");
  await expect(listed).toHaveCount(4);
  await expect(listed.first()).toContainText(/Jasper\s*Harmed/);
  await expectAccessible(visitor);
  await visitor.goto("/");
  await expect(visitor.getByText(/Capability data: Epoch AI/)).toBeVisible();
});

test("prices an inference bill under falling and rising prices, and says what cannot be read", async ({ visitor }) => {
  await visitor.goto("/companies/oakmantle?workspace=demo-fund");
  const bill = visitor.getByRole("form", { name: "AI inference bill" });
  await expect(visitor.getByText(/a month as reported for Oct 2026; in 12 months, for the same work/)).toBeVisible();
  const rows = visitor.getByRole("table", { name: "If model prices change" }).getByRole("row");
  // What is typed before the page's scripts run may be lost to them: typed again.
  const price = (amount: string, shows: () => Promise<void>) =>
    expect(async () => {
      await bill.getByRole("textbox", { name: /^Bill a month/ }).fill(amount);
      await bill.getByRole("button", { name: "Price it" }).click();
      await shows();
    }).toPass();
  await price("lots", () => expect(visitor.getByText('"lots" is not an amount.')).toBeVisible({ timeout: 5000 }));
  await price("10,000", () => expect(rows.filter({ hasText: "10 times a year" })).toContainText("$1,000", { timeout: 5000 }));
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: "double" })).toContainText(/\$2,000\d+\.\d%\d+\.\d%Cash lasts: \d+ days? shorter/);
  await expectAccessible(visitor);
});

// On a server of its own: what it loads moves every forecast of the demo.
test("takes a newer data file, tells what it moved, and refuses what it is not", async ({ browser }) => {
  const server = await startServer({ demo: true });
  const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
  await visitor.goto("/settings#ai-progress");
  const [header = "", ...rows] = readFileSync("db/seed/ai-progress/epoch-eci/eci_scores.csv", "utf8").trim().split(/\r?\n/);
  const newer = (day: string) => `Colossus 2,Colossus 2,176,173,179,${day},Example Lab,,API access,Closed weights,`;
  expect(header).toMatch(/^Model,Display name,eci,eci_ci_low,eci_ci_high,date,/);
  const form = visitor.getByRole("form", { name: "Newer AI progress file" });
  const give = async (text: string) => {
    await form.getByLabel("File").setInputFiles({ name: "eci_scores.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await form.getByRole("button", { name: "Load and forecast anew" }).click();
  };
  await give("a,b\n1,2\n");
  await expect(form.getByRole("alert")).toContainText("Nothing was changed. This is neither Epoch's");
  await give(`${[header, ...rows, newer("soon")].join("\n")}\n`);
  await expect(form.getByRole("alert")).toContainText(`Line ${rows.length + 2}: The date "soon" is not a day`);
  await give(`${[header, ...rows, newer("2026-11-20")].join("\n")}\n`);
  await expect(form.getByRole("status")).toContainText(/Read eci_scores\.csv.+In use now; \d+ features were forecast anew/);
  await expect(visitor.getByRole("table", { name: "AI progress files in use" }).getByRole("row").filter({ hasText: "Capability index" })).toContainText("loaded by demo visitor, 24 Nov 2026");
  await expectAccessible(visitor);
  await form.getByRole("link", { name: "all moves" }).click();
  await expect(visitor.getByText(/eci_scores\.csv of 2026-11-24 was loaded/)).toBeVisible();
  await expect(visitor.getByRole("region", { name: "Moves" }).getByRole("row").nth(1)).toContainText(/[+-]\d+ points?/);
  await expect(visitor.getByText("on the files in use, those of 24 Nov 2026")).toBeVisible();
  await server.stop();
});

test("takes a data file without scripts, and fetches nothing before an address is named", async ({ browser, installation, signedIn }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false });
  await context.addCookies(signedIn.cookies);
  const page = await context.newPage();
  await page.goto("/settings");
  const form = page.getByRole("form", { name: "Newer AI progress file" });
  await form.getByLabel("File").setInputFiles("db/seed/ai-progress/epoch-eci/edi_scores.csv");
  await form.getByRole("button", { name: "Load and forecast anew" }).click();
  await expect(form.getByRole("alert")).toContainText("This is the very file that ships with the program");
  await expect(page.getByText("off, nothing is fetched.")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Fetch / })).toHaveCount(0);
  const address = page.getByRole("form", { name: "Address of eci_scores.csv" });
  await address.getByLabel("Address of eci_scores.csv", { exact: true }).fill("https://127.0.0.1/eci_scores.csv");
  await address.getByRole("button").click();
  await expect(page.getByText(/is on a private network or this machine/).first()).toBeVisible();
  await context.close();
});

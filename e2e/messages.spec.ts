import { createServer, get, type IncomingHttpHeaders, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Server, startServer } from "./server.ts";
import { expect, expectAccessible, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const PHONE = { width: 390, height: 844 };
const REFUSED = "nobody@fund.example";
const mails: ParsedMail[] = [];
const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
let refuses = true;
let smtp: SMTPServer;
let hook: HttpServer;
let server: Server;
let cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;

const listening = async (start: (done: () => void) => unknown): Promise<void> => new Promise((resolve) => void start(resolve));
const portOf = (address: AddressInfo | string | null): number => (address as AddressInfo).port;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  smtp = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"], logger: false,
    onRcptTo: ({ address }, _session, done) => done(address === REFUSED && refuses ? Object.assign(new Error("There is nobody of that name"), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (mails.push(mail), done())),
  });
  hook = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => (calls.push({ headers: request.headers, body }), response.writeHead(204).end()));
  });
  await listening((done) => smtp.listen(0, "127.0.0.1", done));
  await listening((done) => hook.listen(0, "127.0.0.1", done));
  const env = { JOBS: "on", SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.server.address())}`, MAIL_FROM: "Default Dead <dead@fund.example>", ALLOW_PRIVATE_HOSTS: "localhost", PUBLIC_URL: "https://dead.fund.example", TZ: "Europe/Berlin" };
  server = await startServer({ env });
  const context = await browser.newContext();
  await (await context.newPage()).goto(server.signIn);
  cookies = await context.cookies();
  await context.close();
});
test.afterAll(async () => {
  await server.stop();
  await Promise.all([listening((done) => smtp.close(done)), listening((done) => hook.close(done))]);
});

async function open(browser: Browser, path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
const row = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
/** The page is asked for anew, not reloaded, which would post its form again, until it tells what the process beside the server has done. */
const comes = (page: Page, text: string, state: string) =>
  expect(async () => {
    await page.goto("/settings/messages");
    await expect(row(page, text).filter({ hasText: state }).first()).toBeVisible({ timeout: 1000 });
  }).toPass();

test("a test mail arrives, and one that is refused says why and is sent again", async ({ browser }) => {
  const page = await open(browser, "/settings");
  await page.getByRole("link", { name: "Mail, webhooks and messages" }).click();
  await expect(page.getByText("Goes out as Default Dead <dead@fund.example> through 127.0.0.1")).toBeVisible();
  await page.getByLabel("Send a test to").fill("ana@fund.example");
  await page.getByRole("button", { name: "Send a test" }).click();
  await comes(page, "ana@fund.example", "sent");
  expect(mails[0]).toMatchObject({ subject: "A test from Default Dead", text: expect.stringContaining("https://dead.fund.example") });
  await page.getByLabel("Send a test to").fill(REFUSED);
  await page.getByRole("button", { name: "Send a test" }).click();
  await comes(page, REFUSED, "There is nobody of that name");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 message was not delivered; 0 wait, 1 was sent.");
  refuses = false;
  await row(page, REFUSED).getByRole("button", { name: /Send .* again/ }).click();
  await comes(page, REFUSED, "sent");
  expect(mails).toHaveLength(2);
});

test("a webhook shows its secret once and is told, signed, without scripts too", async ({ browser }) => {
  const page = await open(browser, "/settings/messages", { javaScriptEnabled: false });
  const fill = async (address: string) => {
    await page.getByLabel("Name").fill("Team chat");
    await page.getByLabel("Address").fill(address);
    await page.getByRole("button", { name: "Make a webhook" }).click();
  };
  await fill("https://2130706433/hook");
  await expect(page.getByText(/127\.0\.0\.1 is on a private network or this machine/)).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Team chat");
  await fill(`http://localhost:${portOf(hook.address())}/hook`);
  await expect(page.getByLabel("Its secret, to be copied now: it is not shown again")).toHaveValue(/^whsec_/);
  await page.goto("/settings/messages");
  await expect(page.getByText("whsec_")).toHaveCount(0);
  await page.getByRole("button", { name: "Test Team chat" }).click();
  await comes(page, "webhook to Team chat", "sent");
  expect(calls).toMatchObject([{ headers: { "webhook-signature": expect.stringMatching(/^v1,/) }, body: expect.stringContaining('"type":"test"') }]);
  await page.getByRole("button", { name: "Switch Team chat off" }).click();
  await expect(page.getByRole("button", { name: "Test Team chat" })).toHaveCount(0);
});

test("jobs tell when they are due and how they went, and are run by a button", async ({ browser }) => {
  const page = await open(browser, "/settings/jobs");
  await expect(page.getByText("All times are those of Europe/Berlin.")).toBeVisible();
  await page.getByRole("button", { name: "Run close-empty-review now" }).click();
  await expect(page.getByRole("table", { name: "Runs of jobs" }).getByRole("row").filter({ hasText: "close-empty-review" })).toContainText("nothing to do");
});

test("the address that mails lead to is answered, and no other", async () => {
  const statusAt = (host: string) => new Promise((resolve) => get(`${server.url.replace("localhost", "127.0.0.1")}/api/health`, { headers: { host } }, (response) => resolve(response.resume().statusCode)));
  expect([await statusAt("dead.fund.example"), await statusAt("evil.example")]).toEqual([200, 403]);
});

for (const path of ["/settings/messages", "/settings/jobs"])
  test(`${path} is accessible in both themes, and fits a phone`, async ({ browser }) => {
    const page = await open(browser, path);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });

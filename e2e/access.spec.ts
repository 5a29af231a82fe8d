import { type IncomingHttpHeaders, request as rawRequest } from "node:http";
import { expect, test } from "./test.ts";

const CANARY = "Canary Kettleworks";
const PAGES = ["/", "/companies/canary-kettleworks", "/companies/new", "/import", "/settings", "/settings/messages", "/settings/jobs", "/alerts", "/alerts/rules", "/alerts/rules/new", "/alerts/log", "/alerts/recipients", "/review", "/review/01930000-0000-7000-8000-000000000000", "/workspaces", "/?workspace=portfolio&asOf=2026-01-31"];
const APIS = ["/api/v1/get-portfolio", "/api/v1/list-portfolio-rows", "/api/v1/get-company?company=canary-kettleworks", "/api/v1/search?query=canary", "/api/v1/list-alerts", "/api/v1/list-calendar-links", "/api/portfolio.csv", "/api/features.csv", "/api/review.md?review=01930000-0000-7000-8000-000000000000"];

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; location: string; body: string; headers: IncomingHttpHeaders };

/** A request exactly as given, Host header included, which browsers and fetch do not allow to be forged. */
const send = (base: string, path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = rawRequest({ host: "127.0.0.1", port: new URL(base).port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? "", body: text, headers: response.headers }));
    });
    request.on("error", reject);
    request.end(body);
  });

test.beforeEach(async ({ owner, installation }) => {
  const headers = { origin: installation.url };
  const found = await owner.request.get("/api/v1/search?query=canary");
  if (((await found.json()) as { companies: unknown[] }).companies.length > 0) return;
  const made = await owner.request.post("/api/v1/create-company", { headers, data: { name: CANARY, currency: "USD" } });
  expect(made.status()).toBe(200);
});

test("the owner sees the company that strangers are looking for", async ({ owner }) => {
  await owner.goto("/");
  await expect(owner.getByRole("link", { name: CANARY })).toBeVisible();
});

test("a page without the session gets the door and no name", async ({ installation }) => {
  const host = new URL(installation.url).host;
  const kinds: Record<string, string>[] = [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }, { cookie: "default-dead-session=forged" }, { purpose: "prefetch" }];
  for (const path of PAGES)
    for (const headers of kinds) {
      const first = await send(installation.url, path, { headers: { host, ...headers } });
      // The framework sends its own requests to an address that says so.
      const { status, location, body } = first.location.includes("_rsc") ? await send(installation.url, first.location, { headers: { host, ...headers } }) : first;
      expect(body, path).not.toContain(CANARY);
      expect(body, path).not.toContain("My portfolio");
      // A prefetch is answered with the frame that all pages share, before any page is asked for.
      if (status >= 300 && status < 400) expect(location).toContain("/signin");
      else expect(status === 404 || body.includes("/signin") || "next-router-prefetch" in headers, `${path} answered ${status}`).toBe(true);
    }
});

test("a call without the session gets 401 and nothing else", async ({ installation }) => {
  const host = new URL(installation.url).host;
  for (const path of APIS) {
    for (const headers of [{}, { authorization: "Bearer forged" }, { cookie: "default-dead-session=forged" }] as Record<string, string>[]) {
      const { status, body } = await send(installation.url, path, { headers: { host, ...headers } });
      expect(status, path).toBe(401);
      expect(body).not.toContain(CANARY);
    }
  }
  for (const operation of ["create-company", "update-workspace", "save-view", "archive-company", "undo-import"]) {
    const { status } = await send(installation.url, `/api/v1/${operation}`, { method: "POST", headers: { host, origin: installation.url, "content-type": "application/json" }, body: "{}" });
    expect(status, operation).toBe(401);
  }
});

test("a form posted without the session changes nothing", async ({ owner, installation }) => {
  await owner.goto("/workspaces");
  const form = owner.locator("form", { has: owner.locator('input[name=operation][value="update-workspace"]') });
  const fields = await form.evaluate((element: HTMLFormElement) => [...new FormData(element)].filter(([, value]) => typeof value === "string").map(([name, value]) => [name, String(value)] as const));
  const boundary = "----default-dead";
  const body = [...fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${name === "name" ? "Taken over" : value}\r\n`), `--${boundary}--\r\n`].join("");
  const host = new URL(installation.url).host;
  for (const headers of [{ host }, { host, origin: installation.url }, { host, origin: "https://evil.example" }, { host, origin: "null" }] as Record<string, string>[]) {
    const answer = await send(installation.url, "/workspaces", { method: "POST", headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` }, body });
    expect(answer.body).not.toContain(CANARY);
    expect(answer.body).not.toContain("My portfolio");
  }
  await owner.reload();
  await expect(owner.getByRole("heading", { level: 1 })).toContainText("My portfolio");
});

test("a foreign Host gets nothing, even with the session", async ({ installation, signedIn }) => {
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const host of ["evil.example", "localhost.evil.example", `evil.example:${new URL(installation.url).port}`, "169.254.169.254"]) {
    for (const path of [...PAGES, ...APIS, "/calculator", "/signin", "/api/health", "/api/openapi.json"]) {
      const { status, body } = await send(installation.url, path, { headers: { host, cookie } });
      expect([401, 403, 404, 421], `${host}${path} answered ${status}`).toContain(status);
      expect(body).not.toContain(CANARY);
    }
  }
});

test("every kind of answer carries the headers that protect it, and HSTS behind TLS alone", async ({ owner, installation }) => {
  const host = new URL(installation.url).host;
  await owner.goto("/signin");
  const script = await owner.locator('script[src*="/_next/static/"]').first().getAttribute("src");
  const asked: [number, string, Sent?][] = [
    [200, "/signin"],
    [200, "/calculator"],
    [200, "/calculator/"],
    [307, "/"],
    [303, "/claim?token=forged"],
    [404, "/nowhere"],
    [404, "/%"],
    [200, script ?? ""],
    [404, "/_next/static/nothing.js"],
    [200, "/icon.svg"],
    [200, "/api/health"],
    [401, "/api/v1/get-portfolio"],
    [404, "/api/v1/no-such-operation"],
    [404, "/api/nothing"],
    [404, "/api/"],
    [405, "/api/health", { method: "DELETE" }],
    [204, "/api/health", { method: "OPTIONS" }],
    [401, "/api/uploads?name=x.csv", { method: "POST", body: "a,b" }],
    [421, "/", { headers: { host: "evil.example" } }],
    [403, "/api/health", { headers: { host: "evil.example" } }],
    [404, "/api/nothing", { headers: { host: "evil.example" } }],
  ];
  for (const [expected, path, sent] of asked)
    for (const proto of [null, "http", "https"]) {
      const given = { host, ...sent?.headers, ...(proto === null ? {} : { "x-forwarded-proto": proto }) };
      const { status, headers } = await send(installation.url, path, { ...sent, headers: given });
      const kind = `${sent?.method ?? "GET"} ${path} for ${given.host} over ${proto ?? "plain http"}`;
      expect(status, kind).toBe(expected);
      expect(headers, kind).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
      expect(headers["content-security-policy"], kind).toContain("frame-ancestors 'none'");
      expect(headers["strict-transport-security"], kind).toBe(proto === "https" ? "max-age=31536000" : undefined);
      expect(headers["x-powered-by"], kind).toBeUndefined();
    }
});

test("a change sent from another site is refused, with the session too", async ({ installation, signedIn }) => {
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const host = new URL(installation.url).host;
  for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
    const { status } = await send(installation.url, "/api/v1/create-workspace", { method: "POST", headers: { host, cookie, origin, "content-type": "application/json" }, body: JSON.stringify({ name: "Forged", currency: "USD" }) });
    expect(status, origin).toBe(403);
  }
});

test("the link signs in once; used again, the door says why", async ({ stranger, installation }) => {
  await stranger.goto(installation.signIn);
  await expect(stranger).toHaveURL(/\/signin\?reason=used$/);
  await expect(stranger.getByText("That link was used already")).toBeVisible();
});

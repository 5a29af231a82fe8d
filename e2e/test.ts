import AxeBuilder from "@axe-core/playwright";
import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server.ts";

type Workers = { installation: Server; demo: Server; signedIn: { cookies: { name: string; value: string; domain: string; path: string }[] } };
type Tests = {
  /** A page of a fresh installation, signed in as its owner. */
  owner: Page;
  /** A page of the open demo. */
  visitor: Page;
  /** A page of the fresh installation without a session. */
  stranger: Page;
};

/** Gives a page, and holds its scripts to ending without an error: one of them makes the browser draw the page anew. */
async function providePage(context: BrowserContext, provide: (page: Page) => Promise<void>): Promise<void> {
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  await provide(await context.newPage());
  await context.close();
  expect(errors).toEqual([]);
}

/** Servers live as long as a worker; pages as long as a test. */
export const test = base.extend<Tests, Workers>({
  installation: [
    async ({}, provide) => {
      const server = await startServer();
      await provide(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  demo: [
    async ({}, provide) => {
      const server = await startServer({ demo: true });
      await provide(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  signedIn: [
    async ({ installation, browser }, provide) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(installation.signIn);
      const { cookies } = await context.storageState();
      await context.close();
      await provide({ cookies });
    },
    { scope: "worker" },
  ],
  owner: async ({ browser, installation, signedIn, contextOptions }, provide) => {
    const context = await browser.newContext({ ...contextOptions, baseURL: installation.url });
    await context.addCookies(signedIn.cookies);
    await providePage(context, provide);
  },
  visitor: async ({ browser, demo, contextOptions }, provide) => {
    const context = await browser.newContext({ ...contextOptions, baseURL: demo.url });
    await providePage(context, provide);
  },
  stranger: async ({ browser, installation, contextOptions }, provide) => {
    const context = await browser.newContext({ ...contextOptions, baseURL: installation.url });
    await providePage(context, provide);
  },
});

/** axe finds nothing on this page, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    // Without motion: a colour on its way from one theme to the other is neither.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
  }
}

export { expect };

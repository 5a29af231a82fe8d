import { beforeEach, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { createCompany } from "#db/company.ts";
import { createSession } from "#db/session.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace as insertWorkspace, listWorkspaces as allWorkspaces } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createWorkspace } from "#app/_operations/create-workspace.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listWorkspaces } from "#app/_operations/list-workspaces.ts";
import { search } from "#app/_operations/search.ts";
import { signOut } from "#app/_operations/sign-out.ts";
import { updateWorkspace } from "#app/_operations/update-workspace.ts";

const now = "2026-11-24T10:00:00.000Z";
let caller: Caller;

beforeEach(async () => {
  const database = testDatabase();
  caller = { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, now, today: asDay("2026-11-24") };
  await withTx(database, (tx) => insertWorkspace(tx, { kind: "fund", slug: "portfolio", name: "My portfolio", currency: "USD" as Currency, createdAt: now }));
});

it("opens the workspace that is named, or the one shown last, or the first", async () => {
  const { slug } = await createWorkspace.call({ ...caller }, { name: "Second Fund", kind: "fund", currency: "EUR" });
  expect(slug).toBe("second-fund");
  const opened = async (change: Partial<Caller>) => (await getWorkspace.call({ ...caller, ...change }, {})).slug;
  expect(await opened({})).toBe("portfolio");
  expect(await opened({ workspace: "second-fund" })).toBe("second-fund");
  expect(await opened({ lastWorkspace: "second-fund" })).toBe("second-fund");
  expect(await opened({ lastWorkspace: "gone" })).toBe("portfolio");
  await expect(opened({ workspace: "gone", lastWorkspace: "second-fund" })).rejects.toMatchObject({ code: "not-found" });
});

it("gives each workspace an address of its own and changes only what was said", async () => {
  expect((await createWorkspace.call(caller, { name: "Portfolio", kind: "company", currency: "GBP" })).slug).toBe("portfolio-2");
  await updateWorkspace.call({ ...caller, workspace: "portfolio-2" }, { defaultAsOf: "2022-09-30" });
  const { workspaces } = await listWorkspaces.call(caller, {});
  expect(workspaces.map(({ slug, name, currency, defaultAsOf }) => [slug, name, currency, defaultAsOf])).toEqual([
    ["portfolio", "My portfolio", "USD", null],
    ["portfolio-2", "Portfolio", "GBP", "2022-09-30"],
  ]);
  await expect(updateWorkspace.call(caller, { defaultAsOf: "2022-02-30", currency: "usd" })).rejects.toMatchObject({ faults: [{ path: "currency" }, { path: "defaultAsOf" }] });
});

it("finds companies by any of their names, and signs and percent signs mean themselves", async () => {
  const add = (slug: string, name: string, domain: string | null = null) =>
    withTx(caller.database, async (tx) => createCompany(tx, (await allWorkspaces(tx))[0]?.id ?? "", { slug, name, domain, currency: "USD" as Currency, createdAt: now }));
  await add("zebra-acme", "Zebra Acme");
  await add("acme", "ACME 100%", "acme.example");
  await add("other", "Other");
  await add("zebra", "Acme of Zebra");
  const found = async (query: string) => (await search.call(caller, { query })).companies.map((each) => each.slug);
  expect(await found("acme")).toEqual(["acme", "zebra", "zebra-acme"]);
  expect(await found("zebra")).toEqual(["zebra", "zebra-acme"]);
  expect(await found("%")).toEqual(["acme"]);
  expect(await found("acme.ex")).toEqual(["acme"]);
  expect(await found(" ")).toEqual([]);
});

it("ends this session and no other", async () => {
  const open = (token: string) => withTx(caller.database, (tx) => createSession(tx, { tokenHash: hashToken(token), at: now, expiresAt: "2026-12-01T00:00:00.000Z" }));
  await open("mine");
  await open("other");
  const as = (token: string): Caller => ({ ...caller, credential: { kind: "session", token }, door: "form", origin: { host: "localhost", origin: "http://localhost", allowedHosts: "" } });
  expect(await signOut.call(as("mine"), {})).toEqual({ ended: true });
  await expect(getWorkspace.call(as("mine"), {})).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await getWorkspace.call(as("other"), {})).slug).toBe("portfolio");
});

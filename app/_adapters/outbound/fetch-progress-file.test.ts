import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { fetchProgressFile } from "#app/_operations/fetch-progress-file.ts";
import { listAudit } from "#app/_operations/list-audit.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { setProgressSource } from "#app/_operations/set-progress-source.ts";
import { outbound, rulesFrom } from "#app/_adapters/outbound/outbound.ts";

const ECI = "epoch-eci/eci_scores.csv" as const;
const bundled = readFileSync(`db/seed/ai-progress/${ECI}`, "utf8").trimEnd();
const newer = `${bundled}\nColossus 2,Colossus 2,176,173,179,2026-11-20,Example Lab,,API access,Closed weights,\n`;
const served: Record<string, { status?: number; body: string }> = {
  "/eci_scores.csv": { body: newer },
  "/torn.csv": { body: newer.replace("2026-11-20", "soon") },
  "/cut.csv": { body: `${newer.split("\n").filter((line, i) => i < 50 || line.startsWith("Colossus")).join("\n")}\n` },
  "/page.html": { body: "<!doctype html><title>Not here</title>" },
  "/gone.csv": { status: 404, body: "no" },
  "/edi_scores.csv": { body: readFileSync("db/seed/ai-progress/epoch-eci/edi_scores.csv", "utf8").replace(/\.\d+$/m, ".02") },
};
let asked: string[] = [];
const server = createServer(({ url = "" }, response) => {
  asked.push(url);
  const { status = 200, body } = served[url] ?? { status: 500, body: "" };
  response.writeHead(status).end(body);
});
let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function owner(env: Record<string, string> = { ALLOW_PRIVATE_HOSTS: "127.0.0.1" }): Promise<Caller> {
  asked = [];
  const database = testDatabase();
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: "2026-01-01T00:00:00.000Z" }));
  return { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, outbound: outbound(rulesFrom(env)), now: "2026-11-24T10:00:00.000Z", today: asDay("2026-11-24") };
}
const state = async (caller: Caller) => {
  const { files, sources, dataDate } = await listProgressFiles.call(caller, {});
  return { dataDate, loaded: files.filter(({ loadedOn }) => loadedOn !== null), address: sources.find(({ kind }) => kind === ECI)?.address };
};

it("is off until an address is set, and takes what stands there as published today", async () => {
  const caller = await owner();
  await expect(fetchProgressFile.call(caller, { kind: ECI })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("No address is set") as string });
  await setProgressSource.call(caller, { kind: ECI, address: `${base}/eci_scores.csv` });
  expect(asked).toEqual([]);
  const { publishedOn, inUse, newest, rows } = await fetchProgressFile.call(caller, { kind: ECI });
  expect([publishedOn, inUse, newest, rows, asked]).toEqual(["2026-11-24", true, "2026-11-20", 223, ["/eci_scores.csv"]]);
  const { dataDate, loaded } = await state(caller);
  expect(dataDate).toBe("2026-11-24");
  expect(loaded).toMatchObject([{ kind: ECI, name: "eci_scores.csv", rows: 223, loadedBy: "owner (command line)", fetchedFrom: `${base}/eci_scores.csv`, inUse: true }]);
  await expect(fetchProgressFile.call(caller, { kind: ECI })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("nothing was changed") as string });
  const told = (await listAudit.call(caller, {})).rows.map(({ operation, detail }) => [operation, Object.keys(detail as object).sort().join(" ")]);
  expect(told).toEqual([["fetch-progress-file", "address refused"], ["fetch-progress-file", "fileName from inUse kind publishedOn rows"], ["set-progress-source", "address kind"]]);
});

it.each([
  ["/torn.csv", /line 224.*"soon" is not a day/], ["/cut.csv", /50 rows, the file in use 222: it seems cut off/], ["/page.html", /neither Epoch's/], ["/gone.csv", /answered 404 instead of a file/], ["/edi_scores.csv", /edi_scores\.csv, not eci_scores\.csv/], ["/other", /answered 500/],
])("of %s nothing is kept, and the attempt is in the log", async (path, message) => {
  const caller = await owner();
  await setProgressSource.call(caller, { kind: ECI, address: `${base}${path}` });
  const before = await state(caller);
  await expect(fetchProgressFile.call(caller, { kind: ECI })).rejects.toMatchObject({ message: expect.stringMatching(message) as string });
  expect(await state(caller)).toEqual(before);
  expect((await listAudit.call(caller, {})).rows[0]).toMatchObject({ operation: "fetch-progress-file", detail: { address: `${base}${path}`, refused: expect.stringMatching(message) as string } });
});

it("reaches nothing private unless the host is named, neither when it is set nor when it is fetched", async () => {
  const caller = await owner();
  await setProgressSource.call(caller, { kind: ECI, address: `${base}/eci_scores.csv` });
  const strict = { ...caller, outbound: outbound(rulesFrom({})) };
  await expect(setProgressSource.call(strict, { kind: ECI, address: base.replace("http", "https") })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("ALLOW_PRIVATE_HOSTS") as string });
  await expect(fetchProgressFile.call(strict, { kind: ECI })).rejects.toMatchObject({ code: "invalid" });
  expect(asked).toEqual([]);
  await setProgressSource.call(caller, { kind: ECI, address: null });
  expect((await state(caller)).address).toBeNull();
});

it("the open demo has no way to the net", async () => {
  const caller = { ...(await owner()), outbound: undefined };
  await expect(setProgressSource.call(caller, { kind: ECI, address: "https://epoch.ai/data/eci_scores.csv" })).rejects.toMatchObject({ code: "forbidden" });
  expect((await listProgressFiles.call(caller, {})).mayFetch).toBe(false);
});

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// One file that breaks each rule; the check is worth nothing if it does not see them.
const PLANTED: Record<string, Record<string, string>> = {
  "no-cycles": { "lib/a.ts": 'import { b } from "#lib/b.ts"; export const a = b;', "lib/b.ts": 'import { a } from "#lib/a.ts"; export const b = a;' },
  "lib-knows-nothing": { "lib/c.ts": 'import { rows } from "#db/rows.ts"; export const c = rows;', "db/rows.ts": "export const rows = 1;" },
  "lib-is-pure": { "lib/d.ts": 'import fs from "node:fs"; export const d = fs;' },
  "lib-libraries": { "lib/e.ts": 'import { v7 } from "uuid"; export const e = v7;' },
  "db-knows-lib": { "db/f.ts": 'import { form } from "#app/form.ts"; export const f = form;', "app/form.ts": "export const form = 1;" },
  "sql-only-in-db": { "app/_operations/g.ts": 'import { sql } from "drizzle-orm"; export const g = sql;' },
  "operations-know-lib-and-db": { "app/_operations/h.ts": 'import { form } from "#app/form.ts"; export const h = form;' },
  "operations-know-no-framework": { "app/_operations/i.ts": 'import { headers } from "next/headers"; export const i = headers;' },
  "doors-reach-db-only-through-operations": { "app/page.ts": 'import { rows } from "#db/rows.ts"; export const page = rows;' },
  "ui-knows-no-operation": { "app/_ui/j.ts": 'import { k } from "#app/_operations/k.ts"; export const j = k;', "app/_operations/k.ts": "export const k = 1;" },
  "e2e-knows-only-the-browser": { "e2e/l.ts": 'import { b } from "#lib/b.ts"; export const l = b;' },
  "no-unresolved": { "lib/m.ts": 'import { n } from "#lib/nowhere.ts"; export const m = n;' },
  "no-dev-dependencies-in-product": { "app/o.ts": 'import fc from "fast-check"; export const o = fc;' },
};

let output = "";
let tree = "";

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), "layers-"));
  for (const files of Object.values(PLANTED))
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(tree, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(tree, file), text);
    }
  for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) cpSync(file, path.join(tree, file));
  symlinkSync(path.resolve("node_modules"), path.join(tree, "node_modules"));
  const bin = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  output = spawnSync(process.execPath, [bin, "lib", "db", "app", "e2e", "--config", ".dependency-cruiser.cjs"], { cwd: tree, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } }).stdout;
}, 600_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("layer rules", () => {
  it("each have a planted violation", () => {
    const { forbidden } = createRequire(import.meta.url)(path.resolve(".dependency-cruiser.cjs")) as { forbidden: { name: string }[] };
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
  it.each(Object.keys(PLANTED))("%s sees its planted violation", (rule) => expect(output).toMatch(new RegExp(`error ${rule}: `)));
});

describe("lint rules", () => {
  const eslint = new ESLint();
  const cases: [string, string, string][] = [
    ["the clock in lib", "lib/p.ts", "export const p = Date.now();"],
    ["a new Date in db", "db/p.ts", "export const p = new Date();"],
    ["dice in operations", "app/_operations/p.ts", "export const p = Math.random();"],
    ["the net in lib", "lib/p.ts", 'export const p = fetch("http://localhost");'],
    ["Temporal outside lib/date", "lib/p.ts", 'import { Temporal } from "temporal-polyfill"; export const p = Temporal;'],
    ["an enum", "app/p.ts", "export enum P { A }"],
    ["a barrel", "lib/p.ts", 'export * from "#lib/money.ts";'],
    ["a default export", "lib/p.ts", "export default 1;"],
    ["any", "app/p.ts", "export const p: any = 1;"],
    ["a file over 300 lines", "lib/p.ts", `${"export {};\n".repeat(301)}`],
  ];
  it.each(cases)("see %s", async (_name, filePath, code) => {
    const [result] = await eslint.lintText(code, { filePath });
    expect(result?.errorCount).toBeGreaterThan(0);
  }, 600_000);
});

import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Answer = { code: number | null; body: Record<string, unknown>; text: string };

let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "default-dead-cli-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: readonly string[], input = "", node: readonly string[] = []): Answer {
  const env = { ...process.env, DATA_DIR: path.join(folder, "data"), FIXED_TODAY: "2026-11-24" };
  const done = spawnSync(process.execPath, [...node, "app/_adapters/boot/cli.mjs", ...args], { input, env, encoding: "utf8" });
  const body = done.stdout.startsWith("{") ? (JSON.parse(done.stdout) as Record<string, unknown>) : {};
  return { code: done.status, body, text: done.stdout };
}

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("the command line", () => {
  it("judges from standard input", () => {
    const { code, body } = cli(["runway", "--json"], '{"cash":280000,"revenue":20000,"expenses":50000,"growth":0.06,"period":"month"}');
    expect(code).toBe(0);
    expect(body).toMatchObject({ state: "alive", breakEven: { periods: 16, date: null }, conventions: { agree: 2, of: 3, decidedBy: "discretisation" } });
    expect(body.capitalNeeded).toBeCloseTo(256549.44, 2);
  });

  it("takes an operation's fields as flags, and tells which there are", () => {
    const flags = ["--cash", "280000", "--revenue", "20000", "--expenses=50000", "--growth", "0.06", "--asOf", "2026-11-24"];
    const { code, body } = cli(["runway", "--json", ...flags]);
    expect([code, body]).toMatchObject([0, { state: "alive", breakEven: { periods: 16, date: "2028-03-24" } }]);
    expect(cli(["runway", "--json", "--input", '{"cash":1,"revenue":20000}', "--cash", "280000", "--expenses", "50000", "--growth", "0.06"]).body).toMatchObject({ state: "alive" });
    expect(cli(["runway", "--cash", "much"]).body.error).toMatchObject({ faults: [{ path: "cash" }] });
    expect(cli(["burn", "--months", "[{"]).body.error).toMatchObject({ faults: [{ path: "--months" }] });
    const told = cli(["record-mark", "--help"]).text;
    expect(told).toMatch(/^ {2}--fair-value-minor integer +needed/m);
    expect(told).toMatch(/^ {2}--basis "last-round"/m);
    expect(cli(["help", "nothing"]).code).toBe(2);
  }, 120_000);

  it("names every fault of bad input and exits with 2", () => {
    const { code, body } = cli(["runway", "--json"], '{"cash":"much","revenue":1,"expenses":-3,"growth":-1}');
    expect(code).toBe(2);
    expect(body.error).toMatchObject({ code: "invalid", path: "cash", faults: [{ path: "cash" }, { path: "expenses" }, { path: "growth" }] });
    expect(cli(["runway"], "{not json").code).toBe(2);
    expect(cli(["runway", "--input", "{not json"]).body.error).toMatchObject({ faults: [{ path: "--input" }] });
    expect(cli(["no-such-command"]).code).toBe(2);
    expect(cli(["parse", "/nowhere.csv"]).body.error).toMatchObject({ faults: [{ path: "/nowhere.csv" }] });
  });

  it("refuses what it cannot use in a sentence, without doing anything", () => {
    const faultOf = (args: readonly string[]) => {
      const { code, body } = cli(args);
      return [code, (body.error as { path?: string } | undefined)?.path];
    };
    expect(faultOf(["get-company", "--input", "{bad"])).toEqual([2, "--input"]);
    expect(faultOf(["get-portfolio", "--url", "nowhere"])).toEqual([2, "--url"]);
    expect(faultOf(["get-portfolio", "--url", "http://127.0.0.1:9"])).toEqual([2, "--url"]);
    expect(faultOf(["runway", "--cahs", "900000"])).toEqual([2, "--cahs"]);
    const file = write("one.csv", "name\nAcme\n");
    expect(faultOf(["import", file, "--dryrun=yes"])).toEqual([2, "--dryrun"]);
    expect(faultOf(["import", file, "--kind", "nonsense"])).toEqual([2, "--kind"]);
    expect(faultOf(["restore", path.join(folder, "none.db")])).toEqual([2, path.join(folder, "none.db")]);
  }, 120_000);

  it("backs up once under a name, and tells a monitor when a backup is not whole", () => {
    const copy = path.join(folder, "copy.db");
    expect(cli(["backup", copy]).code).toBe(0);
    expect(cli(["backup", copy]).body.error).toMatchObject({ code: "conflict" });
    expect(cli(["doctor", copy, "--json"])).toMatchObject({ code: 0, body: { healthy: true } });
    appendFileSync(copy, "x");
    expect(cli(["doctor", copy, "--json"])).toMatchObject({ code: 1, body: { healthy: false } });
  }, 120_000);

  it("does not call a missing figure bad input", () => {
    const { code, body } = cli(["runway", "--json"], '{"cash":null,"revenue":1,"expenses":2}');
    expect([code, body.state, body.cashZero]).toEqual([0, "unknown", null]);
  });

  it("answers a stateless command without loading the database's library", () => {
    const spy = write("spy.cjs", 'process.on("exit", () => { if (Object.keys(require("module")._cache).some((file) => file.includes("better-sqlite3"))) process.exitCode = 9; });');
    expect(cli(["burn", "--json"], '{"months":[]}', ["--require", spy]).code).toBe(0);
    expect(cli(["parse", write("bank.csv", "Date,Amount\n2026-01-02,5.00\n"), "--json"], "", ["--require", spy]).code).toBe(0);
    expect(cli(["list-workspaces", "--json"], "", ["--require", spy]).code).toBe(9);
  }, 60_000);

  it("imports whole, adds nothing twice, and takes back whole", () => {
    const companies = write("companies.csv", "name,website,country\nAcme Robotics,acme.example,US\nBirch Labs,birch.example,DE\n");
    const figures = write("figures.csv", "company,month,revenue,expenses,cash\nAcme Robotics,2026-09,1000,9000,100000\nAcme Robotics,2026-10,1100,9000,92100\nNobody,2026-10,1,1,1\n");
    const dry = cli(["import", companies, "--dry-run", "--json"]);
    expect([dry.code, dry.body]).toMatchObject([0, { imports: [{ committed: false, counts: { create: 2 } }] }]);
    const refused = cli(["import", companies, write("empty.csv", ""), "--json"]);
    expect([refused.code, refused.body.error]).toMatchObject([2, { faults: [{ path: "empty.csv" }, { path: companies }] }]);
    const first = cli(["import", companies, figures, "--json"]);
    expect(first.body).toMatchObject({ imports: [{ counts: { create: 2 } }, { counts: { create: 2, rejected: 1 }, rejected: [{ line: 4 }] }] });
    expect(cli(["import", figures, "--json"]).body).toMatchObject({ imports: [{ counts: { create: 0, same: 2 } }] });
    const [, second] = first.body.imports as { importId: string }[];
    expect(cli(["undo-import", second?.importId ?? "", "--json"]).code).toBe(0);
    expect(cli(["undo-import", second?.importId ?? "", "--json"]).body.error).toMatchObject({ code: "conflict" });
    expect(cli(["import", figures, "--json"]).body).toMatchObject({ imports: [{ counts: { create: 2 } }] });
  }, 120_000);

  it("lists what a package refers to and does not hold, and takes it in once that is accepted", () => {
    const [samples, acme] = ["lib/captable/fixtures/ocf/ocf-samples", "lib/captable/fixtures/ocf/ocf-acme"];
    cli(["create-company", "--name", "Ordinary", "--currency", "USD"]);
    const dry = cli(["import", samples, "--dry-run"]);
    expect(dry.code).toBe(0);
    expect(dry.text.match(/ names the \w/g)?.length).toBe(Number(/(\d+) references to what/.exec(dry.text)?.[1]));
    expect(cli(["import", acme, "--company", "ordinary"]).code).toBe(2);
    const taken = cli(["import", acme, "--company", "ordinary", "--accept-dangling", "--leave-open"]);
    expect([taken.code, taken.text]).toEqual([0, expect.stringMatching(/^\S+ocf-acme: Open Cap Format, 50 objects; 3 classes, 4 holders and 10 lines of the register added\.\n {2}Take back with: undo-import \S{36}\n {2}7 references to what the package does not hold, accepted\n/)]);
    expect(cli(["get-cap-table", "--company", "ordinary", "--json"]).body).toMatchObject({ fromPackage: true, outstanding: 210_000 });
  }, 120_000);

  it("refuses rates that leave days without one that have one now", () => {
    const rates = (name: string, ...days: string[]) => cli(["load-rates", write(name, `Date,USD,\n${days.map((day) => `${day},1.1,\n`).join("")}`), "--json"]);
    expect(rates("short.csv", "2026-11-20").body.error).toMatchObject({ code: "conflict", message: expect.stringContaining("those in use on 1999-01-04") });
    expect(rates("whole.csv", "2026-11-20", "1999-01-04")).toMatchObject({ code: 0, body: { firstDay: "1999-01-04", lastDay: "2026-11-20", rates: 2 } });
    expect(rates("older.csv", "2026-11-19", "1999-01-04").body.error).toMatchObject({ code: "conflict", message: expect.stringContaining("end on 2026-11-19") });
  }, 120_000);
});

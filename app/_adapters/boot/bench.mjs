import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { build, install, requireNode, root } from "./shell.mjs";

requireNode();
install({ tools: true });

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const scratch = mkdtempSync(path.join(os.tmpdir(), "default-dead-bench-"));
const benches = "app/_adapters/bench";
const told = (text) => console.error(text);

/** Runs one benchmark in a process of its own, so that its peak memory is its own; what it prints is JSON. */
function bench(file, ...args) {
  told(`${path.basename(file)} ...`);
  const done = spawnSync(process.execPath, [...(file.endsWith(".ts") ? ["--import", "tsx"] : []), file, ...args], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });
  if (done.status !== 0) throw new Error(`${file} ended with ${done.status}.`);
  return done.stdout.trim() === "" ? null : JSON.parse(done.stdout);
}

/** The engine as the server's build has it: one bundle of plain JavaScript. */
async function bundled(file) {
  const { build: bundle } = await import("esbuild");
  const folder = path.join(root, "node_modules/.cache/bench");
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${path.basename(file, ".ts")}.mjs`);
  await bundle({ entryPoints: [path.join(root, file)], outfile, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "error" });
  return outfile;
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Processor seconds of a group of processes, where the system tells (Linux). */
function groupSeconds(group) {
  try {
    const stats = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")];
      } catch {
        return [];
      }
    });
    return stats.filter((fields) => Number(fields[2]) === group).reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / 100, 0);
  } catch {
    return NaN;
  }
}

const seconds = (from) => Number(process.hrtime.bigint() - from) / 1e9;
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Starts the product on a folder of data; how long until it is healthy. `visit` runs while it is. */
async function serve(dataDir, visit) {
  const port = await freePort();
  const from = process.hrtime.bigint();
  const server = spawn("npm", ["start", "--silent"], { cwd: root, detached: true, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" } });
  const exited = new Promise((resolve) => server.on("exit", resolve));
  try {
    const address = `http://127.0.0.1:${port}`;
    for (;;) {
      const healthy = await fetch(`${address}/api/health`).then((response) => response.ok, () => false);
      if (healthy) break;
      if (server.exitCode !== null || seconds(from) > 120) throw new Error("The server did not become healthy.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { healthy: seconds(from), visited: await visit(address, server.pid) };
  } finally {
    process.kill(-server.pid, "SIGTERM");
    await exited;
  }
}

async function pages(address, token, group) {
  const times = [];
  const headers = { cookie: `default-dead-session=${token}; default-dead-workspace=us-crowdfunded-startups` };
  let [bytes, used] = [0, 0];
  for (let i = 0; i < 60; i++) {
    if (i === 10) used = groupSeconds(group);
    const from = process.hrtime.bigint();
    const response = await fetch(`${address}/`, { headers, redirect: "manual" });
    const text = await response.text();
    if (response.status !== 200 || !text.includes("5,297")) throw new Error(`The portfolio page answered ${response.status} without its 5,297 companies.`);
    bytes = text.length;
    if (i >= 10) times.push(seconds(from) * 1000);
  }
  return { p50: middle(times), bytes, cpu: (groupSeconds(group) - used) / 50 };
}

function commandLine() {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const from = process.hrtime.bigint();
    const done = spawnSync("npm", ["run", "--silent", "cli", "--", "runway", "--json"], { cwd: root, encoding: "utf8", input: '{"cash":900000,"revenue":20000,"expenses":80000,"growth":0.05}' });
    if (done.status !== 0) throw new Error(`The command line ended with ${done.status}: ${done.stderr}`);
    times.push(seconds(from));
  }
  return middle(times);
}

const number = (n) => Math.round(n).toLocaleString("en-US");
const s = (n) => `${n.toFixed(n < 10 ? 2 : 1)} s`;
const ms = (n) => `${(n * 1000).toFixed(n < 0.01 ? 1 : 0)} ms`;
const mb = (n) => `${number(n / 1e6)} MB`;
const times = (n) => `${n < 10 ? n.toFixed(1) : number(n)}x`;

try {
  build();
  const verdicts = bench(await bundled(`${benches}/verdicts.bench.ts`));
  const book = bench(await bundled(`${benches}/book.bench.ts`));
  const sheet = bench(`${benches}/spreadsheet.bench.ts`);
  const features = bench(await bundled(`${benches}/features.bench.ts`));
  const file = path.join(scratch, "statement.csv");
  bench(`${benches}/statement-file.bench.ts`, file, String(ROWS));
  const raw = bench("db/raw-insert.bench.ts", file);
  const imported = bench(`${benches}/import.bench.ts`, file);
  const dataDir = path.join(scratch, "data");
  mkdirSync(dataDir);
  const token = randomBytes(32).toString("base64url");
  const portfolio = bench(`${benches}/portfolio.bench.ts`, dataDir, token);
  const fundDir = path.join(scratch, "fund");
  mkdirSync(fundDir);
  const fund = bench(`${benches}/fund.bench.ts`, fundDir);
  await serve(dataDir, async () => null);
  const second = await serve(dataDir, (address, group) => pages(address, token, group));
  const cli = commandLine();

  const { preview, commit, parse, plan } = imported;
  const total = preview.cpu + commit.cpu;
  const stage = preview.cpu - parse.cpu - plan.cpu;
  const rate = (spent) => `${number(imported.rows / spent)} rows/s`;
  const rows = [
    ["10,000 companies judged (24 months, 12 conventions, levers, dates, curve)", `${s(verdicts.spent.cpu)} (${number(verdicts.companies / verdicts.spent.cpu)}/s), ${mb(verdicts.peakMemory)}`, `HyperFormula, 36 months of cash and nothing else: ${s(sheet.build.cpu)} to build, ${s(sheet.recalculate.cpu)} to recalculate, ${mb(sheet.peakMemory)}`, `${times(sheet.build.cpu / verdicts.spent.cpu)} and ${times(sheet.recalculate.cpu / verdicts.spent.cpu)} faster`, "< 0.5 s"],
    ["1,000 features forecast again after a model's release, frontier included", `${s(features.spent.cpu)}, P(shipped) off by up to ${features.error.toFixed(4)}`, `${number(features.drawsEach)} plain draws a feature: ${s(features.drawnCpu)}, off by up to ${features.drawnError.toFixed(4)}`, `${times(features.drawnCpu / features.spent.cpu)} faster`, "< 1 s"],
    [`${number(imported.rows)}-row CSV imported (preview and commit)`, `${s(total)} (${rate(total)}), ${mb(imported.importMemory)}`, `better-sqlite3, prepared, one transaction, the same table: ${s(raw.same.cpu)} (${rate(raw.same.cpu)})`, `${times(total / raw.same.cpu)} its time`, "< 4x"],
    ["- parse apart", s(parse.cpu), "", times(parse.cpu / raw.same.cpu), ""],
    ["- stage apart (the rest of the preview)", s(stage), "", times(stage / raw.same.cpu), ""],
    ["- plan of the monthly figures apart (within the preview)", s(plan.cpu), "", times(plan.cpu / raw.same.cpu), ""],
    ["- commit apart", s(commit.cpu), "", times(commit.cpu / raw.same.cpu), ""],
    ["- beside a bare table of five columns without a key", "", `${s(raw.bare.cpu)} (${rate(raw.bare.cpu)})`, `${times(total / raw.bare.cpu)} its time`, ""],
    [`Portfolio of ${number(portfolio.companies)}: what the page reads, nothing committed since`, ms(portfolio.page.cpu), `the bare query: ${ms(portfolio.bare.cpu)}`, times(portfolio.page.cpu / portfolio.bare.cpu), "< 50 ms"],
    ["- just after a commit", ms(portfolio.afterCommit.cpu), "", times(portfolio.afterCommit.cpu / portfolio.bare.cpu), "< 50 ms"],
    ["- all lines for the filter", ms(portfolio.rows.cpu), "", times(portfolio.rows.cpu / portfolio.bare.cpu), ""],
    ["- the page over HTTP, signed in: the server's processor time a request; p50 of 50 by the clock", `${ms(second.visited.cpu)}; ${second.visited.p50.toFixed(0)} ms; ${number(second.visited.bytes / 1000)} kB`, "", times(second.visited.cpu / portfolio.bare.cpu), "< 50 ms"],
    ["- loading it: three CSV files imported, every company judged", `${s(portfolio.load.cpu + portfolio.judge.cpu)}, ${mb(portfolio.peakMemory)}`, "", "", ""],
    [`Fund dashboard at ${number(fund.companies)} companies held: returns of each and of all, by month`, ms(fund.book.cpu), `plain SQL and npm xirr, today's figures alone: ${ms(fund.plain.cpu)}`, `${times(fund.book.cpu / fund.plain.cpu)} its time`, ""],
    ["- its first page, just after a commit; its risk page with 10,000 draws", `${ms(fund.portfolio.cpu)}; ${ms(fund.risk.cpu)}`, "", "", ""],
    [`IRR of ${number(book.series)} series of 4 to 30 flows; ${book.counts.wrong} wrong, present value off by up to ${book.counts.error.toExponential(0)}`, `${s(book.ours.cpu)} (${number(book.series / book.ours.cpu)}/s)`, `npm xirr: ${s(book.theirs.cpu)}; of ${number(book.counts.unique)} with one rate it gave up on ${number(book.counts.peerFailed)}; ${number(book.counts.peerWrong)} wrong, the others off by up to ${book.counts.peerError.toExponential(0)}`, `${times(book.ours.cpu / book.theirs.cpu)} its time`, "none wrong"],
    [`- one series of ${number(book.alternating.flows)} flows that alternate day by day`, s(book.alternating.spent.cpu), "", "", ""],
    ["Waterfalls of five classes", `${number(book.waterfalls.each / book.waterfalls.spent.cpu)}/s`, "", "", ""],
    ["Losses of 1,000 companies, 10,000 draws, one factor", s(book.simulation.cpu), book.numpy === null ? "no NumPy here" : `NumPy: ${s(book.numpy)}`, book.numpy === null ? "" : `${times(book.simulation.cpu / book.numpy)} its time`, "< 1 s"],
    ["Second `npm start` until healthy (clock)", s(second.healthy), "", "", "< 5 s"],
    ["`npm run cli -- runway` (clock)", s(cli), "", "", ""],
  ];
  const load = os.loadavg()[0];
  console.log(`${os.cpus()[0]?.model ?? "unknown processor"}, ${os.cpus().length} cores, ${number(os.totalmem() / 1e9)} GB, ${os.type()}, Node ${process.versions.node}; load average ${load.toFixed(1)} while measuring.`);
  console.log("Seconds of processor time where nothing else is said: other work on the machine then counts little. Memory is the peak of a process of its own.\n");
  console.log("| What | Default Dead | Beside it | Ratio | Aim |\n|---|---|---|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

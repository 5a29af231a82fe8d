import { build, dataDir, install, requireNode, root, start } from "./shell.mjs";

const shell = process.ppid;
requireNode();
const demo = process.argv.includes("--demo");
const port = process.env.PORT ?? "3000";
const host = demo ? "127.0.0.1" : (process.env.HOST ?? "127.0.0.1");
install();
build();

// Where mails lead to is answered to.
const site = URL.canParse(process.env.PUBLIC_URL ?? "") ? new URL(process.env.PUBLIC_URL).hostname : "";
const env = {
  ...process.env,
  ALLOWED_HOSTS: [process.env.ALLOWED_HOSTS, site].filter(Boolean).join(","),
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
  DATA_DIR: dataDir(demo),
  DEFAULT_DEAD_DEMO: demo ? "1" : "",
  PORT: port,
};

function ready() {
  const prepare = start(process.execPath, ["--import", "tsx", "app/_adapters/boot/prepare.ts"], { env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => prepare.on("exit", resolve));
}

const code = await ready();
if (code !== 0) process.exit(code ?? 1);
// Not at once: the server answers sooner without a second program being read beside it.
const RUNNER_AFTER_MS = 3_000;
const RUNNER_AGAIN_MS = 10_000;
let runner = null;
let ending = false;

/** Scheduled jobs and messages have a process of their own: a job holds up no page, and what breaks there is started again. */
function run() {
  if (ending) return;
  runner = start(process.execPath, ["--import", "tsx", "app/_adapters/boot/runner.ts"], { env: { ...env, DEFAULT_DEAD_CHECKED: "1" }, stdio: ["pipe", "ignore", "inherit"] });
  runner.on("exit", () => {
    runner = null;
    if (!ending) setTimeout(run, RUNNER_AGAIN_MS).unref();
  });
}
if (process.env.JOBS !== "off") setTimeout(run, RUNNER_AFTER_MS).unref();

const server = start(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port, "-H", host], { env: { ...env, DEFAULT_DEAD_CHECKED: "1" }, cwd: root, stdio: ["ignore", "ignore", "inherit"] });
function end(signal) {
  ending = true;
  runner?.kill("SIGTERM");
  server.kill(signal);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
// A signal to npm ends its shell and goes no further: the shell's end is taken as the signal.
if (process.env.npm_lifecycle_event === "start") setInterval(() => process.ppid !== shell && end("SIGTERM"), 500).unref();
server.on("exit", (status) => {
  end("SIGTERM");
  const leave = () => process.exit(status ?? 0);
  if (runner) runner.on("exit", leave);
  else leave();
});

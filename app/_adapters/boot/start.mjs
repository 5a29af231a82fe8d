import { build, dataDir, install, requireNode, root, start } from "./shell.mjs";

const shell = process.ppid;
requireNode();
const demo = process.argv.includes("--demo");
const port = process.env.PORT ?? "3000";
const host = demo ? "127.0.0.1" : (process.env.HOST ?? "127.0.0.1");
install();
build();

const env = {
  ...process.env,
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
const server = start(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port, "-H", host], { env: { ...env, DEFAULT_DEAD_CHECKED: "1" }, cwd: root, stdio: ["ignore", "ignore", "inherit"] });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
// A signal to npm ends its shell and goes no further: the shell's end is taken as the signal.
if (process.env.npm_lifecycle_event === "start") setInterval(() => process.ppid !== shell && server.kill("SIGTERM"), 500).unref();
server.on("exit", (status) => process.exit(status ?? 0));

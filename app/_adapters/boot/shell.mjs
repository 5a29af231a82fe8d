// Runs before anything is installed: Node's own modules only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Default Dead needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command in the project; ends this process with its code where it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ["ignore", "ignore", "inherit"] : ["ignore", 2, 2],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  if (done.status !== 0) {
    console.error(`\`${command} ${args.join(" ")}\` failed${done.error ? `: ${done.error.message}` : ""}.`);
    process.exit(done.status ?? 1);
  }
}

export const start = (command, args, options = {}) => spawn(command, args, { cwd: root, ...options });

function walk(folder, files) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) walk(name, files);
    else if (!/\.(test|bench)\.tsx?$/.test(name) && !name.includes("/fixtures/")) files.push(name);
  }
  return files;
}

/** A digest of everything that the build reads. */
function sources() {
  const files = ["package.json", "package-lock.json", "next.config.js", "postcss.config.js", "tsconfig.json", "proxy.ts"];
  for (const folder of ["app", "db", "lib"]) walk(folder, files);
  const hash = createHash("sha256");
  for (const file of files.filter((name) => existsSync(path.join(root, name))).sort()) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {});

/** Are all packages of the lock file there in the locked versions? Optional ones are other machines' business. */
function isInstalled(tools) {
  const have = packagesOf(path.join(root, "node_modules/.package-lock.json"));
  const wanted = Object.entries(packagesOf(path.join(root, "package-lock.json")));
  return wanted.every(([name, { version, optional, devOptional, dev }]) => name === "" || optional || ((dev || devOptional) && !tools) || have[name]?.version === version);
}

/** Installs what is missing; with development tools where tests ask for them. */
export function install({ tools = false } = {}) {
  if (isInstalled(tools)) return;
  console.error("Installing what is missing ...");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error", ...(tools ? [] : ["--omit=dev"])]);
}

/** Builds where the sources changed since the last build. */
export function build() {
  const stamp = path.join(root, ".next/default-dead-build");
  const wanted = sources();
  if (stampOf(stamp) === wanted && existsSync(path.join(root, ".next/BUILD_ID"))) return;
  console.error("Building ...");
  run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { quiet: true });
  writeFileSync(stamp, wanted);
}

export function dataDir(demo) {
  const folder = path.resolve(root, demo ? (process.env.DEMO_DATA_DIR ?? "./data-demo") : (process.env.DATA_DIR ?? "./data"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const isFile = (file) => existsSync(file) && statSync(file).isFile();

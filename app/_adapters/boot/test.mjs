import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, install, isFile, requireNode, root } from "./shell.mjs";

requireNode();
install({ tools: true });

const scratch = mkdtempSync(path.join(os.tmpdir(), "default-dead-test-"));
let passed = 0;
let failed = 0;

const execute = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } });

function gate(name, args) {
  const ok = execute(args).status === 0;
  console.log(`${name}: ${ok ? "passed" : "FAILED"}`);
  if (ok) passed += 1;
  else failed += 1;
}

function count(file, read) {
  try {
    const found = read(JSON.parse(readFileSync(file, "utf8")));
    passed += found.passed;
    failed += found.failed;
    return found;
  } catch {
    failed += 1;
    return { passed: 0, failed: 1 };
  }
}

/** Playwright's own browser, or a Chromium of the system, or one installed from the system's packages. */
function browser() {
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  const found = () => process.env.CHROMIUM_PATH ?? system.find(isFile);
  if (found()) return found();
  const own = spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "--with-deps", "chromium"], { cwd: root, stdio: ["ignore", "ignore", "ignore"] });
  if (own.status === 0) return "";
  spawnSync("sh", ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation"], { stdio: ["ignore", "ignore", "inherit"] });
  if (found()) return found();
  console.error("No browser could be installed: set CHROMIUM_PATH to a Chromium or Chrome.");
  return null;
}

gate("types", ["node_modules/typescript/bin/tsc", "--noEmit"]);
gate("lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]);
gate("layers", ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "lib", "db", "app", "e2e", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]);

const unit = path.join(scratch, "unit.json");
execute(["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${unit}`]);
const units = count(unit, (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests + (r.success || r.numFailedTests > 0 ? 0 : 1) }));
console.log(`unit, property, storage and access: ${units.passed} passed, ${units.failed} failed`);

build();
const chromium = browser();
const e2e = path.join(scratch, "e2e.json");
if (chromium === null) failed += 1;
else {
  execute(["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: e2e, CHROMIUM_PATH: chromium });
  const browsers = count(e2e, (r) => ({ passed: r.stats.expected + r.stats.flaky, failed: r.stats.unexpected + r.errors.length }));
  console.log(`browser: ${browsers.passed} passed, ${browsers.failed} failed`);
}

rmSync(scratch, { recursive: true, force: true });
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A running installation on loopback with a data folder of its own. */
export type Server = { url: string; signIn: string; dataDir: string; stop: () => Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${said()}`);
    const up = await fetch(`${url}/api/health`).then((r) => r.ok, () => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer within two minutes: ${said()}`);
}

const ended = (child: ChildProcess): Promise<void> => (child.exitCode !== null ? Promise.resolve() : new Promise((resolve) => child.once("exit", () => resolve())));

/** Starts the built app as a person would; `FIXED_TODAY` keeps its pictures the same every day. */
export async function startServer(options: { demo?: boolean; today?: string; /** Another server's: it is then left to that one. */ dataDir?: string; /** Further settings; jobs are off where none says otherwise. */ env?: Record<string, string> } = {}): Promise<Server> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), "default-dead-e2e-")));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO_DATA_DIR: dataDir, FIXED_TODAY: options.today ?? "2026-11-24", JOBS: "off", ...options.env };
  const child = spawn(process.execPath, ["app/_adapters/boot/start.mjs", ...(options.demo ? ["--demo"] : [])], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://localhost:${port}`;
  const stop = async () => {
    child.kill("SIGTERM");
    await ended(child);
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await answers(url, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, signIn: /http:\S+\/claim\?token=\S+/.exec(said)?.[0] ?? "", dataDir, stop };
}

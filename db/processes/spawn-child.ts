import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import type { Order } from "#db/processes/child.ts";

export type Child = {
  /** Sends an order and waits for "done". */
  obey(order: Order): Promise<void>;
  send(order: Order): void;
  /** Waits until `lines` more lines have come. */
  heard(lines: number): Promise<void>;
  /** All lines so far, in order. */
  readonly said: string[];
  /** kill -9; resolves when the process is gone and all that it said has been read. */
  kill(): Promise<void>;
};

const BUNDLE = path.resolve("node_modules/.cache/processes/child.mjs");
let bundled: Promise<unknown> | null = null;

/** Starts db/processes/child.ts, bundled once because hundreds are started, as a process of its own and waits until it is ready. */
export async function spawnChild(): Promise<Child> {
  bundled ??= build({ entryPoints: ["db/processes/child.ts"], outfile: BUNDLE, bundle: true, platform: "node", format: "esm", target: "node20", external: ["better-sqlite3"], logLevel: "error" });
  await bundled;
  const process_ = spawn(process.execPath, [BUNDLE], { stdio: ["pipe", "pipe", "inherit"] });
  const said: string[] = [];
  const waiting: { at: number; resolve: () => void; reject: (error: Error) => void }[] = [];
  const lines = createInterface({ input: process_.stdout });
  const closed = new Promise<void>((resolve) => process_.once("close", () => resolve()));
  const ended = new Promise<void>((resolve) => lines.once("close", () => resolve()));
  lines.on("line", (line) => {
    said.push(line);
    for (const one of waiting.filter(({ at }) => at <= said.length)) one.resolve();
  });
  process_.once("close", () => waiting.forEach(({ reject }) => reject(new Error("The child process ended."))));
  const heard = (more: number) => new Promise<void>((resolve, reject) => void waiting.push({ at: said.length + more, resolve, reject }));
  await heard(1);
  said.length = 0;
  waiting.length = 0;
  const send = (order: Order) => void process_.stdin.write(`${JSON.stringify(order)}\n`);
  return {
    said,
    send,
    heard,
    obey: (order) => {
      const answer = heard(1);
      send(order);
      return answer;
    },
    kill: async () => {
      process_.kill("SIGKILL");
      await Promise.all([closed, ended]);
    },
  };
}

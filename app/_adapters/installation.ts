import path from "node:path";
import { type Database, openDatabase } from "#db/client.ts";

const store = globalThis as typeof globalThis & { defaultDeadDatabase?: Database };

/** The one database of this process, opened at first use. A start has checked its pages before it starts the server. */
export async function installation(): Promise<Database> {
  store.defaultDeadDatabase ??= openDatabase({ dataDir: path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? "./data"), checked: process.env.DEFAULT_DEAD_CHECKED === "1" });
  return store.defaultDeadDatabase;
}

export const isDemo = (): boolean => process.env.DEFAULT_DEAD_DEMO === "1";

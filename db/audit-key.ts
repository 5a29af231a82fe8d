import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The key of the audit chain: 32 bytes in a file that only the owner reads, made at the first start. */
export function auditKey(dataDir: string): Buffer {
  const file = path.join(dataDir, "audit.key");
  const read = () => Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(partial, { force: true });
  }
  return read();
}

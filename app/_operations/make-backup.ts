import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { backUp, readManifest } from "#db/backup.ts";
import { withTx } from "#db/with-tx.ts";
import type { Database } from "#db/client.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";

const backupSchema = z.object({ file: z.string(), bytes: z.number(), at: z.string(), digest: z.string() });

function folderOf({ dataDir }: Database): string {
  if (dataDir === null) throw new AppError("invalid", "A database in memory has no backup.");
  return path.join(dataDir, "backups");
}

export const listBackups = operation({
  name: "list-backups",
  summary: "Lists the backups beside the database, newest first",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ backups: z.array(backupSchema).max(1000) }),
  run: async ({ database }) => {
    const folder = database.dataDir === null ? null : folderOf(database);
    const files = folder && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".db")) : [];
    const backups = files.flatMap((name) => {
      const manifest = readManifest(path.join(folder as string, name));
      return manifest ? [{ file: name, bytes: manifest.bytes, at: manifest.at, digest: manifest.digest }] : [];
    });
    return { backups: backups.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1000) };
  },
});

export const makeBackup = operation({
  name: "make-backup",
  summary: "Copies the database while it is in use, checks the copy and writes its manifest beside it",
  action: "administer",
  kind: "long",
  input: z.object({}),
  output: backupSchema,
  run: async (context) => {
    const { database, now } = context;
    const name = `default-dead-${now.replace(/[:.]/g, "-")}.db`;
    const { bytes, at, digest } = await backUp(database, path.join(folderOf(database), name), now);
    await withTx(database, (tx) => record(tx, context, "make-backup", name, { bytes, digest }));
    return { file: name, bytes, at, digest };
  },
});

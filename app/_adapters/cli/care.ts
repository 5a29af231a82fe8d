import path from "node:path";
import { invalid } from "#lib/errors.ts";
import { backUp, checkBackup } from "#db/backup.ts";
import { doctor as examine } from "#db/doctor.ts";
import { restoreBackup } from "#db/restore.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { readClock } from "#app/_adapters/clock.ts";
import { callersPath } from "#app/_adapters/cli/parse.ts";
import { installation } from "#app/_adapters/installation.ts";

const stampOf = (now: string): string => now.replace(/[:.]/g, "-");

export const backup: Command = {
  name: "backup",
  usage: "backup [PATH]",
  summary: "Copies the database while it is in use, checks the copy, and writes its manifest beside it",
  run: async ({ positional }) => {
    const database = await installation();
    const { now } = readClock();
    const target = positional[0] ? callersPath(positional[0]) : path.join(database.dataDir ?? ".", "backups", `default-dead-${stampOf(now)}.db`);
    const manifest = await backUp(database, target, now);
    return { path: target, ...manifest };
  },
};

export const restore: Command = {
  name: "restore",
  usage: "restore PATH",
  summary: "Puts a backup in the place of the database, which is kept beside it; stop the server first",
  run: async ({ positional: [from] }) => {
    if (!from) throw invalid([{ path: "PATH", message: "Name the backup to restore." }]);
    const dataDir = path.resolve(process.env.DATA_DIR ?? "./data");
    return { restored: callersPath(from), ...(await restoreBackup({ dataDir, from: callersPath(from), at: readClock().now })) };
  },
};

type Diagnosis = { healthy: boolean; checks: { check: string; faults: string[] }[] };

export const doctor: Command = {
  name: "doctor",
  usage: "doctor [BACKUP]",
  summary: "Checks the database, its settings and its audit log, or a backup",
  failed: (answer) => !(answer as Diagnosis).healthy,
  run: async ({ positional: [file] }): Promise<Diagnosis> => {
    if (file) {
      const faults = await checkBackup(callersPath(file));
      return { healthy: faults.length === 0, checks: [{ check: file, faults }] };
    }
    const checks = await examine(await installation());
    return { healthy: checks.every(({ faults }) => faults.length === 0), checks };
  },
};

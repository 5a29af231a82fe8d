import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { AppError, invalid } from "#lib/errors.ts";
import { dropUpload, saveUpload } from "#db/upload.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { discardImport } from "#app/_operations/discard-import.ts";
import { KINDS } from "#app/_operations/importing/preview.ts";
import { previewImport } from "#app/_operations/preview-import.ts";
import { undoImport as undo } from "#app/_operations/undo-import.ts";
import { type Args, flag } from "#app/_adapters/cli/args.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { importPackage, isPackage } from "#app/_adapters/cli/import-package.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";
import { tellProgress } from "#app/_adapters/cli/tell-progress.ts";
import { callersPath } from "#app/_adapters/cli/parse.ts";

const REJECTED_SHOWN = 50;

async function importOne(caller: Caller, args: Args, name: string): Promise<Imported> {
  const file = callersPath(name);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw invalid([{ path: name, message: "There is no such file." }]);
  const named = flag(args, "kind");
  const kind = KINDS.find((one) => one === named) ?? null;
  if (named !== null && kind === null) throw invalid([{ path: "--kind", message: `There is no kind "${named}": use one of ${KINDS.join(", ")}.` }]);
  process.stderr.write(`Importing ${name} ...\n`);
  const upload = await saveUpload(caller.database, path.basename(name), createReadStream(file));
  try {
    const preview = await previewImport.call(caller, { uploadId: upload.id, kind, company: flag(args, "company") });
    const { importId, counts, rejected, warnings } = preview;
    const told = { file: name, importId, kind: preview.kind, counts, rejected: rejected.slice(0, REJECTED_SHOWN), warnings: warnings.slice(0, REJECTED_SHOWN) };
    if (args.flags["dry-run"]) {
      await discardImport.call(caller, { importId });
      return { ...told, importId: null, committed: false };
    }
    await commitImport.call(caller, { importId });
    return { ...told, committed: true };
  } finally {
    await dropUpload(caller.database, upload.id);
  }
}

type Imported = { file: string; importId: string | null; committed: boolean };

/** Undoes what the files before a refused one brought, so that a command does all or nothing; the refusal, with that said. */
async function takenBack(caller: Caller, imports: readonly Imported[], error: unknown): Promise<unknown> {
  const committed = imports.filter((one): one is Imported & { importId: string } => one.committed && one.importId !== null).reverse();
  for (const { importId } of committed) await undo.call(caller, { importId });
  if (!(error instanceof AppError) || committed.length === 0) return error;
  const faults = error.faults.length > 0 ? error.faults : [{ path: "", message: error.message }];
  return new AppError(error.code, `${error.message} Nothing was imported.`, [...faults, ...committed.map(({ file }) => ({ path: file, message: "was taken back, because a later file was refused." }))]);
}

export const importFiles: Command = {
  name: "import",
  usage: "import FILE... | DIR | x.ocf.zip [--company SLUG] [--kind KIND] [--dry-run] [--accept-dangling] [--answers FILE | --leave-open]",
  summary: "Imports statements and tables, or an Open Cap Format package, all or none; --dry-run only shows what would happen",
  flags: ["company", "kind", "dry-run", "accept-dangling", "answers", "leave-open"],
  run: async (args) => {
    if (args.positional.length === 0) throw invalid([{ path: "FILE", message: "Name at least one file." }]);
    const caller = { ...(await localCaller(args)), progress: tellProgress() };
    const [first = ""] = args.positional;
    if (args.positional.length === 1 && (await isPackage(first))) return { imports: [await importPackage(caller, args, first)] };
    const imports: Imported[] = [];
    try {
      for (const name of args.positional) imports.push(await importOne(caller, args, name));
    } catch (error) {
      throw await takenBack(caller, imports, error);
    }
    return { imports };
  },
};

export const undoImport: Command = {
  name: "undo-import",
  usage: "undo-import ID",
  summary: "Takes back a whole import",
  run: async (args) => {
    const [importId] = args.positional;
    if (!importId) throw invalid([{ path: "ID", message: "Name the import; list-imports shows them." }]);
    return undo.call(await localCaller(args), { importId });
  },
};

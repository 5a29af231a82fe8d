import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { invalid } from "#lib/errors.ts";
import { dropUpload, saveUpload } from "#db/upload.ts";
import { listMoves } from "#app/_operations/list-moves.ts";
import { loadProgressFile } from "#app/_operations/load-progress-file.ts";
import { flag } from "#app/_adapters/cli/args.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";
import { callersPath } from "#app/_adapters/cli/parse.ts";

const MOVES_SHOWN = 50;

export const loadAiData: Command = {
  name: "load-ai-data",
  usage: "load-ai-data FILE [--published YYYY-MM-DD]",
  summary: "Takes a newer file of published AI capability, forecasts every feature anew and tells what moved; published today where no day is given",
  flags: ["published"],
  run: async (args) => {
    const [name] = args.positional;
    if (name === undefined || args.positional.length > 1) throw invalid([{ path: "FILE", message: "Name one file." }]);
    const file = callersPath(name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw invalid([{ path: name, message: "There is no such file." }]);
    const caller = await localCaller(args);
    const upload = await saveUpload(caller.database, path.basename(name), createReadStream(file));
    try {
      const loaded = await loadProgressFile.call(caller, { uploadId: upload.id, publishedOn: flag(args, "published") ?? caller.today });
      const { moves } = await listMoves.call(caller, {});
      const told = loaded.features === 0 ? [] : moves.slice(0, MOVES_SHOWN).map(({ feature, before, after, move }) => ({ feature: feature.name, company: feature.company.name, before: before?.pShipped ?? null, after: after.pShipped, move }));
      return { ...loaded, moves: told };
    } finally {
      await dropUpload(caller.database, upload.id);
    }
  },
};

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { invalid } from "#lib/errors.ts";
import { dropUpload, saveUpload } from "#db/upload.ts";
import { replaceRates } from "#app/_operations/replace-rates.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";
import { callersPath } from "#app/_adapters/cli/parse.ts";

export const loadRates: Command = {
  name: "load-rates",
  usage: "load-rates eurofxref-hist.csv",
  summary: "Puts a newer history file of the European Central Bank to use for exchange rates",
  run: async (args) => {
    const [name] = args.positional;
    if (!name) throw invalid([{ path: "FILE", message: "Name the file: eurofxref-hist.csv, as the European Central Bank publishes it." }]);
    const file = callersPath(name);
    if (!(await stat(file).catch(() => null))?.isFile()) throw invalid([{ path: name, message: "There is no such file." }]);
    const caller = await localCaller(args);
    const upload = await saveUpload(caller.database, path.basename(name), createReadStream(file));
    try {
      return await replaceRates.call(caller, { uploadId: upload.id });
    } finally {
      await dropUpload(caller.database, upload.id);
    }
  },
};

import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import { activateRateFile, activeRateFile, listRateFiles as readRateFiles, rateFileByDigest } from "#db/rate.ts";
import { clearVerdicts } from "#db/verdict.ts";
import { findUpload, readUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { record } from "#app/_operations/importing/record.ts";
import { readRates, storeRates } from "#app/_operations/importing/store-rates.ts";
import { operation } from "#app/_operations/operation.ts";

const LIMIT = 32 * 1024 * 1024;
const fileSchema = z.object({ id: z.string(), name: z.string(), publisher: z.string(), retrieved: z.string(), firstDay: z.string(), lastDay: z.string(), active: z.boolean() });

export const listRateFiles = operation({
  name: "list-rate-files",
  summary: "Lists the files of exchange rates with their dates; rates are read from the active one",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ files: z.array(fileSchema).max(1000) }),
  run: async ({ db }) => ({ files: (await readRateFiles(db)).map(({ digest: _, ...file }) => file) }),
});

/** The verdicts of every workspace rest on the rates in use, so all are judged anew when they are next read. */
export const replaceRates = operation({
  name: "replace-rates",
  summary: "Puts an uploaded ECB history file to use in place of the rates so far",
  action: "administer",
  kind: "long",
  input: z.object({ uploadId: z.string().max(100) }),
  output: z.object({ firstDay: z.string(), lastDay: z.string(), rates: z.int(), rejected: z.array(z.object({ line: z.int(), why: z.string() })).max(100) }),
  run: async (context, { uploadId }) => {
    const { database, today } = context;
    const upload = await findUpload(database, uploadId);
    if (upload.bytes > LIMIT) throw invalid([{ path: upload.fileName, message: "A file of rates may be 32 MB at most." }]);
    const read = readRates(await readUpload(database, upload.id));
    const { firstDay, lastDay } = read.rates;
    await withTx(database, async (tx) => {
      const now = await activeRateFile(tx);
      if (now && lastDay < now.lastDay) throw new AppError("conflict", `These rates end on ${lastDay}, those in use on ${now.lastDay}: nothing was changed.`);
      if (now && firstDay > now.firstDay) throw new AppError("conflict", `These rates begin on ${firstDay}, those in use on ${now.firstDay}: the days between would have none. Take the publisher's whole history (eurofxref-hist.csv); nothing was changed.`);
      const known = await rateFileByDigest(tx, read.digest);
      if (known) await activateRateFile(tx, known.id);
      else await storeRates(tx, read, today);
      for (const { id } of await listWorkspaces(tx)) await clearVerdicts(tx, id);
      await record(tx, context, "replace-rates", upload.digest.slice(0, 36), { fileName: upload.fileName, firstDay, lastDay });
    });
    return { firstDay, lastDay, rates: read.rows.length, rejected: read.rejected.slice(0, 100) };
  },
});

import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import { listProgressSources } from "#db/progress-source.ts";
import { withTx } from "#db/with-tx.ts";
import { FILE_KINDS } from "#app/_operations/features/rulers-on.ts";
import { takenFile, takeProgressFile } from "#app/_operations/features/take-progress-file.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";

const LIMIT = 20 * 1024 * 1024;

export const fetchProgressFile = operation({
  name: "fetch-progress-file",
  summary: "Fetches the newest file of a kind from the address that an owner set, and takes it as published today; off until an address is set",
  action: "administer",
  kind: "long",
  input: z.object({ kind: z.enum(FILE_KINDS, "is no kind of file that can be replaced") }),
  output: takenFile,
  run: async (context, { kind }) => {
    const { database, db, caller, today } = context;
    const source = (await listProgressSources(db)).find((one) => one.kind === kind);
    if (!source) throw invalid([{ path: "address", message: "No address is set for this file, so nothing is fetched: an owner sets one in the settings." }]);
    if (!caller.outbound) throw new AppError("forbidden", "Nothing is fetched from here: the open demo has no way to the net.");
    try {
      const { bytes, address } = await caller.outbound.fetchFile(source.address, LIMIT);
      return await takeProgressFile(context, { bytes, fileName: kind.split("/")[1] as string, publishedOn: today, expected: kind, fetchedFrom: address, operation: "fetch-progress-file" });
    } catch (error) {
      // Whoever reads the log shall also see what was asked for in vain.
      if (error instanceof AppError) await withTx(database, (tx) => record(tx, context, "fetch-progress-file", kind, { address: source.address, refused: error.message }));
      throw error;
    }
  },
});

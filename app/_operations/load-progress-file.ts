import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { findUpload, readUpload } from "#db/upload.ts";
import { dayField } from "#app/_operations/company/fields.ts";
import { takenFile, takeProgressFile } from "#app/_operations/features/take-progress-file.ts";
import { operation } from "#app/_operations/operation.ts";

const LIMIT = 8 * 1024 * 1024;

export const loadProgressFile = operation({
  name: "load-progress-file",
  summary: "Takes a newer file of published AI capability (Epoch's eci_scores.csv or edi_scores.csv), keeps every vintage, forecasts all features and tests the past anew",
  action: "administer",
  kind: "long",
  input: z.object({ uploadId: z.string("Choose a file.").max(100), publishedOn: dayField }),
  output: takenFile,
  run: async (context, { uploadId, publishedOn }) => {
    const { database } = context;
    const upload = await findUpload(database, uploadId);
    if (upload.bytes > LIMIT) throw invalid([{ path: upload.fileName, message: "A file of capability data may be 8 MB at most." }]);
    const bytes = await readUpload(database, upload.id);
    return takeProgressFile(context, { bytes, fileName: upload.fileName, publishedOn, operation: "load-progress-file" });
  },
});

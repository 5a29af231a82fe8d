import { createHash } from "node:crypto";
import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { readCapabilities, readDifficulties } from "#lib/ai-risk/tables/capability.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { insertProgressFile, progressFileByDigest } from "#db/progress-file.ts";
import { findUpload, readUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { dayField } from "#app/_operations/company/fields.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import type { FileKind } from "#app/_operations/features/rulers-on.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";

const LIMIT = 8 * 1024 * 1024;
const FAULTS_SHOWN = 100;
type Read = { kind: FileKind; rows: number; newest: string | null; rejected: { line: number; why: string }[] };

/** What the file is, by its header; its newest release day bounds the day on which it can have been published. */
function recognise(text: string, fileName: string): Read {
  const header = text.slice(0, text.search(/\r?\n/));
  if (/\bedi\b/.test(header)) {
    const { rows, rejected } = readDifficulties(text);
    return { kind: "epoch-eci/edi_scores.csv", rows: rows.length, newest: null, rejected };
  }
  if (/\beci\b|ECI Score/.test(header)) {
    const { rows, rejected } = readCapabilities(text);
    return { kind: "epoch-eci/eci_scores.csv", rows: rows.length, newest: rows.map(({ day }) => day).sort().at(-1) ?? null, rejected };
  }
  throw invalid([{ path: fileName, message: "This is neither Epoch's eci_scores.csv nor its edi_scores.csv: the columns of neither are in its header." }]);
}

export const loadProgressFile = operation({
  name: "load-progress-file",
  summary: "Takes a newer file of published AI capability (Epoch's eci_scores.csv or edi_scores.csv), keeps every vintage and forecasts all features anew",
  action: "administer",
  kind: "long",
  input: z.object({ uploadId: z.string().max(100), publishedOn: dayField }),
  output: z.object({ kind: z.string(), publishedOn: z.string(), rows: z.int(), newest: z.string().nullable(), features: z.int() }),
  run: async (context, { uploadId, publishedOn }) => {
    const { database, workspace, today, now, principal } = context;
    const upload = await findUpload(database, uploadId);
    if (upload.bytes > LIMIT) throw invalid([{ path: upload.fileName, message: "A file of capability data may be 8 MB at most." }]);
    const text = Buffer.from(await readUpload(database, upload.id)).toString("utf8").replace(/^\uFEFF/, "");
    const { kind, rows, newest, rejected } = recognise(text, upload.fileName);
    if (rejected.length > 0) throw invalid(rejected.slice(0, FAULTS_SHOWN).map(({ line, why }) => ({ path: `line ${line}`, message: why })));
    if (publishedOn > today) throw invalid([{ path: "publishedOn", message: "It cannot have been published after today." }]);
    if (newest !== null && publishedOn < newest) throw invalid([{ path: "publishedOn", message: `It holds a model of ${newest}, so it cannot have been published before.` }]);
    const digest = createHash("sha256").update(text).digest("hex");
    const features = await withTx(database, async (tx) => {
      if (await progressFileByDigest(tx, kind, digest)) throw new AppError("conflict", "This very file was loaded already: nothing was changed.");
      await insertProgressFile(tx, { kind, name: upload.fileName, publisher: "Epoch AI, Epoch Capabilities Index", licence: "CC BY 4.0", attribution: ATTRIBUTION, publishedOn, loadedAt: now, loadedBy: principal.name, digest, content: text });
      await record(tx, context, "load-progress-file", digest.slice(0, 36), { fileName: upload.fileName, kind, publishedOn, rows });
      let own = 0;
      for (const each of await listWorkspaces(tx)) {
        const { features: count } = await reforecast(tx, { workspace: each, today, now, by: principal.name }, { cause: "data-file", label: `${upload.fileName} of ${publishedOn} was loaded` });
        if (each.id === workspace.id) own = count;
      }
      return own;
    });
    return { kind, publishedOn, rows, newest, features };
  },
});

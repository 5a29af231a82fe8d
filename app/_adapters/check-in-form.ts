"use server";

import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AppError, invalid } from "#lib/errors.ts";
import { dropUpload, saveUpload } from "#db/upload.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";
import { submitCheckIn } from "#app/_operations/submit-check-in.ts";
import type { FormState } from "#app/_adapters/form.ts";
import { readForm, typedIn } from "#app/_adapters/form-fields.ts";
import { plainName } from "#app/_adapters/form-uploads.ts";
import { callerByLink } from "#app/_adapters/link-caller.ts";
import { errorBody } from "#app/_adapters/status.ts";

const MOST_BYTES = 8 * 1024 ** 2;

/** Keeps the file that came with the form; nobody's is kept whose link is dead. */
async function takeFile(caller: Caller, form: FormData): Promise<string | null> {
  const given = form.get("file:file");
  if (!(given instanceof File) || given.size === 0) return null;
  await authorise(caller, "shared", true);
  if (given.size > MOST_BYTES) throw invalid([{ path: "file", message: "The file is larger than 8 MB." }]);
  return (await saveUpload(caller.database, plainName(given.name), Readable.fromWeb(given.stream() as ReadableStream))).id;
}

/** The action of a founder's form: their link says what it answers, and no field does. */
export async function answerCheckIn(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = new Headers(await headers());
  const scripted = sent.has("next-action");
  try {
    const caller = await callerByLink(sent, "check-in", "form");
    const uploadId = await takeFile(caller, form);
    const drop = async (error: unknown) => {
      if (uploadId !== null) await dropUpload(caller.database, uploadId);
      throw error;
    };
    const output = await submitCheckIn.call(caller, { ...(readForm(form) as object), uploadId }).catch(drop);
    if (!scripted) redirect("/c");
    return { ok: true, output };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, ...errorBody(error), ...(scripted ? {} : { typed: typedIn(form) }) };
    throw error;
  }
}

"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "#lib/errors.ts";
import { findOperation } from "#app/_operations/operations.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { perform } from "#app/_adapters/jobs/run.ts";
import { pathAfter } from "#app/_adapters/path-after.ts";
import { type ErrorBody, errorBody } from "#app/_adapters/status.ts";
import { formFiles } from "#app/_adapters/form-files.ts";
import { dropUploads, takeUploads } from "#app/_adapters/form-uploads.ts";
import { readForm, typedIn } from "#app/_adapters/form-fields.ts";

/** `typed`: what a page without scripts was sent, by field, since its form is drawn anew. */
export type FormState = { ok: true; output: unknown } | ({ ok: false; typed?: Readonly<Record<string, string>> } & ErrorBody) | null;

/** The one server action: a form posts to an operation by name (hidden field `operation`). */
export async function submit(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = new Headers(await headers());
  const scripted = sent.has("next-action");
  try {
    const operation = findOperation(String(form.get("operation") ?? ""));
    const workspace = form.get("workspace");
    const caller = await callerFrom(sent, "form", { workspace: typeof workspace === "string" ? workspace : null });
    const files = await formFiles(caller, form);
    const uploads = await takeUploads(caller, form);
    const input = { ...(readForm(form) as object), ...uploads, ...(files === null ? {} : { files }) };
    const output = await perform(operation, caller, input).finally(() => dropUploads(caller, uploads));
    const next = scripted ? null : pathAfter(form.get("next"), output);
    if (next !== null) redirect(next);
    return { ok: true, output };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, ...errorBody(error), ...(scripted ? {} : { typed: typedIn(form) }) };
    throw error;
  }
}

"use server";

import { headers } from "next/headers";
import { AppError } from "#lib/errors.ts";
import { findOperation } from "#app/_operations/operations.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { perform } from "#app/_adapters/jobs/run.ts";
import { type ErrorBody, errorBody } from "#app/_adapters/status.ts";
import { readForm } from "#app/_adapters/form-fields.ts";

export type FormState = { ok: true; output: unknown } | ({ ok: false } & ErrorBody) | null;

/** The one server action: a form posts to an operation by name (hidden field `operation`). */
export async function submit(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    const operation = findOperation(String(form.get("operation") ?? ""));
    const workspace = form.get("workspace");
    const caller = await callerFrom(new Headers(await headers()), "form", { workspace: typeof workspace === "string" ? workspace : null });
    return { ok: true, output: await perform(operation, caller, readForm(form)) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, ...errorBody(error) };
    throw error;
  }
}

import { AppError, invalid } from "#lib/errors.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { findOperation } from "#app/_operations/operations.ts";
import { perform } from "#app/_adapters/jobs/run.ts";
import { bodyText } from "#app/_adapters/body.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { failure, json } from "#app/_adapters/json-answer.ts";

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) throw invalid([{ path: "", message: "Send JSON, with Content-Type: application/json." }]);
  const text = await bodyText(request);
  try {
    return text === "" ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw invalid([{ path: "", message: "The request is not valid JSON." }]);
  }
}

/** Query values are text; numbers and booleans of the schema are read from JSON notation. */
function queryOf(url: URL): Record<string, unknown> {
  const entries = [...url.searchParams].filter(([name]) => name !== "workspace");
  return Object.fromEntries(entries.map(([name, value]) => [name, /^(true|false|null|-?\d+(\.\d+)?|[[{].*)$/.test(value) ? readJson(value) : value]));
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** GET for what only reads, POST for everything. */
export async function answer(request: Request, name: string): Promise<Response> {
  try {
    const url = new URL(request.url);
    const operation: Operation = findOperation(name);
    const reading = operation.kind === "read" || operation.kind === "stateless";
    if (request.method === "GET" && !reading) throw new AppError("invalid", "This changes something: send it with POST.");
    const caller = await callerFrom(request.headers, "rest", { workspace: url.searchParams.get("workspace") });
    const input = request.method === "GET" ? queryOf(url) : await bodyOf(request);
    return json(await perform(operation, caller, input));
  } catch (error) {
    return failure(error);
  }
}

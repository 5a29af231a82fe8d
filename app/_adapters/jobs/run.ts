import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Caller } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { type LongReply, type LongRequest, outputOf } from "#app/_adapters/jobs/message.ts";

/** Runs a long operation on a thread of its own, with its own connections, so that pages never wait for it. */
function runApart(request: LongRequest): Promise<LongReply> {
  return new Promise((resolve, reject) => {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), "app/_adapters/jobs/worker.mjs");
    const worker = new Worker(file, { workerData: request });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The worker ended with ${code} before it answered.`)));
  });
}

/** Calls an operation from the server: at once, or on a worker where it is long. */
export async function perform(operation: Operation, { database, ...caller }: Caller, input: unknown): Promise<unknown> {
  if (operation.kind !== "long") return operation.call({ ...caller, database }, input);
  // Asked again by the operation itself; asked here first, so that strangers cannot have threads started.
  await authorise({ ...caller, database }, operation.action, true);
  return outputOf(await runApart({ operation: operation.name, caller, input }));
}

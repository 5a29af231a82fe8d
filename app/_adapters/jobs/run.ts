import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Caller, Said } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";
import { progressBoard } from "#app/_operations/importing/progress-board.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { type LongMessage, type LongReply, type LongRequest, outputOf } from "#app/_adapters/jobs/message.ts";

/** A thread that waits for work: starting one reads the whole program, which takes longer than most files do. */
let waiting: Worker | null = null;

function startWorker(): Worker {
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), "app/_adapters/jobs/worker.mjs"));
  // Also where nobody listens: a thread that breaks while it waits must not take the server with it.
  const gone = () => {
    if (waiting === worker) waiting = null;
  };
  worker.on("error", gone);
  worker.on("exit", gone);
  return worker;
}

function keep(worker: Worker): void {
  if (waiting) return void worker.terminate();
  waiting = worker;
  worker.unref();
}

/** Runs a long operation on a thread of its own, with its own connections, so that pages never wait for it. */
function runApart(request: LongRequest, hear: (said: Said) => void): Promise<LongReply> {
  const worker = waiting ?? startWorker();
  waiting = null;
  worker.ref();
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => reject(new Error(`The worker ended with ${code} before it answered.`));
    worker.once("error", reject);
    worker.once("exit", onExit);
    const onMessage = (message: LongMessage) => {
      if ("said" in message) return hear(message.said);
      worker.off("message", onMessage);
      worker.off("error", reject);
      worker.off("exit", onExit);
      keep(worker);
      resolve(message.reply);
    };
    worker.on("message", onMessage);
    worker.postMessage(request);
  });
}

/** Calls an operation from the server: at once, or on a worker where it is long. */
export async function perform(operation: Operation, { database, progress, outbound, ...caller }: Caller, input: unknown): Promise<unknown> {
  if (operation.kind !== "long") return operation.call({ ...caller, database, outbound }, input);
  // Asked again by the operation itself; asked here first, so that strangers cannot have threads started.
  await authorise({ ...caller, database }, operation.action, true);
  const heard = new Map<string, Said>();
  const hear = (said: Said) => {
    heard.set(said.subject, said);
    progressBoard.note(said);
    progress?.(said);
  };
  try {
    return outputOf(await runApart({ operation: operation.name, caller, input }, hear));
  } finally {
    for (const said of heard.values()) progressBoard.clear(said);
  }
}

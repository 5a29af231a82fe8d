import { parentPort } from "node:worker_threads";
import { findOperation } from "#app/_operations/operations.ts";
import { installation } from "#app/_adapters/installation.ts";
import { outbound } from "#app/_adapters/outbound/outbound.ts";
import { type LongMessage, type LongReply, type LongRequest, replyOf } from "#app/_adapters/jobs/message.ts";

const send = (message: LongMessage): void => parentPort?.postMessage(message);

/** One request after another; the thread keeps its connections, as the server does. */
async function answer({ operation, caller, input }: LongRequest): Promise<LongReply> {
  try {
    const database = await installation();
    return { ok: true, output: await findOperation(operation).call({ ...caller, database, outbound: outbound(), progress: (said) => send({ said }) }, input) };
  } catch (error) {
    return replyOf(error);
  }
}

parentPort?.on("message", (request: LongRequest) => void answer(request).then((reply) => send({ reply })));

import { parentPort, workerData } from "node:worker_threads";
import { findOperation } from "#app/_operations/operations.ts";
import { installation } from "#app/_adapters/installation.ts";
import { type LongRequest, replyOf } from "#app/_adapters/jobs/message.ts";

const { operation, caller, input } = workerData as LongRequest;
const database = await installation();
try {
  parentPort?.postMessage({ ok: true, output: await findOperation(operation).call({ ...caller, database }, input) });
} catch (error) {
  parentPort?.postMessage(replyOf(error));
} finally {
  database.close();
}

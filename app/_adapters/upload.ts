import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { invalid } from "#lib/errors.ts";
import { saveUpload, UPLOAD_LIMIT } from "#db/upload.ts";
import { authorise } from "#app/_operations/gate.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { plainName } from "#app/_adapters/form-uploads.ts";
import { failure, json } from "#app/_adapters/json-answer.ts";

/** Takes one file as the request's body, its name in `?name=`; refused before the first byte where nobody may write. */
export async function receiveUpload(request: Request): Promise<Response> {
  try {
    const caller = await callerFrom(request.headers, "rest");
    await authorise(caller, "write", true);
    const stated = Number(request.headers.get("content-length") ?? 0);
    if (stated > UPLOAD_LIMIT) throw invalid([{ path: "", message: "The file is larger than 512 MB." }]);
    const name = plainName(new URL(request.url).searchParams.get("name") ?? "");
    const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
    return json(await saveUpload(caller.database, name, body));
  } catch (error) {
    return failure(error);
  }
}

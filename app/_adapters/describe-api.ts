import { authorise } from "#app/_operations/gate.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { openApiDocument } from "#app/_adapters/openapi.ts";
import { failure, json } from "#app/_adapters/json-answer.ts";

/** The API's description, for whoever may read. */
export async function describeApi(request: Request): Promise<Response> {
  try {
    await authorise(await callerFrom(request.headers, "rest"), "read", false);
    return json(openApiDocument());
  } catch (error) {
    return failure(error);
  }
}

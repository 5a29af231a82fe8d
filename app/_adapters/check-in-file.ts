import { notFound } from "#lib/errors.ts";
import { getCheckIn } from "#app/_operations/get-check-in.ts";
import { csvResponse } from "#app/_adapters/csv-response.ts";
import { failure } from "#app/_adapters/json-answer.ts";
import { callerByLink } from "#app/_adapters/link-caller.ts";

/** What a founder sent, as a table that other installations import. */
export async function checkInFile(request: Request): Promise<Response> {
  try {
    const { answered, month } = await getCheckIn.call(await callerByLink(request.headers, "check-in", "page"), {});
    if (!answered) throw notFound("answer");
    return csvResponse({ fileName: `figures-${month}.csv`, csv: answered.csv });
  } catch (error) {
    return failure(error);
  }
}

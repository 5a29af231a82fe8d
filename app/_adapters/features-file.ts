import { exportFeaturesCsv } from "#app/_operations/export-features-csv.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { csvResponse } from "#app/_adapters/csv-response.ts";
import { failure } from "#app/_adapters/json-answer.ts";

/** The register as a file. */
export async function featuresFile(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const caller = await callerFrom(request.headers, "rest", { workspace: searchParams.get("workspace") });
    return csvResponse(await exportFeaturesCsv.call(caller, { company: searchParams.get("company"), asOf: searchParams.get("asOf") || null }));
  } catch (error) {
    return failure(error);
  }
}

import { readView } from "#lib/portfolio/view.ts";
import { exportPortfolioCsv } from "#app/_operations/export-portfolio-csv.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { csvResponse } from "#app/_adapters/csv-response.ts";
import { failure } from "#app/_adapters/json-answer.ts";

/** The portfolio as a file, by the same query as the page. */
export async function portfolioFile(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const caller = await callerFrom(request.headers, "rest", { workspace: searchParams.get("workspace") });
    const view = readView((name) => searchParams.getAll(name));
    return csvResponse(await exportPortfolioCsv.call(caller, { ...view, asOf: searchParams.get("asOf") || null }));
  } catch (error) {
    return failure(error);
  }
}

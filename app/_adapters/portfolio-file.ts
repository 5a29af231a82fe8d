import { readView } from "#lib/portfolio/view.ts";
import { exportPortfolioCsv } from "#app/_operations/export-portfolio-csv.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { DATA_HEADERS } from "#app/_adapters/headers.ts";
import { failure } from "#app/_adapters/rest.ts";

/** The portfolio as a file, by the same query as the page. */
export async function portfolioFile(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const caller = await callerFrom(request.headers, "rest", { workspace: searchParams.get("workspace") });
    const view = readView((name) => searchParams.getAll(name));
    const { fileName, csv } = await exportPortfolioCsv.call(caller, { ...view, asOf: searchParams.get("asOf") || null });
    return new Response(csv, { headers: { ...DATA_HEADERS, "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="${fileName}"` } });
  } catch (error) {
    return failure(error);
  }
}

import { exportCapTablePackage } from "#app/_operations/export-cap-table-package.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { failure } from "#app/_adapters/json-answer.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";
import { writeZip } from "#app/_adapters/zip/write-zip.ts";

/** A company's Open Cap Format package as one archive. */
export async function capTableFile(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const company = searchParams.get("company") ?? "";
    const caller = await callerFrom(request.headers, "rest", { workspace: searchParams.get("workspace") });
    const { asOf, files } = await exportCapTablePackage.call(caller, { company, asOf: searchParams.get("asOf") || null });
    const zip = await writeZip(files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })));
    return new Response(new Uint8Array(zip), { headers: { ...NOT_KEPT, "Content-Type": "application/zip", "Content-Disposition": `attachment; filename="${company.replace(/[^a-z0-9-]/gi, "")}-${asOf}.ocf.zip"` } });
  } catch (error) {
    return failure(error);
  }
}

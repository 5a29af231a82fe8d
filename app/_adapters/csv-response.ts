import { DATA_HEADERS } from "#app/_adapters/headers.ts";

/** A CSV file to be saved under its name. */
export const csvResponse = ({ fileName, csv }: { fileName: string; csv: string }): Response =>
  new Response(csv, { headers: { ...DATA_HEADERS, "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="${fileName}"` } });

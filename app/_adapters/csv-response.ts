import { NOT_KEPT } from "#app/_adapters/not-kept.ts";

/** A CSV file to be saved under its name. */
export const csvResponse = ({ fileName, csv }: { fileName: string; csv: string }): Response =>
  new Response(csv, { headers: { ...NOT_KEPT, "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="${fileName}"` } });

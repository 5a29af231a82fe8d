import { capTableFile } from "#app/_adapters/cap-table-file.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => capTableFile(request);

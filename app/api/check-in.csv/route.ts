import { checkInFile } from "#app/_adapters/check-in-file.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => checkInFile(request);

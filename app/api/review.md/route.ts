import { reviewFile } from "#app/_adapters/review-file.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => reviewFile(request);

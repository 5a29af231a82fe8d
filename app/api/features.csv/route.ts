import { featuresFile } from "#app/_adapters/features-file.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => featuresFile(request);

import { describeApi } from "#app/_adapters/describe-api.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => describeApi(request);

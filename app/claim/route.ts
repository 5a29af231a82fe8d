import { claim } from "#app/_adapters/claim.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => claim(request);

import { health } from "#app/_adapters/health.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => health(request);

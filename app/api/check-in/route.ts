import { openShared } from "#app/_adapters/share.ts";

export const dynamic = "force-dynamic";
export const POST = (request: Request): Promise<Response> => openShared(request, "check-in");

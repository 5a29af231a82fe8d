import { answerMcp } from "#app/_adapters/mcp.ts";

export const dynamic = "force-dynamic";
export const POST = (request: Request): Promise<Response> => answerMcp(request);

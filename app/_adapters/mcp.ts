import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";
import { findOperation, operations } from "#app/_operations/operations.ts";
import { bodyText } from "#app/_adapters/body.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { perform } from "#app/_adapters/jobs/run.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";
import { failure, json } from "#app/_adapters/json-answer.ts";
import { errorBody } from "#app/_adapters/status.ts";

const PROTOCOLS = ["2025-11-25", "2025-06-18", "2025-03-26"];

const requestSchema = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().max(100),
  params: z.record(z.string(), z.unknown()).optional(),
});
type McpRequest = z.infer<typeof requestSchema>;

const tool = ({ name, summary, input, kind }: (typeof operations)[number]) => {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
  return { name, description: summary, inputSchema: { ...schema, type: "object" }, annotations: { readOnlyHint: kind === "read" || kind === "stateless" } };
};

/** A refusal of ours is the tool's answer, for the model to read; a bug is not. */
async function callTool(caller: Caller, params: Record<string, unknown>): Promise<unknown> {
  try {
    const output = await perform(findOperation(String(params.name)), caller, params.arguments ?? {});
    return { content: [{ type: "text", text: JSON.stringify(output) }], structuredContent: output };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { content: [{ type: "text", text: JSON.stringify(errorBody(error)) }], isError: true };
  }
}

async function resultOf(caller: Caller, { method, params = {} }: McpRequest): Promise<unknown> {
  if (method === "initialize") {
    const wanted = String(params.protocolVersion);
    return { protocolVersion: PROTOCOLS.includes(wanted) ? wanted : PROTOCOLS[0], capabilities: { tools: {} }, serverInfo: { name: "default-dead", version: "1" } };
  }
  if (method === "ping") return {};
  if (method === "tools/list") return { tools: operations.map(tool) };
  if (method === "tools/call") return callTool(caller, params);
  return undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Model Context Protocol over HTTP, without sessions: every operation is a tool, with the caller's own rights. */
export async function answerMcp(request: Request): Promise<Response> {
  try {
    const caller = await callerFrom(request.headers, "mcp");
    await authorise(caller, "read", false);
    const parsed = requestSchema.safeParse(readJson(await bodyText(request)));
    if (!parsed.success) return json({ jsonrpc: "2.0", id: null, error: { code: -32600, message: "This is not a JSON-RPC 2.0 request." } }, 400);
    const { id, method } = parsed.data;
    if (id === undefined) return new Response(null, { status: 202, headers: NOT_KEPT });
    const result = await resultOf(caller, parsed.data);
    if (result === undefined) return json({ jsonrpc: "2.0", id, error: { code: -32601, message: `There is no method ${method}.` } });
    return json({ jsonrpc: "2.0", id, result });
  } catch (error) {
    return failure(error);
  }
}

import { z } from "zod";
import type { Operation } from "#app/_operations/operation.ts";
import { operations } from "#app/_operations/operations.ts";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const REFUSALS: Record<string, string> = {
  "400": "Bad input, every fault named",
  "401": "No session or key",
  "403": "Not allowed",
  "404": "Does not exist, or not here",
  "409": "Conflict: somebody else changed it, or it exists already",
};

function method(operation: Operation): Json {
  const answers = Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [status, { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } }]),
  );
  return {
    operationId: operation.name,
    summary: operation.summary,
    ...(operation.action === "public" ? { security: [] } : {}),
    parameters: [{ name: "workspace", in: "query", required: false, schema: { type: "string" }, description: "Slug of the workspace; the first one where absent" }],
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(operation.input, "input") } } },
    responses: { "200": { description: "Done", content: { "application/json": { schema: schemaOf(operation.output, "output") } } }, ...answers },
  };
}

/** OpenAPI 3.1 of every operation, from the schemas that validate it. */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Default Dead", version: "1", description: "Every use-case of the installation; amounts in minor units unless a field says otherwise." },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
    paths: Object.fromEntries(operations.map((operation) => [`/${operation.name}`, { post: method(operation) }])),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "message", "path", "faults"],
              properties: {
                code: { type: "string" },
                message: { type: "string" },
                path: { type: "string" },
                faults: { type: "array", items: { type: "object", required: ["path", "message"], properties: { path: { type: "string" }, message: { type: "string" } } } },
              },
            },
          },
        },
      },
    },
  };
}

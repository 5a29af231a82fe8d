import { describe, expect, it } from "vitest";
import { operations } from "#app/_operations/operations.ts";
import { openApiDocument } from "#app/_adapters/openapi.ts";

type Node = { [name: string]: unknown };
// As a client gets it.
const document = JSON.parse(JSON.stringify(openApiDocument())) as Node;
const paths = document.paths as Record<string, { post: { operationId: string; requestBody: unknown; responses: Record<string, unknown> } }>;

/** Every object within, with the place where it stands. */
function* within(value: unknown, place = "#"): Generator<[place: string, node: Node]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [place, value as Node];
  for (const [name, inner] of Object.entries(value)) yield* within(inner, `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}
const at = (pointer: string): unknown =>
  pointer.split("/").slice(1).reduce<unknown>((node, part) => (node as Node | undefined)?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], document);

describe("the API's description", () => {
  it("has a path for every operation and no two names alike", () => {
    expect(Object.keys(paths).sort()).toEqual(operations.map(({ name }) => `/${name}`).sort());
    expect(new Set(Object.values(paths).map(({ post }) => post.operationId)).size).toBe(operations.length);
  });

  it("points nowhere that is not in it", () => {
    const refs = [...within(document)].flatMap(([place, { $ref }]) => (typeof $ref === "string" ? [[place, $ref] as const] : []));
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter(([, ref]) => !ref.startsWith("#/") || at(ref) === undefined)).toEqual([]);
  });

  it("is of 3.1: no `nullable`, no boolean exclusive bounds, no schema of another dialect", () => {
    const old = [...within(paths)].filter(([, node]) => node.nullable === true || typeof node.exclusiveMinimum === "boolean" || typeof node.exclusiveMaximum === "boolean" || typeof node.$schema === "string");
    expect(old.map(([place]) => place)).toEqual([]);
    expect(document.openapi).toBe("3.1.0");
  });

  it("bounds every list", () => {
    const lists = [...within(paths)].filter(([, node]) => node.type === "array");
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter(([, node]) => typeof node.maxItems !== "number").map(([place]) => place)).toEqual([]);
  });
});

import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { type Args, EVERYWHERE, flagNamed, OPERATION_FLAGS } from "#app/_adapters/cli/args.ts";

/** One top-level field of an operation's input as a flag: `asOf` is `--as-of`. */
export type Field = { name: string; flag: string; types: string[]; required: boolean; about: string };

type Schema = { type?: string | string[]; enum?: unknown[]; const?: unknown; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]; description?: string; default?: unknown };

const branches = (schema: Schema): Schema[] => [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(branches)];

function typesOf(schema: Schema): string[] {
  const names = branches(schema).flatMap((one) => [...(one.enum ?? []).map((value) => JSON.stringify(value)), ...(one.const === undefined ? [] : [JSON.stringify(one.const)]), ...(one.enum ? [] : [one.type ?? []].flat())]);
  return [...new Set(names)];
}

const aboutOf = (schema: Schema): string =>
  [branches(schema).find(({ description }) => description)?.description ?? "", schema.default === undefined || schema.default === null ? "" : `(${JSON.stringify(schema.default)} where absent)`].filter(Boolean).join(" ");

/** The fields that an operation reads, from the schema that validates it. */
export function fieldsOf({ input }: Operation): Field[] {
  const shapes = branches(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema).filter(({ properties }) => properties);
  const fields = new Map<string, Field>();
  for (const { properties = {} } of shapes) {
    for (const [name, schema] of Object.entries(properties)) {
      if (fields.has(name)) continue;
      fields.set(name, { name, flag: flagNamed(name), types: typesOf(schema), required: shapes.every(({ required }) => required?.includes(name)), about: aboutOf(schema) });
    }
  }
  return [...fields.values()].filter(({ flag }) => !EVERYWHERE.includes(flag) && !OPERATION_FLAGS.includes(flag));
}

/** The value that a flag's text means where its field takes such a type; what fits none is left to the field's own refusal. */
function valueOf(text: string | true, { types, flag }: Field): unknown {
  if (text === true) return true;
  if (text === "null" && types.includes("null")) return null;
  if ((types.includes("number") || types.includes("integer")) && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if (!types.includes("array") && !types.includes("object")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (types.includes("string")) return text;
    throw invalid([{ path: `--${flag}`, message: `is a list or an object, as JSON: ${(error as Error).message}.` }]);
  }
}

/** The fields given as flags, by name; null where there is none, so that JSON is read instead. */
export function fieldsGiven(args: Args, fields: readonly Field[]): Record<string, unknown> | null {
  const given = fields.flatMap((field) => {
    const text = args.flags[field.flag];
    return text === undefined ? [] : [[field.name, valueOf(text, field)]];
  });
  return given.length > 0 ? (Object.fromEntries(given) as Record<string, unknown>) : null;
}

export const flagsOf = (fields: readonly Field[]): string[] => [...fields.map(({ flag }) => flag), ...OPERATION_FLAGS];

/** What one operation does and reads, for a person at the command line. */
export function helpOf(operation: Operation): string {
  const fields = fieldsOf(operation);
  const left = fields.map(({ flag, types }) => `--${flag} ${types.filter((type) => type !== "null").join("|").slice(0, 60)}`);
  const width = Math.min(48, Math.max(0, ...left.map(({ length }) => length)));
  const lines = fields.map(({ required, about }, i) => `  ${(left[i] as string).padEnd(width)}  ${[required ? "needed" : "", about].filter(Boolean).join("; ")}`.trimEnd());
  return [
    `${operation.name}: ${operation.summary}`, "", ...lines, ...(lines.length > 0 ? [""] : []),
    "  --input JSON, or JSON on standard input, says the same in one piece; a list or an object is JSON.",
    `  --json prints JSON${operation.kind === "stateless" ? "" : "; --workspace SLUG; --url ADDRESS and --key KEY ask a running server"}.`, "",
  ].join("\n");
}

import type { z } from "zod";
import { type Fault, invalid } from "#lib/errors.ts";
import { plainWords } from "#app/_operations/plain-words.ts";

function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.slice(0, 100).map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}

export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input, { error: plainWords });
  if (!parsed.success) throw invalid(faultsOf(parsed.error));
  return parsed.data;
}

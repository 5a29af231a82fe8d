import { notFound } from "#lib/errors.ts";
import type { Operation } from "#app/_operations/operation.ts";

/** Every use-case that a door may offer by its name. */
export const operations: readonly Operation[] = [];

export function findOperation(name: string): Operation {
  const found = operations.find((candidate) => candidate.name === name);
  if (!found) throw notFound("operation");
  return found;
}

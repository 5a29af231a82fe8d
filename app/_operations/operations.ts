import { notFound } from "#lib/errors.ts";
import { listEntries } from "#app/_operations/list-entries.ts";
import type { Operation } from "#app/_operations/operation.ts";

/** Every use-case that a door may offer by its name. */
export const operations: readonly Operation[] = [listEntries] as unknown as readonly Operation[];

export function findOperation(name: string): Operation {
  const found = operations.find((candidate) => candidate.name === name);
  if (!found) throw notFound("operation");
  return found;
}

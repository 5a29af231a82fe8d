import { existsSync } from "node:fs";
import type { Operation } from "#app/_operations/operation.ts";

const folder = new URL("../../_operations/stateless/", import.meta.url);

/** The stateless operation of this name, its file loaded alone and nothing else of the registry; null where there is none. */
export async function loadStateless(name: string): Promise<Operation | null> {
  const file = new URL(`${name}.ts`, folder);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) return null;
  const found = (await import(file.href)) as Record<string, Operation>;
  return Object.values(found).find((operation) => operation.name === name) ?? null;
}

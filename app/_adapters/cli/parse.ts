import { readFile } from "node:fs/promises";
import path from "node:path";
import { invalid } from "#lib/errors.ts";
import type { Command } from "#app/_adapters/cli/command.ts";

/** A path as the caller meant it: relative to where they called from. */
export const callersPath = (name: string): string => path.resolve(process.env.CALLED_FROM ?? ".", name);

async function readInput(name: string): Promise<Uint8Array> {
  try {
    return await readFile(callersPath(name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw invalid([{ path: name, message: "There is no such file." }]);
    if (code === "EISDIR") throw invalid([{ path: name, message: "This is a folder; name a file." }]);
    if (code === "EACCES") throw invalid([{ path: name, message: "This file may not be read." }]);
    throw error;
  }
}

export const parse: Command = {
  name: "parse",
  usage: "parse FILE",
  summary: "Reads a statement or table and prints its entries and every refused line",
  run: async ({ positional }) => {
    const [name] = positional;
    if (!name) throw invalid([{ path: "FILE", message: "Name the file to read." }]);
    const { runParse } = await import("#lib/import/command.ts");
    return runParse(await readInput(name), path.basename(name));
  },
};

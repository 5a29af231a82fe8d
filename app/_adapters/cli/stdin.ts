import { invalid } from "#lib/errors.ts";

/** JSON from standard input; an empty input is an empty object. */
export async function readStdin(): Promise<unknown> {
  if (process.stdin.isTTY) return {};
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8").trim();
  return text === "" ? {} : readJson(text, "", "Standard input");
}

export function readJson(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid([{ path, message: `${what} is not valid JSON: ${(error as Error).message}.` }]);
  }
}

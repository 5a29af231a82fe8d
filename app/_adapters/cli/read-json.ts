import { invalid } from "#lib/errors.ts";
import { type Args, flag } from "#app/_adapters/cli/args.ts";

function parsed(text: string, what: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid([{ path, message: `${what} is not valid JSON: ${(error as Error).message}.` }]);
  }
}

/** JSON of `--input`, or else of standard input; an empty input is an empty object. */
export async function readJson(args: Args): Promise<unknown> {
  const given = flag(args, "input");
  if (given !== null) return parsed(given, "The value of --input", "--input");
  if (process.stdin.isTTY) return {};
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8").replace(/^\uFEFF/, "").trim();
  return text === "" ? {} : parsed(text, "Standard input", "");
}

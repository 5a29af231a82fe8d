import { invalid } from "#lib/errors.ts";
import type { Operation } from "#app/_operations/operation.ts";
import { type Args, flag, refuseUnknown } from "#app/_adapters/cli/args.ts";
import { fieldsGiven, fieldsOf, flagsOf } from "#app/_adapters/cli/fields.ts";

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

/** An operation's input: its fields as flags, or JSON; both together where `--input` is given too. */
export async function readInput(args: Args, operation: Operation): Promise<unknown> {
  const fields = Object.keys(args.flags).length === 0 ? [] : fieldsOf(operation);
  refuseUnknown(args, flagsOf(fields));
  const given = fieldsGiven(args, fields);
  if (given === null) return readJson(args);
  return flag(args, "input") === null ? given : { ...((await readJson(args)) as object), ...given };
}

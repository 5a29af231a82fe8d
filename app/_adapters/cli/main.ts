import { AppError, notFound } from "#lib/errors.ts";
import { StorageError } from "#db/storage-error.ts";
import { operations } from "#app/_operations/operations.ts";
import { type Args, flag, readArgs, refuseUnknown } from "#app/_adapters/cli/args.ts";
import { commands } from "#app/_adapters/cli/commands.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";
import { readable } from "#app/_adapters/cli/print.ts";
import { callServer } from "#app/_adapters/cli/remote.ts";
import { stateless } from "#app/_adapters/cli/stateless.ts";
import { readJson, readStdin } from "#app/_adapters/cli/stdin.ts";
import { errorBody } from "#app/_adapters/status.ts";

function help(): string {
  const rows = [...commands.map((c) => [c.usage, c.summary]), ...operations.map((o) => [o.name, o.summary])] as [string, string][];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return ["default-dead COMMAND [--flags]", "", ...rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`), ""].join("\n");
}

/** An operation by its name: stateless at once, on a server with --url, else on this installation's data. */
async function runOperation(args: Args): Promise<unknown> {
  const operation = operations.find((candidate) => candidate.name === args.command);
  if (!operation) throw notFound(`command: ${args.command} (see \`help\`)`);
  const given = flag(args, "input");
  refuseUnknown(args, ["input", "url", "key"]);
  const input = given ? readJson(given, "--input", "The value of --input") : await readStdin();
  const url = flag(args, "url");
  if (url) return callServer(url, flag(args, "key"), flag(args, "workspace"), operation.name, input);
  return operation.call(operation.kind === "stateless" ? stateless() : await localCaller(args), input);
}

async function main(): Promise<number> {
  let args: Args;
  try {
    args = readArgs(process.argv.slice(2));
    if (args.command === "help" || args.flags.help) {
      process.stdout.write(help());
      return 0;
    }
    const command = commands.find((candidate) => candidate.name === args.command);
    if (command) refuseUnknown(args, command.flags ?? []);
    const answer = command ? await command.run(args) : await runOperation(args);
    process.stdout.write(args.flags.json ? `${JSON.stringify(answer)}\n` : `${readable(answer)}\n`);
    return command?.failed?.(answer) ? 1 : 0;
  } catch (error) {
    if (error instanceof AppError) {
      process.stdout.write(`${JSON.stringify(errorBody(error))}\n`);
      return 2;
    }
    const told = error instanceof StorageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${told}\n`);
    return 1;
  }
}

process.exitCode = await main();

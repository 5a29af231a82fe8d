import { notFound } from "#lib/errors.ts";
import { operations } from "#app/_operations/operations.ts";
import { type Args, flag, refuseUnknown } from "#app/_adapters/cli/args.ts";
import { commands } from "#app/_adapters/cli/commands.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";
import { helpOf } from "#app/_adapters/cli/fields.ts";
import { readInput } from "#app/_adapters/cli/read-json.ts";
import { callServer } from "#app/_adapters/cli/remote.ts";
import { stateless } from "#app/_adapters/cli/stateless.ts";

/** All commands, or one of them with what it reads. */
export function help(name: string | null): string {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return `default-dead ${command.usage}\n  ${command.summary}\n`;
  const operation = operations.find((candidate) => candidate.name === name);
  if (operation) return helpOf(operation);
  if (name !== null) throw notFound(`command: ${name} (see \`help\`)`);
  const own = operations.filter((one) => !commands.some((candidate) => candidate.name === one.name));
  const rows = [...commands.map((c) => [c.usage, c.summary]), ...own.map((o) => [o.name, o.summary])] as [string, string][];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return ["default-dead COMMAND [--flags]; COMMAND --help tells what it reads", "", ...rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`), ""].join("\n");
}

/** Any command or operation by its name: on a server with --url, else on this installation's data. A command may answer that it found a fault. */
export async function runCommand(args: Args): Promise<{ answer: unknown; failed: boolean }> {
  const command = commands.find((candidate) => candidate.name === args.command);
  if (!command) return { answer: await runOperation(args), failed: false };
  refuseUnknown(args, command.flags ?? []);
  const answer = await command.run(args);
  return { answer, failed: command.failed?.(answer) ?? false };
}

async function runOperation(args: Args): Promise<unknown> {
  const operation = operations.find((candidate) => candidate.name === args.command);
  if (!operation) throw notFound(`command: ${args.command} (see \`help\`)`);
  const input = await readInput(args, operation);
  const url = flag(args, "url");
  if (url) return callServer(url, flag(args, "key"), flag(args, "workspace"), operation.name, input);
  return operation.call(operation.kind === "stateless" ? stateless() : await localCaller(args), input);
}

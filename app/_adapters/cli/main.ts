import { AppError } from "#lib/errors.ts";
import { type Args, flag, readArgs, refuseUnknown } from "#app/_adapters/cli/args.ts";
import { loadStateless } from "#app/_adapters/cli/load-stateless.ts";
import { parse } from "#app/_adapters/cli/parse.ts";
import { readInput } from "#app/_adapters/cli/read-json.ts";
import { stateless } from "#app/_adapters/cli/stateless.ts";
import { errorBody } from "#app/_adapters/status.ts";

type Answered = { answer: unknown; failed: boolean; input?: unknown };

/** What needs no data is answered before anything that knows the database is loaded. */
async function answerTo(args: Args): Promise<Answered> {
  if (args.command === parse.name) {
    refuseUnknown(args, parse.flags ?? []);
    return { answer: await parse.run(args), failed: false };
  }
  const operation = flag(args, "url") ? null : await loadStateless(args.command);
  if (operation) {
    const input = await readInput(args, operation);
    return { answer: await operation.call(stateless(), input), failed: false, input };
  }
  const { runCommand } = await import("#app/_adapters/cli/run-command.ts");
  return runCommand(args);
}

async function main(): Promise<number> {
  try {
    const args = readArgs(process.argv.slice(2));
    if (args.command === "help" || args.flags.help) {
      process.stdout.write((await import("#app/_adapters/cli/run-command.ts")).help(args.command === "help" ? (args.positional[0] ?? null) : args.command));
      return 0;
    }
    const { answer, failed, input } = await answerTo(args);
    const text = args.flags.json ? JSON.stringify(answer) : await (await import("#app/_adapters/cli/readable/present.ts")).present(args.command, answer, input);
    process.stdout.write(`${text}\n`);
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof AppError) {
      process.stdout.write(`${JSON.stringify(errorBody(error))}\n`);
      return 2;
    }
    // A fault of the storage is told in its sentence; asked by name, so that the database is not loaded for the question.
    const told = !(error instanceof Error) ? String(error) : error.name === "StorageError" ? error.message : (error.stack ?? error.message);
    process.stderr.write(`${told}\n`);
    return 1;
  }
}

process.exitCode = await main();

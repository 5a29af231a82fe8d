import type { Args } from "#app/_adapters/cli/args.ts";

/** A command that is more than one operation by its name: what it prints is what it returns. */
export type Command = {
  name: string;
  usage: string;
  summary: string;
  /** Its own flags, beside `--json` and `--workspace`. */
  flags?: readonly string[];
  run: (args: Args) => Promise<unknown>;
  /** True of an answer that tells of a fault of ours: printed, and the exit code is 1. */
  failed?: (answer: unknown) => boolean;
};

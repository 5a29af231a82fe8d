import type { Args } from "#app/_adapters/cli/args.ts";

/** A command that is more than one operation by its name: what it prints is what it returns. */
export type Command = { name: string; usage: string; summary: string; run: (args: Args) => Promise<unknown> };

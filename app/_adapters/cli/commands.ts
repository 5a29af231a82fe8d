import type { Command } from "#app/_adapters/cli/command.ts";
import { parse } from "#app/_adapters/cli/parse.ts";

/** Commands that are more than one operation; every operation is also a command by its own name. */
export const commands: readonly Command[] = [parse];

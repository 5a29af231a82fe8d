import { describe, expect, test } from "vitest";
import vectors from "#lib/captable/fixtures/vectors.json" with { type: "json" };
import { noteCommand } from "#lib/captable/note/command.ts";
import { roundCommand } from "#lib/captable/round/command.ts";
import { waterfallCommand } from "#lib/captable/waterfall/command.ts";
import { multiplesCommand } from "#lib/portfolio/multiples/command.ts";

const COMMANDS: Record<string, (input: unknown) => unknown> = {
  multiples: (input) => multiplesCommand.outputSchema.parse(multiplesCommand.run(multiplesCommand.inputSchema.parse(input))),
  note: (input) => noteCommand.outputSchema.parse(noteCommand.run(noteCommand.inputSchema.parse(input))),
  round: (input) => roundCommand.outputSchema.parse(roundCommand.run(roundCommand.inputSchema.parse(input))),
  waterfall: (input) => waterfallCommand.outputSchema.parse(waterfallCommand.run(waterfallCommand.inputSchema.parse(input))),
};

const pick = (value: unknown, path: string): unknown => path.split(".").reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

describe("cases worked by others", () => {
  test.each(vectors.cases)("$command $id", ({ command, input, expect: expected }) => {
    const output = COMMANDS[command]?.(input);
    for (const { path, value, tolerance } of expected) {
      const got = pick(output, path);
      expect(got, path).toBeTypeOf("number");
      expect(Math.abs((got as number) - value), path).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
    }
  });
});

import { describe, expect, test } from "vitest";
import xirr from "#lib/portfolio/fixtures/xirr-vectors.json" with { type: "json" };
import { irrCommand } from "#lib/portfolio/irr/command.ts";

const COMMANDS: Record<string, (input: unknown) => unknown> = {
  irr: (input) => irrCommand.outputSchema.parse(irrCommand.run(irrCommand.inputSchema.parse(input))),
};

const pick = (value: unknown, path: string): unknown =>
  path.split(".").reduce((inner: unknown, key) => (inner === null || inner === undefined ? null : (inner as Record<string, unknown>)[key]), value);

describe("cases worked by others", () => {
  test.each(xirr.cases as { id: string; command: string; input: unknown; expect: { path: string; value: unknown; tolerance: number }[] }[])("$command $id", ({ command, input, expect: expected }) => {
    const output = COMMANDS[command]?.(input);
    for (const { path, value, tolerance } of expected) {
      const got = pick(output, path);
      if (typeof value === "number") {
        expect(got, path).toBeTypeOf("number");
        expect(Math.abs((got as number) - value), path).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
      } else expect(got, path).toBe(value);
    }
  });
});

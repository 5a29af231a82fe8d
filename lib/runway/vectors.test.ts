import { describe, expect, test } from "vitest";
import vectors from "#lib/runway/fixtures/vectors.json" with { type: "json" };
import { burnCommand } from "#lib/cash/burn-command.ts";
import { metricsCommand } from "#lib/metrics/command.ts";
import { runwayCommand } from "#lib/runway/command.ts";

const COMMANDS: Record<string, (input: unknown) => unknown> = {
  burn: (input) => burnCommand.outputSchema.parse(burnCommand.run(burnCommand.inputSchema.parse(input))),
  metrics: (input) => metricsCommand.outputSchema.parse(metricsCommand.run(metricsCommand.inputSchema.parse(input))),
  runway: (input) => runwayCommand.outputSchema.parse(runwayCommand.run(runwayCommand.inputSchema.parse(input))),
};

const pick = (value: unknown, path: string): unknown =>
  path.split(".").reduce((inner: unknown, key) => (inner === null ? null : (inner as Record<string, unknown>)[key]), value);

describe("cases worked by others", () => {
  test.each(vectors.cases)("$command $id", ({ command, input, expect: expected }) => {
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

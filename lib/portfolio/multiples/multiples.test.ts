import { expect, test } from "vitest";
import { multiplesCommand } from "#lib/portfolio/multiples/command.ts";
import { multiplesOf } from "#lib/portfolio/multiples/multiples.ts";
import { rollForward } from "#lib/portfolio/multiples/roll-forward.ts";

test("multiples of what was paid in and of what was invested", () => {
  expect(multiplesCommand.run({ paidIn: 250, distributed: 425, nav: 75, invested: 200 })).toEqual({ dpi: 1.7, rvpi: 0.3, tvpi: 2, moic: 2.5 });
});

test("what is not known or not paid yet has no multiple, and never 0", () => {
  expect(multiplesCommand.run({ paidIn: 100, distributed: 20, nav: null })).toEqual({ dpi: 0.2, rvpi: null, tvpi: null, moic: null });
  expect(multiplesOf({ paidIn: 0, distributed: 0, nav: 0 }).tvpi).toEqual({ known: false, why: "Nothing is paid in yet." });
  expect(multiplesCommand.inputSchema.safeParse({ paidIn: -1, nav: "x" }).error?.issues.map(({ path }) => path.join("."))).toEqual(["paidIn", "distributed", "nav"]);
});

test("a valuation is carried over later flows, and refused below 0", () => {
  expect(rollForward(80, 20, 15)).toEqual({ known: true, value: 85 });
  expect(rollForward(80, 0, 81).known).toBe(false);
});

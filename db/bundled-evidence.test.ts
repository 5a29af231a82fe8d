import { expect, it } from "vitest";
import { backtest } from "#lib/ai-risk/backtest/report.ts";
import { fits } from "#lib/ai-risk/fits/report.ts";
import { bundledEvidence } from "./bundled-evidence.ts";
import { bundledRulers } from "./bundled-rulers.ts";

/** Nine digits: sums may differ in the last ones from machine to machine. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === "number" ? Number(each.toPrecision(9)) : each));

it("the evidence that ships is what the bundled files give", { timeout: 120_000 }, () => {
  const rulers = bundledRulers();
  expect(rounded(bundledEvidence())).toEqual(rounded({ backtest: backtest(rulers), fits: fits(rulers) }));
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fits } from "../fits/report.ts";
import { rulersFrom } from "../rulers.ts";
import { compareFits } from "../fits/reference.ts";
import { compareBacktest } from "./reference.ts";
import { backtest } from "./report.ts";
import { brierOf, calibrationOf, scoreForecasts } from "./score-forecasts.ts";

const rulers = rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8"));
const report = backtest(rulers);

describe("the backtest", () => {
  it("reproduces every Brier score of the reference to 0.02", () => {
    const briers = compareBacktest(report).filter(({ what }) => what.endsWith("Brier") || what === "average");
    expect(briers.length).toBeGreaterThan(15);
    expect(briers.filter(({ difference }) => Math.abs(difference) > 0.02)).toEqual([]);
  });

  it("stands beside the forecasts made from the index as it was published then", () => {
    expect(report.realTime.slice(0, 2).map(({ q10, q50, q90 }) => [q10, q50, q90].map((v) => v.toFixed(1)))).toEqual([
      ["157.6", "163.4", "168.6"],
      ["159.4", "166.3", "172.4"],
    ]);
    expect(report.realTime.map(({ inside }) => inside)).toEqual(Array(8).fill(true));
  });

  it("says where it does not beat its baselines", () => {
    const verdict = report.verdicts.find((words) => words.includes("20 overlapping cutoffs"));
    expect(verdict).toContain("worse than 8.3 points a year");
    expect(verdict).toContain("better than no change");
  });

  it("gives the named cutoffs: a quarter of an hour by June 2024 was 0.43, and did not come", () => {
    expect(report.named[0]).toMatchObject({ minutes: 15, happened: false });
    expect(report.named[0]?.mixture).toBeCloseTo(0.44, 1);
  });
});

describe("the fits", () => {
  const compared = compareFits(fits(rulers));

  it("come out of the files to the last digit of the reference, bootstrap ends and prices apart", () => {
    expect(compared.length).toBeGreaterThan(120);
    expect(compared.filter(({ within, what, table }) => !within && !what.includes("bootstrap") && !table.startsWith("Price")).map(({ what }) => what)).toEqual(["161.65 points, hours"]);
  });

  it("say why each that differs does, and nothing of the equal ones", () => {
    for (const { within, why } of compared) expect(why === null).toBe(within);
    expect(compared.filter(({ why }) => why?.startsWith("Not explained"))).toEqual([]);
  });
});

describe("the scores, by hand", () => {
  it("Brier: 0.8 for what happened and 0.4 for what did not is (0.04 + 0.16) / 2", () => {
    expect(brierOf([{ p: 0.8, happened: true }, { p: 0.4, happened: false }])).toBeCloseTo(0.1, 12);
  });

  it("calibration puts an edge into the upper bin and leaves empty bins out", () => {
    expect(calibrationOf([{ p: 0.2, happened: true }, { p: 1, happened: true }])).toMatchObject([{ from: 0.2, n: 1 }, { from: 0.8, n: 1, happened: 1 }]);
  });

  it("a normal forecast that hits its median has bias 0, CRPS 0.234 sd and lies in every range", () => {
    const scores = scoreForecasts([{ now: 0, truth: 5, spread: [{ weight: 1, mean: 5, sd: 1, degrees: null }] }], [4]);
    expect(scores).toMatchObject({ n: 1, coverage: { c50: 1, c80: 1, c90: 1 } });
    expect(scores.bias).toBeCloseTo(0, 3);
    // (sqrt 2 - 1) / sqrt pi, and about a twentieth more because 19 quantiles stand for all.
    expect(scores.crps).toBeCloseTo(((Math.SQRT2 - 1) / Math.sqrt(Math.PI)) * (20 / 19), 2);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lagFits } from "../fits/lags.ts";
import { readHistoryCases, readShipLags } from "../tables/history.ts";
import { certaintyOf } from "./certainty.ts";
import { moatOf } from "./moat.ts";
import { outcomeOf } from "./outcome.ts";
import { readCases } from "./reading.ts";
import { sourceParts } from "./source-parts.ts";

const text = (name: string) => readFileSync(`db/seed/ai-progress/cases/${name}.csv`, "utf8");
const { rows: cases, rejected } = readHistoryCases(text("history_cases"));

describe("the documented cases", () => {
  it("are 33, each in one group of outcomes and with known certainty", () => {
    expect(rejected).toEqual([]);
    const reading = readCases(cases);
    expect(reading.cases).toBe(33);
    expect(Object.values(reading.byOutcome).reduce((sum, n) => sum + n, 0)).toBe(33);
    for (const one of cases) expect(["high", "medium", "low"]).toContain(certaintyOf(one));
  });

  it("hold more survivors than harmed, and fewer than harmed and ended together", () => {
    const { byOutcome, anecdotal, endedOrHarmed } = readCases(cases);
    expect([byOutcome.survived, byOutcome.harmed, anecdotal]).toEqual([10, 4, 1]);
    expect(endedOrHarmed).toBeGreaterThan(byOutcome.survived);
  });

  it("are read as they are worded, and nothing else is", () => {
    expect(outcomeOf("survived so far")).toBe("survived");
    expect(outcomeOf("market fear; then partnership")).toBe("feared");
    expect(() => outcomeOf("thriving")).toThrow("thriving");
    expect(["none (own templates)", "answer library (not protective)", "community/network (did not protect question volume)", "brand; data"].map(moatOf)).toEqual(["none", "failed", "failed", "named"]);
    expect(certaintyOf({ certaintyOfFacts: "high", certaintyOfCause: "low" })).toBe("low");
  });
});

describe("sources", () => {
  it("lead to their page where one is named, and are words where none is", () => {
    expect(sourceParts("siliconrepublic.com 2022-11-22; navto.ai/kite; background knowledge")).toEqual([
      { text: "siliconrepublic.com 2022-11-22", href: "https://siliconrepublic.com" },
      { text: "navto.ai/kite", href: "https://navto.ai/kite" },
      { text: "background knowledge", href: null },
    ]);
    expect(sourceParts("arXiv 2311.16452 abstract")[0]?.href).toBe("https://arxiv.org/abs/2311.16452");
    expect(sourceParts("simonw/llm-prices data; not re-read").map(({ href }) => href)).toEqual([null, null]);
  });
});

it("the shipping lags have the quartiles that were published with them", () => {
  const [all, horizontal, vertical] = lagFits(readShipLags(text("ship_lags")).rows);
  expect([all, horizontal, vertical].map((fit) => fit?.n)).toEqual([18, 15, 3]);
  expect([all?.q25, all?.median, all?.q75].map((months) => months?.toFixed(1))).toEqual(["5.2", "9.0", "16.9"]);
  expect(all?.within12).toBeCloseTo(0.67, 2);
  expect(horizontal?.median).toBeCloseTo(7.8, 1);
});

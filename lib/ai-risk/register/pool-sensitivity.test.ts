import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { featureInputFor } from "../feature-input.ts";
import { fitFrontier } from "../frontier.ts";
import { rulersFrom } from "../rulers.ts";
import { sensitivityOf } from "../sensitivity.ts";
import { poolSensitivity } from "./pool-sensitivity.ts";

const frontier = fitFrontier(rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8")), asDay("2026-11-23"));
const input = (given: object) => featureInputFor(null).parse({ asOf: "2026-11-23", ...given });
const [ada, ben] = [input({ minutes: 480 }), input({ benchmark: "OSWorld 2.0", pNow: 0.314 })];

it("is one judge's own where there is one", () => {
  expect(poolSensitivity([ada], frontier)).toEqual(sensitivityOf(ada, frontier));
});

it("averages over judges; who has not the term keeps the plain forecast", () => {
  const pooled = poolSensitivity([ada, ben], frontier);
  expect(pooled.map(({ term }) => term).sort()).toEqual(["benchmark", "bridge", "frontier", "lag", "offset", "past-gains", "reliability-slope"]);
  const of = (effects: ReturnType<typeof sensitivityOf>, term: string) => effects.find((effect) => effect.term === term);
  const [both, adas, bens] = [of(pooled, "lag"), of(sensitivityOf(ada, frontier), "lag"), of(sensitivityOf(ben, frontier), "lag")];
  expect(both?.pShipped12).toBeCloseTo(((adas?.pShipped12 ?? 0) + (bens?.pShipped12 ?? 0)) / 2, 12);
  expect(of(pooled, "offset")?.narrowerMonths).toBeCloseTo((of(sensitivityOf(ada, frontier), "offset")?.narrowerMonths ?? 0) / 2, 12);
});

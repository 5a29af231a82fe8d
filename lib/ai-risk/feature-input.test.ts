import { expect, test } from "vitest";
import { featureInputFor } from "./feature-input.ts";

const schema = featureInputFor(() => ["GPQA diamond"]);
const faults = (input: unknown) => schema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("one answer names every fault: wrong types, a second route, and more right answers than cases", () => {
  const probes = [{ eci: 140, n: 10, k: 12 }, { eci: "x", n: 10, k: 11 }, { eci: 150, n: 10, k: 3 }];
  expect(faults({ minutes: "30", benchmark: "GPQA diamond", probes, reliability: 2 })).toEqual(["minutes", "probes.0.k", "probes.1.eci", "probes.1.k", "reliability", "benchmark", "probes"]);
  expect(faults({ reliability: "high" })).toEqual(["reliability", ""]);
  expect(faults({ minutes: 30, benchmark: "no such" })).toEqual(["benchmark", "benchmark"]);
  expect(faults({ minutes: 30, probes: null })).toEqual([]);
});

import { expect, it } from "vitest";
import { stateOf, withState } from "./links.ts";

it("keeps the workspace and the day, and nothing else", () => {
  const search = { workspace: "regcf", asOf: ["2022-09-30", "2020-01-01"], q: "x" };
  expect(withState(search, "/companies/acme")).toBe("/companies/acme?workspace=regcf&asOf=2022-09-30");
  expect(withState(search, "/?asOf=2021-01-31&sort=cash#companies")).toBe("/?workspace=regcf&asOf=2021-01-31&sort=cash#companies");
  expect(withState({}, "/import")).toBe("/import");
  expect(stateOf(search)).toEqual({ workspace: "regcf", asOf: "2022-09-30" });
});

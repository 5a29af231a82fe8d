import { expect, it } from "vitest";
import { pathAfter } from "./path-after.ts";

it("leads on inside this app, and nowhere else", () => {
  expect(pathAfter("/companies/{slug}?workspace=a", { company: { slug: "a/b" } })).toBe("/companies/a%2Fb?workspace=a");
  expect(pathAfter("/features/{id}", { feature: { id: "7" } })).toBe("/features/7");
  expect(pathAfter("/import/{import}", { importId: "9", company: null })).toBe("/import/9");
  for (const elsewhere of ["//evil.example", "/\\evil.example", "https://evil.example", "", null, 5]) expect(pathAfter(elsewhere, {})).toBeNull();
});

import { expect, it } from "vitest";
import { freeSlug, slugOf } from "#lib/slug.ts";

it("makes addresses of names", () => {
  expect(["Café No. 7", "  --  ", "東京", "A&B / C", "x".repeat(80)].map((name) => slugOf(name))).toEqual(["cafe-no-7", "company", "company", "a-b-c", "x".repeat(60)]);
  expect(freeSlug("acme", new Set(["acme", "acme-2"]))).toBe("acme-3");
});

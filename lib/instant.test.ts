import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, shifted } from "#lib/instant.ts";

it("goes to and fro over the end of a year, in the form that is stored", () => {
  expect(shifted("2026-12-31T23:59:30.250Z", MINUTE)).toBe("2027-01-01T00:00:30.250Z");
  expect(shifted("2024-03-01T00:00:00.000Z", -DAY)).toBe("2024-02-29T00:00:00.000Z");
  expect(shifted("2026-11-24T10:00:00Z", 25 * HOUR)).toBe("2026-11-25T11:00:00.000Z");
});

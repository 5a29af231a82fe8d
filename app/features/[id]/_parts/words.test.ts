import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { meetingWords } from "./words.ts";

it("says when the frontier meets the need: already, on a day, or not within the fan", () => {
  const [asOf, end] = [asDay("2026-11-24"), asDay("2028-11-24")];
  expect(meetingWords(asOf, asOf, end)).toBe("The frontier stands at or above the middle of what it needs already.");
  expect(meetingWords(asDay("2027-03-24"), asOf, end)).toBe("By the median forecast the frontier reaches the middle of what it needs on 24 Mar 2027, in 120 days.");
  expect(meetingWords(null, asOf, end)).toBe("By the median forecast the frontier does not reach what it needs before 24 Nov 2028.");
});

import { expect, it } from "vitest";
import { formatMoment } from "#lib/format/moment.ts";
import { scheduleWords } from "./schedule-words.ts";
import { dayIn, isZone, timeIn } from "./zone.ts";

it("tells the day and the time of a place", () => {
  expect([dayIn("Pacific/Auckland", "2026-11-29T18:00:00.000Z"), timeIn("Pacific/Auckland", "2026-11-29T18:00:00.000Z")]).toEqual(["2026-11-30", "07:00"]);
  expect(formatMoment("2026-11-26T06:05:59.999Z", "Europe/Berlin")).toBe("26 Nov 2026, 07:05");
  expect([isZone("Europe/Berlin"), isZone("Europe/Nowhere")]).toEqual([true, false]);
});

it("says when in words", () =>
  expect([scheduleWords({ every: "hour" }), scheduleWords({ daily: "07:00" }), scheduleWords({ weekly: "monday", at: "18:30" })]).toEqual(["every hour", "every day at 07:00", "every Monday at 18:30"]));

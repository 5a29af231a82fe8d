import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { quietEnd } from "./quiet-hours.ts";

const night = (timeZone: string, quietFrom = "22:00", quietUntil = "07:00") => ({ timeZone, quietFrom, quietUntil });
const end = (zone: string, now: string, from?: string, until?: string) => quietEnd(night(zone, from, until), now);

it("waits until the end of the night where the recipient is", () => {
  expect(end("Europe/Berlin", "2026-11-26T21:30:00.000Z")).toBe("2026-11-27T06:00:00.000Z");
  expect(end("Europe/Berlin", "2026-11-27T03:00:00.000Z")).toBe("2026-11-27T06:00:00.000Z");
  expect(end("Europe/Berlin", "2026-11-27T06:00:00.000Z")).toBeNull();
  expect(end("Europe/Berlin", "2026-11-26T20:59:59.000Z")).toBeNull();
  expect(end("America/New_York", "2026-11-27T03:00:00.000Z")).toBe("2026-11-27T12:00:00.000Z");
  expect(end("Europe/Berlin", "2026-11-26T12:00:00.000Z", "12:00", "14:00")).toBe("2026-11-26T13:00:00.000Z");
  expect(quietEnd({ timeZone: "Europe/Berlin", quietFrom: null, quietUntil: null }, "2026-11-26T23:00:00.000Z")).toBeNull();
});

it("keeps to the clock on the wall when it is put forward or back", () => {
  // Berlin: 29 March 2026 02:00 to 03:00, 25 October 2026 03:00 to 02:00.
  expect(end("Europe/Berlin", "2026-03-28T22:00:00.000Z")).toBe("2026-03-29T05:00:00.000Z");
  expect(end("Europe/Berlin", "2026-10-24T21:00:00.000Z")).toBe("2026-10-25T06:00:00.000Z");
  // An end that the clocks skip comes an hour later, one that they show twice the first time.
  expect(end("Europe/Berlin", "2026-03-29T00:30:00.000Z", "22:00", "02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(end("Europe/Berlin", "2026-10-25T00:15:00.000Z", "22:00", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  // New York: 8 March 2026 and 1 November 2026.
  expect(end("America/New_York", "2026-03-08T04:00:00.000Z")).toBe("2026-03-08T11:00:00.000Z");
  expect(end("America/New_York", "2026-11-01T03:00:00.000Z")).toBe("2026-11-01T12:00:00.000Z");
  // Lord Howe moves by half an hour: 5 April 2026 +11 to +10:30, 4 October 2026 +10:30 to +11.
  expect(end("Australia/Lord_Howe", "2026-04-04T12:00:00.000Z")).toBe("2026-04-04T20:30:00.000Z");
  expect(end("Australia/Lord_Howe", "2026-10-03T12:00:00.000Z")).toBe("2026-10-03T20:00:00.000Z");
  // Samoa had no 30 December 2011: the night from the 29th ends when the 31st begins its morning.
  expect(end("Pacific/Apia", "2011-12-30T09:30:00.000Z")).toBe("2011-12-30T10:00:00.000Z");
});

it("says quiet exactly where the wall clock is within the hours, and ends outside of them", () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`);
  const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");
  fc.assert(
    fc.property(zone, time, time, fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }), (timeZone, quietFrom, quietUntil, at) => {
      const now = new Date(at).toISOString();
      const clock = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
      const found = quietEnd({ timeZone, quietFrom, quietUntil }, now);
      const shown = clock(now);
      const within = quietFrom < quietUntil ? quietFrom <= shown && shown < quietUntil : quietFrom !== quietUntil && (shown >= quietFrom || shown < quietUntil);
      // In the hour that a clock shows twice or skips, both answers are right; everywhere else there is one.
      const offset = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).offsetNanoseconds;
      if (offset(at - 2 * 3_600_000) === offset(at + 2 * 3_600_000)) expect(found !== null).toBe(within);
      if (found !== null) {
        expect(found > now).toBe(true);
        expect(Date.parse(found) - at).toBeLessThanOrEqual(25 * 3_600_000);
      }
    }),
    { numRuns: 2000 },
  );
});

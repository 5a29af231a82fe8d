import fc from "fast-check";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import type { CalendarEvent } from "#lib/calendar/calendar-event.ts";
import { calendarText } from "./calendar-text.ts";

const given = { id: "l", name: "Fund: cash, raises and actions", workspace: "fund" };
const event: CalendarEvent = { key: "cash-zero-1", day: asDay("2027-05-14"), title: "Acme: cash ends", text: "Default dead.", slug: "acme", changedAt: "2026-11-08T10:00:00.000Z" };

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)) };
};

it("is read by another program as whole days that block no time, each with a lasting name and when it changed", () => {
  const { calendar, events: [found] } = read(calendarText({ ...given, events: [event] }, "https://fund.example"));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe(given.name);
  expect([found?.uid, found?.summary, found?.description, found?.startDate.isDate, String(found?.startDate), found?.sequence]).toEqual(["cash-zero-1@default-dead", "Acme: cash ends", "Default dead.", true, "2027-05-14", 216295200]);
  expect(["dtstamp", "last-modified", "url", "transp"].map((name) => String(found?.component.getFirstPropertyValue(name)))).toEqual(["2026-11-08T10:00:00Z", "2026-11-08T10:00:00Z", "https://fund.example/companies/acme?workspace=fund", "TRANSPARENT"]);
});

it("keeps the name of what moves, and gives it a higher sequence", () => {
  const after = { ...event, day: asDay("2027-04-02"), changedAt: "2026-12-08T10:00:00.000Z" };
  const [before, moved] = [event, after].map((each) => read(calendarText({ ...given, events: [each] }, null)).events[0]);
  expect(moved?.uid).toBe(before?.uid);
  expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? NaN);
});

it("says the same whatever people call things, in lines of at most 75 bytes that end in CRLF", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, " ").trim()).filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(fc.record({ title: word, text: word, days: fc.integer({ min: -400, max: 4000 }) }), { maxLength: 5 }), (rows) => {
      const events = rows.map(({ title, text, days }, at) => ({ ...event, key: `action-${at}`, title, text, day: addDays(asDay("2026-11-24"), days) }));
      const text = calendarText({ ...given, events }, null);
      expect(calendarText({ ...given, events }, null)).toBe(text);
      for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
      expect(read(text).events.map(({ uid, summary, description, startDate }) => [uid, summary, description, String(startDate)])).toEqual(events.map(({ key, title, text: told, day }) => [`${key}@default-dead`, title, told, day]));
    }),
  );
});

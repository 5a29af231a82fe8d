import { describe, expect, it } from "vitest";
import { addDays, asDay, asMonth, type Day } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { checkInState } from "./check-in-state.ts";
import { copyCsv, copyText } from "./copy-of.ts";
import { founderSeconds } from "./founder-seconds.ts";
import { inviteWords } from "./invite-words.ts";
import { mailDue, type MailKind } from "./reminders.ts";
import { retirementOf } from "./retirement.ts";

describe("reminders", () => {
  /** Every mail from the day of asking on, where the job runs every day but those. */
  const mails = (askedOn: string, due: string, down: readonly string[] = []) => {
    const sent: [string, MailKind][] = [];
    for (let day = asDay(askedOn); day < "2026-12-31"; day = addDays(day, 1)) {
      const kind = down.includes(day) ? null : mailDue({ askedOn: asDay(askedOn), due: asDay(due), sent: sent.map(([, each]) => each) }, day);
      if (kind) sent.push([day, kind]);
    }
    return sent;
  };
  it("come three days before, on the day and four days after, and never again", () =>
    expect(mails("2026-11-02", "2026-11-12")).toEqual([["2026-11-02", "invite"], ["2026-11-09", "before"], ["2026-11-12", "due"], ["2026-11-16", "after"]]));
  it("do not repeat an invitation of the same day", () => expect(mails("2026-11-10", "2026-11-12")).toEqual([["2026-11-10", "invite"], ["2026-11-12", "due"], ["2026-11-16", "after"]]));
  it("that were missed are not made up for, the latest apart", () =>
    expect(mails("2026-11-02", "2026-11-12", ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"])).toEqual([["2026-11-02", "invite"], ["2026-11-14", "due"], ["2026-11-16", "after"]]));
  it("carry the link, who asks, until when, and nothing of another", () => {
    const { subject, text } = inviteWords({ kind: "invite", founder: "Ada", company: "Acme", investor: "Fund I", month: asMonth("2026-10"), due: asDay("2026-11-12"), link: "https://fund.example/c#token", endsOn: asDay("2026-12-02"), questions: 1 });
    expect(subject).toBe("Acme, Oct 2026: three numbers and a line by 12 Nov 2026");
    expect(text).toContain("\n\nhttps://fund.example/c#token\n\n");
    expect(text).toContain("one question more");
  });
});

describe("a question", () => {
  const history = (more: object = {}) => ({ asked: [asDay("2026-01-05"), asDay("2026-04-05")], answered: 1, used: [] as Day[], revivedOn: null, seconds: 240, ...more });
  const on = (day: string, more: object = {}) => retirementOf(history(more), asDay(day));
  it("is retired two quarters after it was first asked, if no decision used it", () => {
    expect(on("2026-07-04")).toBeNull();
    expect(on("2026-07-05")).toEqual({ on: "2026-07-05", why: "No decision used it since 5 Jan 2026: asked 2 times, answered once, within 4 founder minutes." });
  });
  it("is offered on after a use, and after it was revived", () => {
    expect(on("2026-07-05", { used: [asDay("2026-02-01")] })).toBeNull();
    expect(on("2026-08-01", { used: [asDay("2026-02-01")] })?.on).toBe("2026-08-01");
    expect(on("2026-08-01", { revivedOn: asDay("2026-07-20") })).toBeNull();
  });
  it("that was never asked cost nobody anything", () => expect(on("2030-01-01", { asked: [] })).toBeNull());
});

describe("a founder's time", () => {
  const opened = "2026-11-05T10:00:00.000Z";
  it("is what was on the screen, never longer than since the opening nor than an hour", () => {
    expect(founderSeconds({ visible: 95, openedAt: opened, now: "2026-11-05T11:00:00.000Z" })).toBe(95);
    expect(founderSeconds({ visible: 9_999, openedAt: opened, now: "2026-11-05T10:01:00.000Z" })).toBe(60);
    expect(founderSeconds({ visible: 90_000, openedAt: opened, now: "2026-11-07T10:00:00.000Z" })).toBe(3600);
  });
  it("is the time since the opening without scripts, a pause cut at ten minutes; unknown is not nothing", () => {
    expect(founderSeconds({ visible: null, openedAt: opened, now: "2026-11-05T10:02:00.000Z" })).toBe(120);
    expect(founderSeconds({ visible: null, openedAt: opened, now: "2026-11-06T10:02:00.000Z" })).toBe(600);
    expect(founderSeconds({ visible: null, openedAt: null, now: "2026-11-06T10:02:00.000Z" })).toBeNull();
  });
});

it("a request is late the day after it was due, and answered whatever came later", () => {
  const of = { due: asDay("2026-11-12"), endsAt: "2026-12-02T10:00:00.000Z", revokedAt: null, answered: false };
  const state = (more: object, day: string) => checkInState({ ...of, ...more }, { today: asDay(day), now: `${day}T10:00:00.000Z` });
  expect([state({}, "2026-11-12"), state({}, "2026-11-13"), state({}, "2026-12-02"), state({ revokedAt: "2026-11-10T10:00:00.000Z" }, "2026-11-12"), state({ answered: true, revokedAt: "2026-11-10T10:00:00.000Z" }, "2027-01-01")]).toEqual(["open", "late", "expired", "revoked", "answered"]);
});

it("a copy is read by people and by spreadsheets, and holds no formula", () => {
  const sent = { company: "=Acme, Inc.", month: asMonth("2026-10"), currency: "USD" as Currency, cash: asMinor(-5_00), revenue: asMinor(20_000_50), expenses: null, line: "We \"won\"", explanations: ["A loan came in."], by: "Ada", on: asDay("2026-11-05") };
  expect(copyText(sent)).toBe("=Acme, Inc., Oct 2026\nCash at the end: -$5.00\nRevenue: $20,000.50\nExpenses: not known yet\nA loan came in.\nWe \"won\"\nAda, 5 Nov 2026");
  expect(copyCsv(sent)).toBe("Company,Month,Currency,Revenue,Expenses,Cash,Note\r\n\"'=Acme, Inc.\",2026-10,USD,20000.50,,-5.00,\"We \"\"won\"\"\"\r\n");
});

import { beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { listAudit } from "#db/audit.ts";
import { createLink } from "#db/link.ts";
import { withTx } from "#db/with-tx.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import { alertBench } from "#app/_operations/alerts/testing.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCalendarLink } from "#app/_operations/create-calendar-link.ts";
import { createShareLink } from "#app/_operations/create-share-link.ts";
import { endReviewItem } from "#app/_operations/end-review-item.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { getSharedPage } from "#app/_operations/get-shared-page.ts";
import { closeReview } from "#app/_operations/close-review.ts";
import { listCalendarLinks } from "#app/_operations/list-calendar-links.ts";
import { openReview } from "#app/_operations/open-review.ts";
import { readCalendar } from "#app/_operations/read-calendar.ts";
import { revokeShareLink } from "#app/_operations/revoke-share-link.ts";
import { revokeCalendarLink } from "#app/_operations/revoke-calendar-link.ts";

const TOKEN = "t".repeat(43);
let bench: Awaited<ReturnType<typeof alertBench>>;
const reader = (day: string, address = "203.0.113.7"): Caller => bench.on(day, { door: "rest", credential: { kind: "none" }, origin: { host: "localhost:3000", origin: null, allowedHosts: "" }, address, workspace: "elsewhere" });
const read = (day: string, token = TOKEN, address?: string) => readCalendar.call(reader(day, address), { token });
const refusal = (run: Promise<unknown>): Promise<string> => run.then(() => "read", ({ code, message }: AppError) => `${code}: ${message}`);

beforeEach(async () => {
  bench = await alertBench(["Acme", "Borel"]);
  for (const company of ["acme", "borel"]) await bench.history(company, 1000);
});

describe("a calendar", () => {
  it("has when cash ends and when raises have to start, of all companies or of one", async () => {
    await createCalendarLink.call(bench.on("2026-07-10"), { label: "Ana", token: TOKEN });
    await createCalendarLink.call(bench.on("2026-07-10"), { label: "Borel", token: "b".repeat(43), company: "borel" });
    const { events, name } = await read("2026-07-11");
    expect(name).toBe("Fund: cash, raises and actions");
    expect(events.map(({ day, title }) => `${day} ${title}`)).toEqual(["2026-10-31 Acme: a raise has to start", "2026-10-31 Borel: a raise has to start", "2027-04-30 Acme: cash ends", "2027-04-30 Borel: cash ends"]);
    expect((await read("2026-07-11", "b".repeat(43))).events.map(({ title }) => title)).toEqual(["Borel: a raise has to start", "Borel: cash ends"]);
    expect(await read("2026-07-11")).toEqual(await read("2026-07-11"));
  });

  it("has what a review gave to somebody or put off, with its day", async () => {
    await createCalendarLink.call(bench.on("2026-07-10"), { label: "Ana", token: TOKEN });
    const { review } = await openReview.call(bench.on("2026-07-10"), {});
    const { open } = await getReview.call(bench.on("2026-07-10"), {});
    const [first, second] = open?.items ?? [];
    await endReviewItem.call(bench.on("2026-07-10"), { item: first?.id ?? "", ending: "assign", text: "Call the bank", owner: "Ana", until: "2026-07-20" });
    await endReviewItem.call(bench.on("2026-07-10"), { item: second?.id ?? "", ending: "accept", until: "2026-08-20" });
    await closeReview.call(bench.on("2026-07-10"), { review });
    const names = open?.items.map(({ shown }) => shown.name) ?? [];
    expect((await read("2026-07-11")).events.slice(0, 2).map(({ day, title }) => `${day} ${title}`)).toEqual([`2026-07-20 ${names[0]}: Call the bank (Ana)`, `2026-08-20 ${names[1]}: Accepted until this day.`]);
  });

  it("that is revoked, expired, of another kind or unknown gets one answer", async () => {
    const { link, path } = await createCalendarLink.call(bench.on("2026-07-01"), { label: "Ana", token: TOKEN });
    expect([path, link.expiresAt]).toEqual([`/api/calendar/${TOKEN}.ics`, "2027-07-02T10:00:00.000Z"]);
    expect(await refusal(read("2026-07-12"))).toBe("read");
    await createShareLink.call(bench.on("2026-07-01"), { label: "Summary", token: "s".repeat(43) });
    const workspace = await workspaceBySlug(bench.database.reader, "fund");
    await withTx(bench.database, (tx) => createLink(tx, workspace?.id ?? "", { kind: "calendar", targetId: null, tokenHash: hashToken("e".repeat(43)), label: "Old", asOf: null, createdAt: "2026-01-01T00:00:00.000Z", createdBy: "owner", expiresAt: "2026-07-12T10:00:00.000Z" }));
    await revokeCalendarLink.call(bench.on("2026-07-12"), { link: link.id });
    const answers = await Promise.all([TOKEN, "e".repeat(43), "s".repeat(43), "u".repeat(43), ""].map((token) => refusal(read("2026-07-12", token))));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("not-found");
    expect((await listCalendarLinks.call(bench.on("2026-07-12"), {})).links).toMatchObject([{ label: "Ana", state: "revoked", opened: 1, company: null }, { label: "Old", state: "expired" }]);
    expect(JSON.stringify(await listAudit(bench.database.reader, workspace?.id ?? ""))).not.toContain(TOKEN);
    const other = await createShareLink.call(bench.on("2026-07-01"), { label: "Other", token: "o".repeat(43) });
    expect(await refusal(revokeCalendarLink.call(bench.on("2026-07-12"), { link: other.link.id }))).toContain("not-found");
    const next = await createCalendarLink.call(bench.on("2026-07-01"), { label: "Next", token: "n".repeat(43) });
    expect(await refusal(revokeShareLink.call(bench.on("2026-07-12"), { link: next.link.id }))).toContain("not-found");
  });

  it("opens nothing but itself", async () => {
    await createCalendarLink.call(bench.on("2026-07-10"), { label: "Ana", token: TOKEN });
    expect(await refusal(getSharedPage.call({ ...reader("2026-07-11"), credential: { kind: "link", token: TOKEN } }, {}))).toContain("not-found");
  });

  it("is not tried more than 20 times a quarter of an hour from one place; who has one is not kept out", async () => {
    await createCalendarLink.call(bench.on("2026-07-10"), { label: "Ana", token: TOKEN });
    for (let i = 0; i < 20; i++) expect(await refusal(read("2026-07-11", `wrong ${i}`))).toContain("not-found");
    expect(await refusal(read("2026-07-11", "wrong"))).toContain("forbidden: Too many calendars");
    expect(await refusal(read("2026-07-11"))).toBe("read");
    expect(await refusal(read("2026-07-11", "wrong", "203.0.113.8"))).toContain("not-found");
  });
});

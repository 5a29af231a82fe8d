import { beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { listAudit } from "#db/audit.ts";
import { withTx } from "#db/with-tx.ts";
import { createLink } from "#db/link.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { closeReview } from "#app/_operations/close-review.ts";
import { correctReview } from "#app/_operations/correct-review.ts";
import { createShareLink } from "#app/_operations/create-share-link.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { getFundSummary } from "#app/_operations/get-fund-summary.ts";
import { getSharedPage } from "#app/_operations/get-shared-page.ts";
import { listShareLinks } from "#app/_operations/list-share-links.ts";
import { openReview } from "#app/_operations/open-review.ts";
import { pinCompany } from "#app/_operations/pin-company.ts";
import { openLink } from "#app/_operations/open-link.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { revokeShareLink } from "#app/_operations/revoke-share-link.ts";

const TOKEN = "t".repeat(43);
const origin = { host: "localhost:3000", origin: "http://localhost:3000", allowedHosts: "" };
let bench: Awaited<ReturnType<typeof bookBench>>;

const browser = (day: string, address = "203.0.113.7"): Caller => ({ ...bench.on(day), door: "page", credential: { kind: "none" }, origin, address });
const holder = (day: string, token = TOKEN): Caller => ({ ...browser(day), credential: { kind: "link", token } });
const refusal = (run: Promise<unknown>): Promise<string> => run.then(() => "opened", ({ code, message }: AppError) => `${code}: ${message}`);
const open = (day: string, token = TOKEN, address?: string) => refusal(openLink.call(browser(day, address), { token }));

beforeEach(async () => {
  bench = await bookBench();
  const me = bench.on("2026-03-01");
  await recordFundFlow.call(me, { kind: "call", day: "2025-01-01", amountMinor: 1_100_000_00 });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2025-01-02", amountMinor: 1_000_000_00 });
  await recordMark.call(me, { company: "acme", day: "2025-12-31", fairValueMinor: 1_500_000_00, basis: "calibrated" });
});

describe("the summary", () => {
  it("says what the fund's book says, with what each value rests on", async () => {
    const summary = await getFundSummary.call(bench.on("2026-11-24"), {});
    const book = await getFundBook.call(bench.on("2026-11-24"), {});
    expect(summary.gross.moic).toEqual({ known: true, value: 1.5 });
    expect(summary).toMatchObject({ gross: { grossIrr: book.gross.grossIrr }, nets: [{ roll: book.nets[0]?.roll, net: { netIrr: book.nets[0]?.net.netIrr } }] });
    expect(summary.positions).toEqual([expect.objectContaining({ company: "Acme", basis: "mark", mark: { basis: "calibrated", day: "2025-12-31" }, cost: { known: true, value: 1_000_000_00 }, value: { known: true, value: 1_500_000_00 } })]);
    expect(summary.verdicts).toEqual([{ standing: "unknown", companies: 1, value: { known: true, value: 1_500_000_00 } }]);
    expect(summary.notes).toEqual(["The verdict on 1 held company is unknown, or its figures are too old to say."]);
    expect(JSON.stringify(summary)).not.toContain("flowIds");
  });
});

describe("a share link", () => {
  it("opens the summary, is counted, and is told of in the audit without its token", async () => {
    const { link, path } = await createShareLink.call(bench.on("2026-11-24"), { label: "Investors", token: TOKEN });
    expect(path).toBe(`/share#${TOKEN}`);
    expect(link.expiresAt).toBe("2026-12-24T10:00:00.000Z");
    expect(await open("2026-11-25")).toBe("opened");
    expect(await open("2026-11-26")).toBe("opened");
    expect((await getSharedPage.call(holder("2026-11-26"), {})).shown).toEqual({ kind: "fund-summary", summary: await getFundSummary.call(bench.on("2026-11-26"), {}), live: true });
    expect((await listShareLinks.call(bench.on("2026-11-26"), {})).links).toMatchObject([{ label: "Investors", state: "open", opened: 2, lastOpenedAt: "2026-11-26T10:00:00.000Z" }]);
    await revokeShareLink.call(bench.on("2026-11-26"), { link: link.id });
    const workspace = await workspaceBySlug(bench.database.reader, "book");
    const audit = await listAudit(bench.database.reader, workspace?.id ?? "");
    expect(audit.slice(0, 4).map(({ operation, actor, subject }) => [operation, actor, subject])).toEqual([
      ["revoke-share-link", "owner (command line)", link.id], ["open-link", "link for Investors", link.id], ["open-link", "link for Investors", link.id], ["create-share-link", "owner (command line)", link.id],
    ]);
    expect(JSON.stringify(audit)).not.toContain(TOKEN);
  });

  it("frozen shows what was known on its day whatever comes later, live shows the latest", async () => {
    await createShareLink.call(bench.on("2026-11-24"), { label: "Frozen", token: TOKEN, asOf: "2026-06-30" });
    const live = "l".repeat(43);
    await createShareLink.call(bench.on("2026-11-24"), { label: "Live", token: live });
    await recordMark.call(bench.on("2026-11-25"), { company: "acme", day: "2026-06-30", fairValueMinor: 9_000_000_00, basis: "last-round" });
    const shown = async (token: string) => (await getSharedPage.call(holder("2026-11-26", token), {})).shown;
    expect(await shown(TOKEN)).toMatchObject({ summary: { asOf: "2026-06-30", gross: { moic: { value: 1.5 } } } });
    expect(await shown(live)).toMatchObject({ summary: { asOf: "2026-11-26", gross: { moic: { value: 9 } } } });
  });

  it("shows its own fund alone, in its own workspace", async () => {
    await recordFund.call(bench.on("2026-03-01"), { name: "Fund II", vintage: 2026 });
    await createShareLink.call(bench.on("2026-11-24"), { label: "Second", token: TOKEN, fund: "fund-ii" });
    const caller = { ...holder("2026-11-26"), workspace: "elsewhere" };
    expect((await getSharedPage.call(caller, { fund: "fund-i" } as never)).shown).toMatchObject({ summary: { fund: { name: "Fund II" }, positions: [] } });
  });

  it("opens the record of one closed review, its corrections included, and neither an open one nor another", async () => {
    await pinCompany.call(bench.on("2026-11-24"), { company: "acme" });
    const { review } = await openReview.call(bench.on("2026-11-24"), {});
    const make = (input: object) => createShareLink.call(bench.on("2026-11-24"), { label: "Board", token: TOKEN, review, ...input });
    expect(await refusal(make({}))).toContain("no such review");
    await closeReview.call(bench.on("2026-11-24"), { review });
    expect(await refusal(make({ asOf: "2026-11-01" }))).toContain("as it was closed");
    expect(await refusal(make({ review: "01900000-0000-7000-8000-000000000000" }))).toContain("no such review");
    expect((await make({})).link).toMatchObject({ review, fund: null, asOf: null });
    await correctReview.call(bench.on("2026-11-25"), { review, correction: "We meant December." });
    expect(await open("2026-11-25")).toBe("opened");
    expect((await getSharedPage.call(holder("2026-11-26"), {})).shown).toMatchObject({ kind: "review", record: { workspace: "Book", closedOn: "2026-11-24", items: [{ name: "Acme" }] }, corrections: [{ correction: "We meant December." }] });
    expect((await listShareLinks.call(bench.on("2026-11-26"), {})).links).toMatchObject([{ label: "Board", review, opened: 1 }]);
  });

  it("that is revoked, expired, of another kind or unknown gets one answer, before and after it was opened", async () => {
    const { link } = await createShareLink.call(bench.on("2026-11-01"), { label: "Revoked", token: TOKEN, days: 366 });
    const expired = "e".repeat(43);
    const workspace = await workspaceBySlug(bench.database.reader, "book");
    await withTx(bench.database, (tx) => createLink(tx, workspace?.id ?? "", { kind: "fund-summary", targetId: null, tokenHash: hashToken(expired), label: "Expired", asOf: null, createdAt: "2026-10-01T00:00:00.000Z", createdBy: "owner", expiresAt: "2026-11-24T10:00:00.000Z" }));
    expect(await open("2026-11-23", expired)).toBe("opened");
    await revokeShareLink.call(bench.on("2026-11-24"), { link: link.id });
    const answers = [await open("2026-11-24"), await open("2026-11-24", expired), await open("2026-11-24", "u".repeat(43)), await open("2026-11-24", "")];
    answers.push(...(await Promise.all([TOKEN, expired, "u".repeat(43), ""].map((token) => refusal(getSharedPage.call(holder("2026-11-24", token), {}))))));
    expect(new Set(answers)).toEqual(new Set(["not-found: This link opens nothing. It may have been revoked, be too old or be incomplete: ask whoever sent it for a new one."]));
    expect((await listShareLinks.call(bench.on("2026-11-24"), {})).links).toMatchObject([{ state: "revoked", opened: 0 }, { state: "expired", opened: 1 }]);
    await expect(revokeShareLink.call(bench.on("2026-11-24"), { link: link.id })).rejects.toThrow("There is no such link.");
  });

  it("ends after a year at most, needs a token of its own and a day that has come", async () => {
    const make = (input: object) => refusal(createShareLink.call(bench.on("2026-11-24"), { label: "Investors", token: TOKEN, ...input }));
    expect(await make({ days: 0 })).toContain("at least 1 day");
    expect(await make({ days: 367 })).toContain("at most 366 days");
    expect(await make({ days: null })).toContain("days");
    expect(await make({ token: "short" })).toContain("at least 40 characters");
    expect(await make({ asOf: "2026-11-25" })).toContain("has not come yet");
    expect(await make({})).toBe("opened");
    expect(await make({})).toBe("conflict: This token belongs to a link already: draw another.");
  });

  it("is not tried more than 20 times a quarter of an hour from one place; others and later tries go on", async () => {
    await createShareLink.call(bench.on("2026-11-24"), { label: "Investors", token: TOKEN });
    for (let i = 0; i < 20; i++) expect(await open("2026-11-25", `wrong ${i}`, `2001:db8:1:2::${i}`)).toContain("not-found");
    expect(await open("2026-11-25", "wrong", "2001:db8:1:2::99")).toContain("forbidden: Too many links");
    expect(await open("2026-11-25", TOKEN, "2001:db8:1:2::99")).toContain("forbidden: Too many links");
    expect(await open("2026-11-25", TOKEN, "2001:db8:1:3::1")).toBe("opened");
    const later = { ...browser("2026-11-25", "2001:db8:1:2::99"), now: "2026-11-25T10:15:01.000Z" };
    expect(await refusal(openLink.call(later, { token: TOKEN }))).toBe("opened");
  });

  it("is opened from our own pages alone", async () => {
    await createShareLink.call(bench.on("2026-11-24"), { label: "Investors", token: TOKEN });
    for (const from of [null, "null", "https://evil.example", "http://localhost:3001"])
      expect(await refusal(openLink.call({ ...browser("2026-11-25"), origin: { ...origin, origin: from } }, { token: TOKEN }))).toContain("forbidden");
    expect((await listShareLinks.call(bench.on("2026-11-25"), {})).links).toMatchObject([{ opened: 0 }]);
  });
});

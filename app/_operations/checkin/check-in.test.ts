import { beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { listAudit } from "#db/audit.ts";
import { checkInsOf } from "#db/check-in.ts";
import { waitingMessages } from "#db/outbox.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { checkInBench, FOLLOWS, SECRET } from "#app/_operations/checkin/testing.ts";
import { citeAnswer } from "#app/_operations/cite-answer.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { createWebhook } from "#app/_operations/create-webhook.ts";
import { createShareLink } from "#app/_operations/create-share-link.ts";
import { drawCheckInLink } from "#app/_operations/draw-check-in-link.ts";
import { exportWorkspace } from "#app/_operations/export-workspace.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { getSharedPage } from "#app/_operations/get-shared-page.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { openLink } from "#app/_operations/open-link.ts";
import { requestCheckIn } from "#app/_operations/request-check-in.ts";
import { reviveQuestion } from "#app/_operations/revive-question.ts";
import { revokeCheckIn } from "#app/_operations/revoke-check-in.ts";

let bench: Awaited<ReturnType<typeof checkInBench>>;
const refusal = (run: Promise<unknown>): Promise<string> => run.then(() => "done", ({ code, message }: AppError) => `${code}: ${message}`);
const DEAD = "not-found: This link opens nothing. It may have been revoked, be too old or be incomplete: ask whoever sent it for a new one.";
const october = async (day = "2026-11-30") => (await getCompany.call(bench.on(day), { company: "acme" })).figures.find(({ period }) => period === "2026-10");
const list = async (day = "2026-11-05") => listCheckIns.call(bench.on(day), {});

beforeEach(async () => {
  bench = await checkInBench();
});

describe("asking", () => {
  it("needs a founder, a day within the link's life and after the month, and no second request for the same month", async () => {
    const ask = (more: object, day?: string) => refusal(bench.ask(more, day));
    expect(await ask({ requests: [{ company: "acme", founder: " " }] })).toContain("Say who answers for Acme.");
    expect(await ask({ requests: [{ company: "acme", founder: "Ada", mail: "ada at acme" }] })).toContain("is not a mail address");
    expect(await ask({ requests: [{ company: "acme", founder: "Ada", ask: null }] })).toContain("Tick a company.");
    expect(await ask({ due: "2026-11-01" })).toContain("This day is over.");
    expect(await ask({ due: "2026-11-10", days: 3 })).toContain("The link ends on 5 Nov 2026");
    expect(await ask({ month: "2026-11" })).toContain("Nov 2026 is not over by then");
    expect(await ask({ token: "short" })).toContain("at least 40 characters");
    expect(await ask({})).toBe("done");
    expect(await ask({ token: "o".repeat(43) })).toContain("Ada of Acme is asked about Oct 2026 already");
  });

  it("refuses a question that names no decision, and keeps the decision with the one that does", async () => {
    expect(await refusal(bench.ask({ newQuestions: [{ asks: "How many customers left?" }] }))).toContain("Name the decision that the answer feeds: a question without one is not asked.");
    expect(await refusal(bench.ask({ newQuestions: Array.from({ length: 6 }, (_, i) => ({ asks: `Q${i}`, decision: "D" })) }))).toContain("invalid");
    const [made] = await bench.ask({ newQuestions: [{ asks: "How many customers left?", kind: "number", decision: "Whether to bridge" }, { asks: null, decision: null }] });
    expect((await bench.see(made?.token ?? "")).questions).toEqual([expect.objectContaining({ asks: "How many customers left?", kind: "number", decision: "Whether to bridge", last: null })]);
    expect((await list()).questions).toMatchObject([{ asks: "How many customers left?", asked: 1, answered: 0, used: 0, retired: null }]);
  });

  it("asks several at once, each by a token of its own, and keeps none of them", async () => {
    await createCompany.call(bench.on("2026-01-02"), { name: "Bravo", currency: "USD" });
    const made = await bench.ask({ requests: [{ company: "acme", founder: "Ada" }, { company: "bravo", founder: "Bob", mail: "Bob@Bravo.example" }] });
    expect(new Set(made.map(({ token }) => token)).size).toBe(2);
    for (const { token } of made) expect(token).toMatch(/^[\w-]{43}$/);
    expect((await bench.see(made[1]?.token ?? "")).company).toBe("Bravo");
    const workspace = await workspaceBySlug(bench.database.reader, "book");
    const kept = JSON.stringify([await listAudit(bench.database.reader, workspace?.id ?? ""), (await exportWorkspace.call(bench.on("2026-11-05"), {})).book]);
    for (const secret of [SECRET, ...made.map(({ token }) => token)]) expect(kept).not.toContain(secret);
    expect(JSON.stringify(await listAudit(bench.database.reader, workspace?.id ?? ""))).not.toContain("bravo.example");
  });
});

describe("an answer", () => {
  it("goes into the ledger with both its dates and its source, and shows the verdict before and after", async () => {
    const [made] = await bench.ask();
    const token = made?.token ?? "";
    await bench.open(token);
    const form = await bench.see(token);
    expect(form).toMatchObject({ founder: "Ada", company: "Acme", investor: "Book", currency: "USD", month: "2026-10", draft: null, answered: null, prefilled: { cash: { amount: 500_000_00, month: "2026-09" }, revenue: { amount: 20_000_00, month: "2026-09" } } });
    expect(await bench.send(token, { ...FOLLOWS, line: "We won Globex.", seconds: 70 }, "2026-11-05", "10:02:00")).toEqual({ state: "recorded", doubts: 0, investors: 1 });
    expect(await october()).toMatchObject({ cashEndMinor: 468_000_00, revenueMinor: 21_000_00, expensesMinor: 53_000_00, source: "link", reportedAt: "2026-11-05", reportedBy: "check-in by Ada", note: "We won Globex." });
    const { answered } = await bench.see(token);
    expect(answered?.effect.before).toMatchObject({ sign: "dead", cashZero: "2028-02-19" });
    expect(answered?.effect.after.cashZero).toBe((await getCompany.call(bench.on("2026-11-05"), { company: "acme" })).verdict.cashZero?.date);
    expect(answered?.effect.after).not.toEqual(answered?.effect.before);
    expect(answered?.text).toContain("Cash at the end: $468,000.00");
    const { checkIns, seconds } = await list();
    expect(checkIns).toMatchObject([{ state: "answered", seconds: 70, opened: 1, submissions: [{ line: "We won Globex.", by: "Ada", seconds: 70 }] }]);
    expect(seconds).toBe(70);
    const workspace = await workspaceBySlug(bench.database.reader, "book");
    expect((await listAudit(bench.database.reader, workspace?.id ?? ""))[0]).toMatchObject({ operation: "submit-check-in", actor: "check-in by Ada", door: "form" });
  });

  it("is told to the webhooks that listen, with its figures and nothing that was written", async () => {
    const [{ token } = { token: "" }] = await bench.ask();
    const caller: Caller = { ...bench.on("2026-11-02"), outbound: { check: (address) => address, fetchFile: () => Promise.reject(new Error("not here")) } };
    const make = (label: string, event: string) => createWebhook.call(caller, { label, url: "https://bot.example/", events: [event] });
    const { webhook } = await make("Bot", "check-in.submitted");
    await make("Other", "alert.fired");
    await bench.open(token);
    await bench.send(token, { ...FOLLOWS, line: "We lost our largest customer" });
    const told = (await waitingMessages(bench.database.reader)).filter(({ topic }) => topic === "webhook").map(({ payload }) => payload);
    expect(told).toEqual([{ webhookId: webhook.id, event: "check-in.submitted", data: { company: "acme", name: "Acme", month: "2026-10", currency: "USD", ...FOLLOWS } }]);
  });

  it("is not taken where it still is what stood in the form, unless it is said to be the same again", async () => {
    const token = (await bench.ask())[0]?.token ?? "";
    const sent = { ...FOLLOWS, cashMinor: 470_000_00, revenueMinor: 20_000_00, expensesMinor: 50_000_00 };
    expect(await refusal(bench.send(token, sent))).toMatch(/^invalid: revenueMinor: This is what was known of Sep 2026. Type the new amount, or tick that it is the same again. \(and 1 more\)/);
    expect(await october()).toBeUndefined();
    expect(await bench.send(token, { ...sent, same: { revenue: true, expenses: true } })).toMatchObject({ state: "recorded" });
  });

  it("that can hardly be is asked after, counts nowhere until then, and is kept for the founder alone", async () => {
    const [made] = await bench.ask();
    const token = made?.token ?? "";
    expect(await bench.send(token, { ...FOLLOWS, cashMinor: 968_000_00, line: "Secret so far" })).toEqual({ state: "questioned", doubts: 1, investors: 0 });
    expect(await october()).toBeUndefined();
    const { draft } = await bench.see(token);
    expect(draft).toMatchObject({ cash: 968_000_00, line: "Secret so far", doubts: [{ field: "cash", sentence: "Cash at the end of Oct 2026 is $968,000. From Sep 2026's cash and the figures since, $468,000 would be left: $500,000 more." }] });
    expect(JSON.stringify([await list(), await exportWorkspace.call(bench.on("2026-11-05"), {})])).not.toContain("Secret so far");
    const about = draft?.doubts[0]?.about ?? "";
    expect(await refusal(bench.send(token, { ...FOLLOWS, cashMinor: 968_000_00, explanations: [{ about, reason: "other" }] }))).toContain("Say in a few words what it is.");
    expect(await bench.send(token, { ...FOLLOWS, cashMinor: 968_000_00, explanations: [{ about, reason: "raise", words: "Seed extension" }] })).toMatchObject({ state: "recorded" });
    expect(await october()).toMatchObject({ cashEndMinor: 968_000_00, financingInMinor: 500_000_00, note: expect.stringContaining("$500,000 more. Money from investors came in: $500K. Seed extension.") });
    expect((await getCompany.call(bench.on("2026-11-05"), { company: "acme" })).verdict.cashGap).toBeNull();
    expect((await bench.see(token)).draft).toBeNull();
  });

  it("is corrected by a slip that is owned to, and by another answer, which takes back what the first explained", async () => {
    const token = (await bench.ask())[0]?.token ?? "";
    await bench.send(token, { ...FOLLOWS, cashMinor: 468_00 });
    const about = (await bench.see(token)).draft?.doubts[0]?.about ?? "";
    expect((await bench.see(token)).draft?.doubts[0]?.reasons[0]).toEqual({ id: "slip", words: "I mistyped: it is $468,000", free: false });
    expect(await bench.send(token, { ...FOLLOWS, cashMinor: 468_00, explanations: [{ about, reason: "tax" }] })).toMatchObject({ state: "recorded" });
    expect(await october()).toMatchObject({ cashEndMinor: 468_00, oneOffOutMinor: 467_532_00 });
    expect(await bench.send(token, FOLLOWS)).toMatchObject({ state: "recorded" });
    expect(await october()).toMatchObject({ cashEndMinor: 468_000_00, oneOffOutMinor: null });
    const { rows } = await listFigureHistory.call(bench.on("2026-11-05"), { company: "acme", period: "2026-10" });
    expect(rows).toHaveLength(2);
    expect((await list()).checkIns[0]?.submissions).toHaveLength(2);
  });

  it("may leave out what is not known, and never reads it as nothing", async () => {
    const token = (await bench.ask())[0]?.token ?? "";
    expect(await refusal(bench.send(token, { line: "Nothing to tell" }))).toContain("Give at least one of the three amounts");
    expect(await refusal(bench.send(token, { ...FOLLOWS, expensesMinor: -5 }))).toContain("Write expenses without a minus");
    expect(await bench.send(token, { cashMinor: 468_000_00 })).toMatchObject({ state: "recorded" });
    expect(await october()).toMatchObject({ cashEndMinor: 468_000_00, revenueMinor: null, expensesMinor: null });
  });
});

describe("a check-in's link", () => {
  it("that is revoked, expired, unknown or of another kind gets one answer, before it was opened and in the middle of the form", async () => {
    const [made] = await bench.ask();
    const [token, id] = [made?.token ?? "", made?.id ?? ""];
    const share = "h".repeat(43);
    await createShareLink.call(bench.on("2026-11-02"), { label: "Investors", token: share });
    await bench.open(token);
    await bench.send(token, { ...FOLLOWS, cashMinor: 1 });
    const answers = async (of: string, day?: string) => [await refusal(bench.open(of, day)), await refusal(bench.see(of, day)), await refusal(bench.send(of, FOLLOWS, day))];
    const all = [...(await answers("u".repeat(43))), ...(await answers("")), ...(await answers(share)), ...(await answers(token, "2026-12-03"))];
    await revokeCheckIn.call(bench.on("2026-11-05"), { checkIn: id });
    all.push(...(await answers(token)));
    expect(new Set(all)).toEqual(new Set([DEAD]));
    expect(await october()).toBeUndefined();
    expect((await checkInsOf(bench.database.reader, (await workspaceBySlug(bench.database.reader, "book"))?.id ?? ""))[0]?.draft).toBeNull();
  });

  it("opens nothing that is shared", async () => {
    const token = (await bench.ask())[0]?.token ?? "";
    expect(await refusal(getSharedPage.call(bench.founder(token), {}))).toBe(DEAD);
    expect(await refusal(openLink.call({ ...bench.founder(token), credential: { kind: "none" } }, { token }))).toBe(DEAD);
  });

  it("never reads or writes another company", async () => {
    await createCompany.call(bench.on("2026-01-02"), { name: "Bravo", currency: "USD" });
    const [acme, bravo] = await bench.ask({ requests: [{ company: "acme", founder: "Ada", mail: "same@mail.example" }, { company: "bravo", founder: "Bob", mail: "same@mail.example" }] });
    const tried = { ...FOLLOWS, company: "bravo", checkIn: bravo?.id, workspace: "book", others: { [bravo?.id ?? ""]: true } };
    expect(await bench.send(acme?.token ?? "", tried)).toEqual({ state: "recorded", doubts: 0, investors: 1 });
    expect((await getCompany.call(bench.on("2026-11-30"), { company: "bravo" })).figures).toEqual([]);
    expect((await bench.see(bravo?.token ?? "")).prefilled).toEqual({ cash: null, revenue: null, expenses: null });
  });

  it("is drawn again, and the older ones work until they end together", async () => {
    const [made] = await bench.ask();
    const { path } = await drawCheckInLink.call(bench.on("2026-11-04"), { checkIn: made?.id ?? "", token: "d".repeat(43) });
    const again = path.split("#")[1] ?? "";
    expect(again).not.toBe(made?.token);
    expect([await refusal(bench.see(made?.token ?? "")), await refusal(bench.see(again))]).toEqual(["done", "done"]);
    await revokeCheckIn.call(bench.on("2026-11-05"), { checkIn: made?.id ?? "" });
    expect([await refusal(bench.see(made?.token ?? "")), await refusal(bench.see(again))]).toEqual([DEAD, DEAD]);
    expect(await refusal(drawCheckInLink.call(bench.on("2026-11-05"), { checkIn: made?.id ?? "", token: "e".repeat(43) }))).toContain("was revoked: ask anew");
    expect((await list()).checkIns[0]?.state).toBe("revoked");
  });

  it("is not sent more than forty times a quarter of an hour", async () => {
    const token = (await bench.ask())[0]?.token ?? "";
    for (let i = 0; i < 40; i++) await refusal(bench.send(token, {}));
    expect(await refusal(bench.send(token, FOLLOWS))).toContain("forbidden: This form was sent too often");
    expect(await refusal(bench.send(token, FOLLOWS, "2026-11-05", "10:15:01"))).toBe("done");
  });
});

describe("others who ask the same person", () => {
  it("are named, and get the answer where they are ticked, each in their own ledger", async () => {
    const second = await bench.second();
    const [mine] = await bench.ask({ newQuestions: [{ asks: "Customers lost?", kind: "number", decision: "Bridge" }] });
    const [theirs] = await bench.ask({ requests: [{ company: "acme-inc", founder: "Ada L.", mail: "ADA@acme.example" }], newQuestions: [{ asks: "customers lost? ", decision: "Mark" }, { asks: "Anything else?", decision: "Board seat" }], token: "q".repeat(43) }, "2026-11-02", second);
    const token = mine?.token ?? "";
    const { others, questions } = await bench.see(token);
    expect(others).toEqual([{ id: theirs?.id, investor: "Second Fund" }]);
    expect(await bench.send(token, { ...FOLLOWS, answers: { [questions[0]?.id ?? ""]: "3" }, others: { [theirs?.id ?? ""]: true } })).toEqual({ state: "recorded", doubts: 0, investors: 2 });
    const there = await listCheckIns.call({ ...bench.on("2026-11-05"), workspace: second }, {});
    expect(there.checkIns).toMatchObject([{ state: "answered", submissions: [{ cashMinor: 468_000_00, by: "Ada L.", answers: [{ asks: "customers lost?", answer: "3" }] }] }]);
    expect(JSON.stringify(there)).not.toContain("Book");
    expect((await getCompany.call({ ...bench.on("2026-11-05"), workspace: second }, { company: "acme-inc" })).figures.at(-1)).toMatchObject({ period: "2026-10", reportedBy: "check-in by Ada L.", source: "link" });
    expect((await bench.see(token)).others).toEqual([]);
  });

  it("get nothing where they are not ticked, ask somebody else, about another company or another month", async () => {
    const second = await bench.second();
    const token = (await bench.ask())[0]?.token ?? "";
    await createCompany.call({ ...bench.on("2026-01-02"), workspace: second }, { name: "Acme Robotics", currency: "USD" });
    const make = async (company: string, more: object, mail: string, secret: string) => bench.ask({ requests: [{ company, founder: "Ada", mail }], token: secret.repeat(43), ...more }, "2026-11-02", second);
    await make("acme-robotics", {}, "ada@acme.example", "1");
    await make("acme-inc", { month: "2026-09" }, "ada@acme.example", "2");
    await make("acme-inc", {}, "bob@acme.example", "3");
    expect((await bench.see(token)).others).toEqual([]);
    expect(await bench.send(token, FOLLOWS)).toMatchObject({ investors: 1 });
    expect((await listCheckIns.call({ ...bench.on("2026-11-05"), workspace: second }, {})).checkIns.filter(({ state }) => state === "answered")).toEqual([]);
  });
});

describe("a question", () => {
  const ask = (token: string, day: string, month: string, due: string, more: object) => bench.ask({ month, due, token: token.repeat(43), ...more }, day);
  it("that no decision used for two quarters is retired, says why, is not asked again, and can be revived", async () => {
    const [made] = await ask("a", "2026-11-02", "2026-10", "2026-11-10", { newQuestions: [{ asks: "Customers lost?", kind: "number", decision: "Bridge" }] });
    const question = (await bench.see(made?.token ?? "")).questions[0]?.id ?? "";
    await bench.open(made?.token ?? "");
    await bench.send(made?.token ?? "", { ...FOLLOWS, answers: { [question]: " 1,200 " }, seconds: 125 }, "2026-11-05", "10:10:00");
    expect((await list("2027-05-01")).questions).toMatchObject([{ retired: null, answered: 1, seconds: 125 }]);
    expect((await list("2027-05-02")).questions).toMatchObject([{ retired: { on: "2027-05-02", why: "No decision used it since 2 Nov 2026: asked once, answered once, within 2 founder minutes." } }]);
    expect(await refusal(ask("b", "2027-05-02", "2027-04", "2027-05-10", { questions: [question] }))).toContain('"Customers lost?" is retired. No decision used it');
    await reviveQuestion.call(bench.on("2027-05-02"), { question });
    expect(await refusal(ask("b", "2027-05-02", "2027-04", "2027-05-10", { questions: { "3": question } }))).toBe("done");
  });

  it("whose answer a decision used stays, and the answer says for what", async () => {
    const [made] = await ask("a", "2026-11-02", "2026-10", "2026-11-10", { newQuestions: [{ asks: "Customers lost?", kind: "text", decision: "Bridge" }] });
    const question = (await bench.see(made?.token ?? "")).questions[0]?.id ?? "";
    await bench.send(made?.token ?? "", { ...FOLLOWS, answers: { [question]: "Two" } });
    const answer = (await list()).checkIns[0]?.submissions[0]?.answers[0]?.id ?? "";
    expect(await refusal(citeAnswer.call(bench.on("2027-02-01"), { answer: question, decision: "No bridge" }))).toContain("There is no such answer");
    await citeAnswer.call(bench.on("2027-02-01"), { answer, decision: "No bridge" });
    const { questions, checkIns } = await list("2027-05-02");
    expect(questions).toMatchObject([{ retired: null, used: 1 }]);
    expect(checkIns[0]?.submissions[0]?.answers[0]?.uses).toMatchObject([{ day: "2027-02-01", decision: "No bridge" }]);
    expect((await list("2027-08-01")).questions[0]?.retired?.on).toBe("2027-08-01");
  });

  it("is refused where a number is asked and none is given", async () => {
    const [made] = await ask("a", "2026-11-02", "2026-10", "2026-11-10", { newQuestions: [{ asks: "Customers lost?", kind: "number", decision: "Bridge" }] });
    const question = (await bench.see(made?.token ?? "")).questions[0]?.id ?? "";
    expect(await refusal(bench.send(made?.token ?? "", { ...FOLLOWS, answers: { [question]: "a few" } }))).toContain('"a few" is not a number.');
  });
});

it("a request is late once its day is over, and an API says so", async () => {
  await bench.ask();
  expect((await list("2026-11-13")).checkIns).toMatchObject([{ state: "late", daysLate: 3 }]);
  expect(await refusal(requestCheckIn.call({ ...bench.on("2026-11-13"), credential: { kind: "none" } }, {}))).toContain("unauthenticated");
});

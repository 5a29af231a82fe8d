import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day, lastDay, monthOf } from "#lib/date.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { verdictOn } from "#lib/runway/verdict-on.ts";
import { asMinor } from "#lib/money.ts";
import { demoFund } from "./demo-fund.ts";
import type { DemoCompany } from "./demo-types.ts";
import { STORIES } from "./stories.ts";

const DAYS = ["2026-11-24", "2026-01-01", "2026-12-31", "2028-02-29", "2028-03-01", "2027-02-28", "2027-04-30", "2035-10-01"].map(asDay);
const FORTY: Day[] = [...DAYS, ...Array.from({ length: 32 }, (_, i) => addDays(asDay("2026-11-25"), i * 23))];

const judged = (company: DemoCompany, asOf: Day, minimumCash = company.minimumCash) =>
  judgeCompany({
    figures: company.figures,
    settings: { currency: company.currency, minimumCash, raiseLeadMonths: company.raiseLeadMonths, growthWindow: 6, expenseGrowth: company.expenseGrowth ?? 0 },
    events: company.events.map((event, i) => ({ ...event, id: `e${i}` })),
    rounds: company.rounds.map((round, i) => ({ ...round, id: `r${i}` })),
    asOf,
  });

function tellOf(today: Day): Record<string, unknown> {
  return Object.fromEntries(demoFund(today).companies.map((company) => {
    const verdict = judged(company, today);
    return [company.slug, { state: verdict.state, flags: [...verdictOn(verdict, today).flags].sort(), fatalPinch: verdict.fatalPinch ?? false }];
  }));
}
const intended = Object.fromEntries(STORIES.map(({ slug, expected }) => [slug, { state: expected.state, flags: [...expected.flags].sort(), fatalPinch: expected.fatalPinch }]));

test.each(FORTY)("on %s the engine says of each company what its story says", (today) => {
  expect(tellOf(today)).toEqual(intended);
});

test("the table of the README tells of every company", () => {
  const readme = readFileSync(path.join(import.meta.dirname, "../README.md"), "utf8");
  for (const { name, expected } of STORIES) expect(readme).toContain(`| ${name} | ${[expected.state, ...expected.flags, ...(expected.fatalPinch ? ["fatal pinch"] : [])].join(", ")} |`);
});

test("every state and every flag is somewhere", () => {
  expect(new Set(STORIES.map((story) => story.expected.state))).toEqual(new Set(["alive", "dead", "profitable", "profitable-trend-dead", "fades", "out", "unknown"]));
  expect(new Set(STORIES.flatMap((story) => story.expected.flags))).toEqual(new Set(["too-close-to-call", "stale", "insufficient-history", "coarse-figures", "beyond-horizon"]));
  expect(STORIES.some((story) => story.expected.fatalPinch)).toBe(true);
});

describe.each([asDay("2026-11-24"), asDay("2028-02-29"), asDay("2027-01-01")])("on %s", (today) => {
  const company = (slug: string) => demoFund(today).companies.find((one) => one.slug === slug) as DemoCompany;

  test("the covenant makes the difference", () => {
    expect([judged(company("oakmantle"), today).state, judged(company("oakmantle"), today, asMinor(0)).state]).toEqual(["dead", "alive"]);
  });
  test("the signed tranche makes the difference", () => {
    expect(judged(company("sundrake-energy"), today).tiers).toMatchObject([{ tier: "signed", state: "alive" }]);
  });
  test("the agreed price rise makes the difference", () => {
    expect(judged({ ...company("wickerly"), events: [] }, today).state).toBe("dead");
  });
  test("the growth window decides at Lumbric, the level of costs at Hollinpike", () => {
    expect([judged(company("lumbric"), today).decidedBy, judged(company("hollinpike"), today).decidedBy]).toEqual(["growth-window", "cost-level"]);
  });
  test("a tax credit counted as recurring would turn Copperwren profitable", () => {
    const copperwren = company("copperwren");
    const figures = copperwren.figures.map((figure) => ({ ...figure, oneOffInRecurring: true }));
    expect([judged(copperwren, today).state, judged({ ...copperwren, figures }, today).state]).toEqual(["alive", "profitable"]);
  });
  test("before its correction Pellagrin's growth is read otherwise", () => {
    const pellagrin = company("pellagrin-health");
    const corrected = pellagrin.figures.find((figure) => figure.note?.startsWith("Corrected"))?.reportedAt as Day;
    const then = judged(pellagrin, addDays(corrected, -1));
    const now = judged(pellagrin, corrected);
    expect(then.basisEnd).toBe(now.basisEnd);
    expect(then.capitalNeededMinor ?? 0).toBeLessThan(now.capitalNeededMinor ?? 0);
  });
  test("what the dead have left reaches past today, and the silent one has less than it said", () => {
    expect(judged(company("brackwater-robotics"), today).cashZero?.date ?? "").toSatisfy((day: string) => day > lastDay(monthOf(today)));
    expect(verdictOn(judged(company("tallowmere"), today), today).daysLeft).toSatisfy((days: number) => days > 90 && days < 240);
  });
});

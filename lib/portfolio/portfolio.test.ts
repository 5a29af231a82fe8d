import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay, asMonth } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { arrangeLines, filterLines, sortLines } from "#lib/portfolio/arrange.ts";
import { csvText, harmless, portfolioCsv } from "#lib/portfolio/csv.ts";
import { BANDS, countBands, countStandings, STANDINGS, type PortfolioFacts } from "#lib/portfolio/line.ts";
import { linesOn } from "#lib/portfolio/lines-on.ts";
import { packLine, unpackLine } from "#lib/portfolio/pack.ts";
import { portfolioSentence } from "#lib/portfolio/summary.ts";
import { COLUMNS, DEFAULT_VIEW, parseView, SORTS, viewQuery } from "#lib/portfolio/view.ts";

const usd = "USD" as Currency;
const today = asDay("2026-11-24");
const day = asDay;

const facts = (change: Partial<PortfolioFacts> = {}): PortfolioFacts => ({
  id: change.slug ?? "acme", slug: "acme", name: "Acme", sector: null, stage: null, country: null, currency: usd, state: "dead", agree: 12, of: 12, decidedBy: null,
  basisEnd: day("2026-10-31"), freshUntil: day("2026-12-15"), cashZeroDay: day("2027-02-14"), cashZeroPeriods: 3.5, breakEvenDay: null,
  cash: asMinor(100_00), netBurn: asMinor(10_00), capitalNeeded: null, flags: [], lastHeard: null, raiseLeadMonths: 6, ...change,
});
const line = (change: Partial<PortfolioFacts> = {}) => linesOn([facts(change)], today)[0] ?? expect.fail();

describe("where a company stands", () => {
  it("counts what is unknown, stale or too close to call as neither dead nor alive", () => {
    expect(line({ state: null }).standing).toBe("unknown");
    expect(line({ state: "alive", freshUntil: day("2026-11-23") }).standing).toBe("stale");
    expect(line({ state: "alive", freshUntil: today }).standing).toBe("alive");
    expect(line({ state: "alive", flags: ["too-close-to-call"] }).standing).toBe("too-close");
    expect(line({ state: "unknown", freshUntil: day("2020-01-01") }).standing).toBe("unknown");
  });
  it("puts the runway into one band, by calendar months", () => {
    const band = (cashZeroDay: string | null, change: Partial<PortfolioFacts> = {}) => line({ cashZeroDay: cashZeroDay === null ? null : day(cashZeroDay), ...change }).band;
    expect(["2026-10-01", "2027-02-23", "2027-02-24", "2027-05-23", "2027-05-24", "2027-11-23", "2027-11-24"].map((d) => band(d))).toEqual([
      "under-3", "under-3", "3-to-6", "3-to-6", "6-to-12", "6-to-12", "12-or-alive",
    ]);
    expect(band(null, { state: "alive" })).toBe("12-or-alive");
    expect(band(null, { state: "out" })).toBe("under-3");
    expect(band("2027-02-14", { freshUntil: day("2026-11-01") })).toBe("unknown");
    expect(band(null, { state: "unknown" })).toBe("unknown");
  });
  it("counts every company once", () => {
    const lines = linesOn([facts(), facts({ state: "alive" }), facts({ state: null }), facts({ flags: ["too-close-to-call"] })], today);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(countStandings(lines))).toBe(4);
    expect(sum(countBands(lines))).toBe(4);
  });
});

describe("the first line", () => {
  const told = (all: PortfolioFacts[]) => {
    const { headline, proof, rest } = portfolioSentence(linesOn(all, today), today);
    return `${headline}; ${proof}. ${rest}`;
  };
  it("says who dies, who is next, and what is not known", () => {
    const all = [facts(), facts({ name: "Next", cashZeroDay: day("2026-12-24") }), facts({ state: "out", cashZeroDay: null }), facts({ state: "alive", cashZeroDay: null }), facts({ state: null }), facts({ freshUntil: day("2026-01-01") })];
    expect(told(all)).toBe(
      "3 of 6 companies are default dead; the next to run out of cash is Next, on 24 Dec 2026, in 30 days. 1 of the dead is out of money; 1 is alive by default; 1 unknown and 1 stale, counted neither way.",
    );
  });
  it("does not make up a date, nor count a date that has passed as the next", () => {
    expect(portfolioSentence(linesOn([facts({ cashZeroDay: null, flags: ["beyond-horizon"] })], today), today).proof).toContain("no date");
    expect(portfolioSentence(linesOn([facts({ cashZeroDay: day("2026-11-01") })], today), today).proof).not.toContain("2026");
    expect(portfolioSentence(linesOn([facts({ state: "alive" })], today), today).headline).toBe("None of 1 company is default dead");
  });
});

describe("filters and order", () => {
  const lines = linesOn(
    [facts({ slug: "b", name: "beta", cash: asMinor(5) }), facts({ slug: "a", name: "Alpha", cash: null, sector: "Health" }), facts({ slug: "c", name: "Gamma", cash: asMinor(9), currency: "EUR" as Currency }), facts({ slug: "d", name: "delta", cash: asMinor(7), state: "alive", cashZeroDay: null })],
    today,
  );
  const slugs = (view: Partial<typeof DEFAULT_VIEW>) => arrangeLines(lines, { ...DEFAULT_VIEW, ...view }, usd).map((each) => each.slug).join("");
  it("puts the unknown last either way and never compares amounts across currencies", () => {
    expect(slugs({ sort: "cash" })).toBe("bdca");
    expect(slugs({ sort: "cash", descending: true })).toBe("dbca");
    expect(slugs({ sort: "name" })).toBe("abdc");
    expect(slugs({ sort: "name", descending: true })).toBe("cdba");
  });
  it("finds every word, whatever the case", () => {
    expect(slugs({ search: "ALPHA heal" })).toBe("a");
    expect(slugs({ search: "alpha beta" })).toBe("");
    expect(slugs({ standings: ["alive"] })).toBe("d");
    expect(slugs({ bands: ["under-3"], sort: "name" })).toBe("abc");
    expect(slugs({ month: asMonth("2027-02"), sort: "name" })).toBe("abc");
  });
  it("loses and invents no line, whatever is sorted by", () => {
    for (const sort of SORTS) expect([...sortLines(lines, { sort, descending: true }, usd)].map((each) => each.slug).sort()).toEqual(["a", "b", "c", "d"]);
    expect(filterLines(lines, DEFAULT_VIEW)).toHaveLength(4);
  });
});

describe("a view in the address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.record({
          search: fc.string({ maxLength: 60 }).map((text) => text.trim()),
          standings: fc.subarray([...STANDINGS]),
          bands: fc.subarray([...BANDS]),
          month: fc.constantFrom(null, asMonth("2027-02")),
          sort: fc.constantFrom(...SORTS),
          descending: fc.boolean(),
          columns: fc.subarray([...COLUMNS], { minLength: 1 }),
        }),
        (view) => {
          expect(parseView(viewQuery(view))).toEqual(view);
        },
      ),
    );
  });
  it("leaves out what it does not know", () => {
    expect(parseView("state=dead,nonsense&runway=x&sort=%27;drop&dir=up&month=2027-13&columns=foo")).toEqual({ ...DEFAULT_VIEW, standings: ["dead"] });
    expect(viewQuery(DEFAULT_VIEW)).toBe("");
  });
  it("goes over the wire and comes back", () => expect(unpackLine(JSON.parse(JSON.stringify(packLine(line()))) as unknown[])).toEqual(line()));
});

describe("the file", () => {
  it("quotes as RFC 4180 says and ends every line", () => expect(csvText([["a", 'b"c'], ["x,y", "line\nbreak"]])).toBe('a,"b""c"\r\n"x,y","line\nbreak"\r\n'));
  it("gives a spreadsheet nothing to run", () => {
    const payloads = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "\r=1"];
    expect(payloads.map(harmless).every((cell) => cell.startsWith("'"))).toBe(true);
    const csv = portfolioCsv(linesOn([facts({ name: '=HYPERLINK("x")', sector: "+x", netBurn: asMinor(-5_00) })], today), today);
    expect(csv.split("\r\n")[1]).toMatch(/^"'=HYPERLINK\(""x""\)",acme,2026-11-24,Default dead,.*,-5\.00,100\.00,/);
  });
  it("writes exact amounts, and nothing where nothing is known", () => {
    const [, row = ""] = portfolioCsv(linesOn([facts({ cash: null, currency: "JPY" as Currency, netBurn: asMinor(1234) })], today), today).split("\r\n");
    expect(row).toContain(",JPY,1234,,,2026-10-31,");
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import type { FeatureSheet, JudgementGiven } from "#lib/ai-risk/register/feature-cells.ts";
import { GATES, KINDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";
import { featuresCsv } from "#lib/ai-risk/register/features-csv.ts";
import { asDay } from "#lib/date.ts";
import { featureJudge, type KnownFeature } from "./judge-features.ts";
import type { FeatureRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const acme = { id: "acme", name: "Acme", legalName: null, domain: "acme.example", externalId: "7" };
const companies = [acme, { id: "globex", name: "Globex", legalName: null, domain: null, externalId: null }];
const benchmarks = new Set(["OSWorld 2.0", "GPQA diamond"]);

function judge(csv: string, features: readonly KnownFeature[] = []) {
  const { readings, mapping } = readTable<FeatureRow>(csv);
  expect(mapping.kind).toBe("features");
  return readings.flatMap(featureJudge({ companies, features, forCompany: null, benchmarks, author: "me" }));
}
const told = (outcomes: ReturnType<typeof judge>) => outcomes.map(({ line, status, why }) => [line, status, why]);

const notes: KnownFeature = {
  id: "f1", companyId: "acme", name: "Meeting notes", archived: false,
  sheet: { task: "Turns a transcript into notes.", kind: "horizontal", reliability: 0.8, costRatio: 1, gate: "none", moats: [], revenueShare: 0.4, owner: null, shipped: false, capableSince: null, links: [] },
  judgements: [{ author: "Ada", evidence: Evidence.parse({ from: "minutes", minutes: 20 }), reliability: null, expiresOn: asDay("2027-05-24"), note: null }],
};

test("a line a judge: a new feature takes defaults for what is left open, a second line adds a judge", () => {
  const found = judge("Company,Feature,Task,Judge,Minutes,Benchmark\nAcme,Fix bugs,Fix a bug.,Ada,480,\nAcme,fix bugs,,Ben,,OSWorld 2.0\n");
  expect(told(found)).toEqual([[2, "create", null], [3, "create", null]]);
  expect(found[0]?.sheet).toMatchObject({ task: "Fix a bug.", kind: "unknown", reliability: 0.8, gate: "none", shipped: false });
  expect(found[1]).toMatchObject({ featureId: "line:2", sheet: null, judgement: { author: "Ben", evidence: { from: "benchmark", benchmark: "OSWorld 2.0", pNow: null } } });
});

test("what is stated and differs is a change, a blank cell is none, and other evidence of the same judge is told with both", () => {
  const found = judge("Company,Feature,Reliability,Revenue share,Owner,Judge,Minutes\nAcme,Meeting Notes,95%,,Cleo,Ada,60\nAcme,Meeting notes,0.95,40%,,Ada,60\n", [notes]);
  expect(told(found)).toEqual([[2, "update", null], [3, "same", null]]);
  expect(found[0]?.changes).toEqual([{ field: "reliability", from: "0.8", to: "0.95" }, { field: "owner", from: null, to: "Cleo" }, { field: "judgement of Ada", from: "20 minutes", to: "60 minutes" }]);
  expect(found[0]?.from).toEqual({ reliability: 0.8, owner: null });
});

test("a line that cannot be taken is refused with its column and what it may hold", () => {
  const header = "Company,Feature,Task,Kind,Reliability,Gate,Moats,Links,Shipped,Judge,Minutes,Benchmark,Probes";
  const rows = [
    "Acme,A,T,sideways,0.8,,,,,Ada,5,,", "Acme,A,T,,80,,,,,Ada,5,,", "Acme,A,T,,,,charm,,,Ada,5,,", "Acme,A,T,,,,,ftp://x,,Ada,5,,", "Acme,A,T,,,,,,perhaps,Ada,5,,",
    "Acme,A,T,,,,,,,Ada,5,OSWorld 2.0,", "Acme,A,T,,,,,,,Ada,,My benchmark,", "Acme,A,T,,,,,,,Ada,,,x 150 3/20; y 160 9/20", "Acme,A,T,,,,,,,Ada,,,x 150 3 of 20", "Acme,A,T,,,,,,,Ada,,,",
    "Acme,A,,,,,,,,Ada,5,,", "Acme,,T,,,,,,,Ada,5,,", "Other,A,T,,,,,,,Ada,5,,", "Acme,A,T,,,,,,,Ada,-5,,",
  ];
  const reasons = told(judge([header, ...rows].join("\n")));
  expect(reasons.every(([, status]) => status === "rejected")).toBe(true);
  expect(reasons.map(([, , why]) => why)).toEqual([
    'Kind is "sideways", none of horizontal, vertical, unknown.',
    'Reliability is "80", no share between 0.01 and 0.9999: write 0.8 or 80%.',
    expect.stringContaining('Moats is "charm", where "charm" is none of proprietary-data'),
    'Links is "ftp://x", where a link is not a web address that begins with http:// or https://.',
    'Shipped is "perhaps", neither yes nor no.',
    "It gives minutes and benchmark: a line holds one kind of evidence, give the other a line of its own judge.",
    '"My benchmark" is no benchmark whose difficulty is known.',
    expect.stringContaining("evidence that needs at least three models"),
    expect.stringContaining('where "x 150 3 of 20" is not written as: model score right/tried'),
    "It names a judge and no evidence: minutes, a benchmark, theta50 or probes.",
    "It is new and the line does not say what it does.",
    "It does not name the feature.",
    "No company here is known as Other. Import the companies first.",
    'Minutes is "-5", no length of work: above 0 and at most 1,000,000 minutes.',
  ]);
});

test("lines of one file that contradict each other, and features that left the register, wait for a person", () => {
  const csv = "Company,Feature,Task,Reliability,Judge,Minutes\nAcme,A,T,0.8,Ada,5\nAcme,A,T,0.9,Ben,5\nAcme,A,T,0.8,Ada,6\nAcme,Meeting notes,,,Ada,5\n";
  expect(told(judge(csv, [{ ...notes, archived: true }]))).toEqual([
    [2, "create", null],
    [3, "conflict", 'An earlier line is about the same feature: reliability "0.8" and "0.9".'],
    [4, "conflict", "Line 2 gives other evidence of Ada on the same feature."],
    [5, "conflict", "Meeting notes was taken off the register: put it back first."],
  ]);
  expect(told(judge(csv, [notes, { ...notes, id: "f2" }]))[3]).toEqual([5, "conflict", "Several features of this company are called Meeting notes: give them different names first."]);
});

describe("what is exported comes back as it was", () => {
  const words = fc.stringMatching(/^[A-Za-z=+@-][A-Za-z0-9 ,."'=;-]{0,30}[A-Za-z]$/).filter((text) => !/^(n\/?a|na|null|none|nan|unknown|tbd|totals?|sum|summe|mean|median)$/i.test(text));
  const share = fc.integer({ min: 100, max: 9900 }).map((n) => n / 10_000);
  const day = fc.integer({ min: 0, max: 900 }).map((n) => asDay(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)));
  const real = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true }).map((x) => Number(x.toPrecision(6)));
  const evidence = fc.oneof(
    fc.record({ from: fc.constant("minutes" as const), minutes: real(0.01, 1e5), offset: real(-10, 10), offsetSd: real(0, 5), pNow: fc.option(share) }),
    fc.record({ from: fc.constant("benchmark" as const), benchmark: fc.constantFrom(...benchmarks), pNow: fc.option(share) }),
    fc.record({ from: fc.constant("fitted" as const), theta50: real(100, 220), theta50Sd: real(0, 10), slope: real(0.01, 1) }),
    fc.record({ from: fc.constant("probes" as const), probes: fc.array(fc.record({ model: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .-]{0,10}[a-z]$/), eci: real(60, 200), n: fc.integer({ min: 1, max: 99 }) }).map((p) => ({ ...p, k: p.n >> 1 })), { minLength: 3, maxLength: 5 }) }),
  );
  const judgement = fc.record({ author: words, evidence, reliability: fc.option(share), expiresOn: day, note: fc.option(words) });
  const sheet = fc.record({
    task: words, kind: fc.constantFrom(...KINDS), reliability: share, costRatio: real(0.01, 100), gate: fc.constantFrom(...GATES), moats: fc.subarray([...MOATS]), revenueShare: fc.option(share),
    owner: fc.option(words), shipped: fc.boolean(), capableSince: fc.option(day), links: fc.array(fc.record({ url: fc.webUrl(), day: fc.option(day), says: fc.constantFrom("", "It fell by half.") }), { maxLength: 3 }),
  });
  const features = fc.uniqueArray(fc.record({ name: words, sheet, judgements: fc.uniqueArray(judgement, { maxLength: 3, selector: ({ author }) => author.trim().toLowerCase() }) }), { minLength: 1, maxLength: 4, selector: ({ name }) => name.trim().toLowerCase() });
  const company = { name: acme.name, domain: acme.domain, externalId: acme.externalId };
  const written = (all: { name: string; sheet: FeatureSheet; judgements: JudgementGiven[] }[]) => featuresCsv(all.map((each) => ({ ...each, company, forecast: null })));

  it("as the same, and into an empty register as a copy", () => {
    fc.assert(
      fc.property(features, (all) => {
        const csv = written(all);
        const known = all.map((each, i): KnownFeature => ({ ...each, id: `f${i}`, companyId: "acme", archived: false }));
        for (const outcome of judge(csv, known)) expect(outcome).toMatchObject({ status: "same", why: null });
        const copies = new Map<string, KnownFeature>();
        for (const { status, why, featureId, sheet: own, row, judgement: said } of judge(csv)) {
          expect([status, why]).toEqual(["create", null]);
          const before = copies.get(featureId ?? "");
          copies.set(featureId ?? "", { id: "", companyId: "acme", archived: false, name: row?.name ?? "", sheet: own ?? (before?.sheet as FeatureSheet), judgements: [...(before?.judgements ?? []), ...(said ? [said] : [])] });
        }
        expect(written([...copies.values()].map((each) => ({ ...each, judgements: [...each.judgements] })))).toBe(csv);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

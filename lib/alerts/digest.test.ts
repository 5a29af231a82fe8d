import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import type { Condition } from "./condition.ts";
import { type DigestItem, digestSubject, digestText } from "./digest.ts";

const reading = (value: number | null, standing: Standing = "dead") => ({ value, standing, basisEnd: asDay("2026-10-31"), day: asDay("2026-11-08") });
const item = (name: string, condition: Condition, from: ReturnType<typeof reading> | null, to: ReturnType<typeof reading>, kind: DigestItem["kind"] = "fired"): DigestItem =>
  ({ kind, condition, currency: "USD" as Currency, from, to, day: asDay("2026-11-08"), company: { slug: name.toLowerCase(), name } });
const dies: Condition = { kind: "verdict-changed", to: "dies" };
const below: Condition = { kind: "below", figure: "runway", threshold: 6, band: 0.5 };
const dead = (name: string) => item(name, dies, reading(null, "alive"), reading(null));
const short = (name: string) => item(name, below, reading(7.2), reading(5.4));

it("tells the number in its subject, verdicts first", () => {
  expect(digestSubject([short("Corda"), dead("Acme"), dead("Borel")])).toBe("2 companies turned default dead; 1 more alert");
  expect(digestSubject([dead("Acme"), item("Borel", { kind: "verdict-changed", to: "any" }, reading(null), reading(null, "alive"))])).toBe("Acme turned default dead; 1 turned default alive");
  expect(digestSubject([short("Acme")])).toBe("Acme: Runway 7.2 months → 5.4 months");
  expect(digestSubject([short("Acme"), item("Acme", { kind: "silent", days: 45 }, null, reading(45))])).toBe("2 alerts in 1 company");
});

it("reads well as plain text, with links where the installation has an address", () => {
  const text = digestText([short("Corda"), dead("Acme"), item("Borel", below, reading(2), reading(7.1), "taken-back")], { workspace: { slug: "fund", name: "Halfpenny" }, base: "https://fund.example" });
  expect(text).toBe(`Halfpenny

Verdicts
--------

* Acme
  Default alive → Default dead
  8 Nov 2026, figures to 31 Oct 2026
  https://fund.example/companies/acme?workspace=fund


Figures
-------

* Corda
  Runway 7.2 months → 5.4 months
  8 Nov 2026, figures to 31 Oct 2026
  https://fund.example/companies/corda?workspace=fund


Taken back by corrections
-------------------------

* Borel
  Runway 2 months → 7.1 months
  8 Nov 2026, figures to 31 Oct 2026
  https://fund.example/companies/borel?workspace=fund

All alerts: https://fund.example/alerts?workspace=fund
To change what you get: https://fund.example/alerts/recipients?workspace=fund
`);
  expect(digestText([dead("Acme")], { workspace: { slug: "fund", name: "Halfpenny" }, base: null })).not.toContain("http");
});

import { expect, test } from "vitest";
import { known } from "#lib/answer.ts";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { capitalWords, riskSentence } from "#lib/portfolio/risk/risk-sentence.ts";

const today = asDay("2026-11-24");
const currency = "USD" as Currency;
const company = (id: string, change: Partial<ExposedCompany> = {}): ExposedCompany => ({
  id, exposure: known(2_000_000_00), standing: "dead", cashZero: asDay("2027-02-14"), hasSignedMoney: false, forecast: { probability: 0.5, author: "Ada", day: today }, distressProceeds: known(1_000_000_00), ...change,
});

test("says what sits in the dead, what is expected to be lost by when, and what that leaves out", () => {
  const figures = riskFigures([company("a"), company("b", { standing: "alive", cashZero: null, forecast: null }), company("c", { standing: "stale", forecast: null })], today);
  const told = { figures, currency, range: { low: 0, high: 1_000_000_00 }, until: asDay("2027-11-24"), today };
  expect(riskSentence(told)).toEqual({
    headline: "$2.00M of $6.00M sits in 1 default-dead company",
    proof: "expected loss in 12 months $500K (80%: $0 to $1.00M)",
    rest: "The expected loss is of 1 of 3 companies; $4.00M is without a forecast; $2.00M in 1 company is judged neither way.",
  });
  expect(riskSentence({ ...told, until: asDay("2028-06-30"), range: null }).proof).toBe("expected loss by 30 Jun 2028 $500K");
  expect(capitalWords(told)).toBe("$2.00M of your $6.00M sits in it");
});

test("without a forecast no loss is named, and without an investment nothing is", () => {
  const none = riskFigures([company("a", { forecast: null })], today);
  expect(riskSentence({ figures: none, currency, range: null, until: null, today })).toMatchObject({ proof: "", rest: "No forecast of failure counts yet, so there is no expected loss." });
  expect(riskSentence({ figures: riskFigures([], today), currency, range: null, until: null, today }).headline).toBe("Nothing is exposed");
});

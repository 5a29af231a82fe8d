import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { Outcomes } from "#lib/portfolio/ledger/outcome.ts";
import { demoOutcomes } from "./demo-outcomes.ts";
import { demoRisk } from "./demo-risk.ts";
import { STORIES } from "./stories.ts";

test("names only companies of the fund, and every forecast ends after it was made", () => {
  const today = asDay("2026-11-24");
  const { tags, forecasts, losses, reserves } = demoRisk(today);
  const slugs = new Set(STORIES.map(({ slug }) => slug));
  for (const company of [...tags, ...forecasts, ...losses, ...reserves].map((row) => row.company)) if (company !== null) expect(slugs).toContain(company);
  for (const { daysAgo, horizon } of forecasts) expect(horizon > addDays(today, -daysAgo)).toBe(true);
});

test("states outcomes that add up, of companies of the fund, each once", () => {
  const stated = demoOutcomes(asDay("2026-11-24"));
  const slugs = STORIES.map(({ slug }) => slug);
  for (const { company, outcomes } of stated) {
    expect(slugs).toContain(company);
    expect(Outcomes.safeParse(outcomes).error).toBeUndefined();
  }
  expect(new Set(stated.map(({ company }) => company)).size).toBe(stated.length);
});

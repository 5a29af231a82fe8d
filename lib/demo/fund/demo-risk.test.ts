import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { demoRisk } from "./demo-risk.ts";
import { STORIES } from "./stories.ts";

test("names only companies of the fund, and every forecast ends after it was made", () => {
  const today = asDay("2026-11-24");
  const { tags, forecasts, losses, reserves } = demoRisk(today);
  const slugs = new Set(STORIES.map(({ slug }) => slug));
  for (const company of [...tags, ...forecasts, ...losses, ...reserves].map((row) => row.company)) if (company !== null) expect(slugs).toContain(company);
  for (const { daysAgo, horizon } of forecasts) expect(horizon > addDays(today, -daysAgo)).toBe(true);
});

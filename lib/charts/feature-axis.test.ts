import { expect, it } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { drawFeatureAxis, meetingDay } from "./feature-axis.ts";

const asOf = asDay("2026-11-24");
const fan = Array.from({ length: 25 }, (_, i) => ({ day: addDays(asOf, i * 30), q10: 166 + i / 2, q25: 166 + i * 0.75, q50: 166 + i, q75: 166 + i * 1.25, q90: 166 + i * 1.5 }));
const records = [{ day: asDay("2023-03-14"), value: 126, model: "GPT-4" }, { day: asDay("2026-09-22"), value: 166, model: "Opus" }];

it("meets where the median frontier reaches the median need, not at all beyond the fan", () => {
  expect(meetingDay({ fan, need: { q10: 160, q50: 170, q90: 180 } })).toBe(addDays(asOf, 120));
  expect(meetingDay({ fan, need: { q10: 160, q50: 150, q90: 180 } })).toBe(asOf);
  expect(meetingDay({ fan, need: { q10: 160, q50: 191, q90: 200 } })).toBeNull();
});

it("draws everything inside the plot, higher capability higher up, an older record from the edge on", () => {
  const { plot, need, dots, meets, records: line, today } = drawFeatureAxis({ records, fan, need: { q10: 160, q50: 170, q90: 200 }, asOf }, { width: 800, height: 300 });
  expect(need && need.top < need.middle && need.middle < need.bottom && need.top >= plot.top && need.bottom <= plot.bottom).toBe(true);
  expect(dots).toHaveLength(1);
  expect(line.startsWith(`M${plot.left},`)).toBe(true);
  expect(meets && meets.x > today && meets.x < plot.right).toBe(true);
});

it("the cloud holds the other models of the picture: no record twice, none from before it or far below", () => {
  const [from, asOf] = [asDay("2025-06-01"), asDay("2026-11-24")];
  const record = { day: from, value: 150, model: "first" };
  const models = [record, { day: asDay("2026-01-01"), value: 145, model: "other" }, { day: asDay("2026-01-02"), value: 100, model: "weak" }, { day: asDay("2023-01-01"), value: 149, model: "old" }];
  expect(drawFeatureAxis({ records: [record], fan: [], need: null, asOf, models }, { width: 560, height: 300 }).cloud.map(({ model }) => model)).toEqual(["other"]);
});

import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { drawPriceLevels, PRICE_TEXT } from "./price-levels.ts";

it("names every line inside the picture and apart, also where all end at the cheapest price", () => {
  const lines = [125, 130, 135, 140, 145, 150, 155].map((level) => ({ level, steps: [{ day: asDay("2025-01-01"), usd: 10, model: "a" }, { day: asDay("2025-06-01"), usd: 0.13, model: "b" }] }));
  const drawing = drawPriceLevels(lines, asDay("2026-08-05"), { width: 560, height: 300 });
  const places = drawing?.lines.map(({ labelY }) => labelY).sort((a, b) => a - b) ?? [];
  expect(places).toHaveLength(7);
  expect([places[0] ?? -1, 300 - (places.at(-1) ?? 301)].every((room) => room >= PRICE_TEXT / 2)).toBe(true);
  for (const [i, place] of places.entries()) if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(PRICE_TEXT);
  expect(drawPriceLevels([], asDay("2026-08-05"), { width: 560, height: 300 })).toBeNull();
});

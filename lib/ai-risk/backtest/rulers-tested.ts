import { asDay } from "#lib/date.ts";
import { FIRST_RECORD } from "../frontier.ts";
import type { Rulers } from "../rulers.ts";
import { CAPABILITY_PACE, HORIZON_PACE } from "../trend.ts";
import { constantPace, TREND_METHODS } from "./methods.ts";
import type { RulerTest, Span } from "./ruler-backtest.ts";

/** METR's horizon in doublings: log2 of the minutes at 50%. */
export const horizonTest = ({ horizons }: Pick<Rulers, "horizons">): RulerTest => ({
  rows: horizons.map(({ day, p50 }) => ({ day, value: Math.log2(p50) })),
  from: asDay("2019-01-01"),
  pace: HORIZON_PACE,
  thresholds: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5],
  methods: [...TREND_METHODS, constantPace("seven-months", "a doubling in 7 months", 12 / 7, 0.8), constantPace("four-months", "a doubling in 4 months, known afterwards", 3, 0.8, true)],
  unit: "doublings",
});

/** Epoch's index, as the file has it now: models were often measured later than released, and the past is refitted. */
export const capabilityTest = ({ capabilities }: Pick<Rulers, "capabilities">): RulerTest => ({
  rows: capabilities.map(({ day, eci }) => ({ day, value: eci })),
  from: FIRST_RECORD,
  pace: CAPABILITY_PACE,
  thresholds: [2, 4, 6, 8, 10, 12, 15, 18, 21, 25],
  methods: [...TREND_METHODS, constantPace("slow-pace", "8.3 points a year", 8.3, 3), constantPace("fast-pace", "15.5 points a year, known afterwards", 15.5, 3, true)],
  unit: "ECI points",
});

const span = (first: string, last: string, months: number, leastRecords: number): Span => ({ first: asDay(first), last: asDay(last), months, leastRecords });

export const HORIZON_SPANS = [span("2023-06-01", "2025-04-01", 12, 3), span("2023-06-01", "2025-10-01", 6, 3)] as const;
/** With fewer than seven records the index says little: its file starts at GPT-4, and a flat year follows. */
export const CAPABILITY_SPANS = [span("2023-12-01", "2025-07-01", 12, 2), span("2023-12-01", "2025-07-01", 12, 7), span("2023-12-01", "2026-02-01", 6, 7)] as const;

import { addCalendarMonths, asDay, type Day } from "#lib/date.ts";
import { recordsOf } from "../records.ts";
import { spreadCdf } from "../spread.ts";
import { fitTrend, lineOf, type Trend } from "../trend.ts";
import { MIXTURE } from "./methods.ts";
import type { RulerTest } from "./ruler-backtest.ts";

/** P(the 50% horizon reaches so many minutes within 12 months of the cutoff), by the mixture and by a doubling in 7 months. */
export type NamedCutoff = { cutoff: Day; minutes: number; mixture: number; sevenMonths: number; happened: boolean };

const ASKED: readonly [day: string, minutes: readonly number[]][] = [
  ["2023-06-01", [15, 60]],
  ["2024-01-01", [15, 30, 60]],
  ["2024-06-01", [30, 60, 120]],
  ["2025-01-01", [120, 240, 480]],
  ["2025-04-01", [240, 480, 960]],
];

export function namedCutoffs({ rows, from, pace, methods }: RulerTest): NamedCutoff[] {
  const constant = methods.find(({ id }) => id === "seven-months");
  return ASKED.flatMap(([day, asked]) => {
    const cutoff = asDay(day);
    const records = recordsOf(rows, from, cutoff);
    const trend = fitTrend(records, cutoff, pace) as Trend;
    const all = lineOf(records, cutoff);
    const truth = recordsOf(rows, from, addCalendarMonths(cutoff, 12) as Day).at(-1)?.value ?? NaN;
    return asked.map((minutes) => {
      const wanted = Math.log2(minutes);
      return {
        cutoff,
        minutes,
        mixture: 1 - spreadCdf(MIXTURE.at(trend, all, 1), wanted),
        sevenMonths: constant ? 1 - spreadCdf(constant.at(trend, all, 1), wanted) : NaN,
        happened: truth >= wanted,
      };
    });
  });
}

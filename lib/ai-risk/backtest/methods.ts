import type { Line } from "#lib/probability/least-squares.ts";
import type { Spread } from "../spread.ts";
import { anchoredLine, forecastAt, randomWalk, regimes, type Trend } from "../trend.ts";

/** A way to forecast: from the fitted trend, the line through all records, and years ahead. */
export type Method = { id: string; words: string; hindsight: boolean; at: (trend: Trend, all: Line, h: number) => Spread };

const student = (mean: number, sd: number, degrees: number): Spread => [{ weight: 1, mean, sd, degrees: Math.max(1, degrees) }];

/** Least squares through the points, with the usual interval of a new one. */
const plainLine = ({ n, intercept, slope, residualSd, xMean, sxx }: Line, h: number): Spread =>
  student(intercept + slope * h, residualSd * Math.sqrt(1 + 1 / n + (h - xMean) ** 2 / sxx), n - 2);

/** The same pace for ever from today's value, with a fixed spread. */
export const constantPace = (id: string, words: string, pace: number, sd: number, hindsight = false): Method => ({
  id,
  words,
  hindsight,
  at: ({ now }, _all, h) => [{ weight: 1, mean: now + pace * h, sd, degrees: null }],
});

export const MIXTURE: Method = { id: "mixture", words: "the mixture in use", hindsight: false, at: (trend, _all, h) => forecastAt(trend, h) };

/** The mixture, its parts, and plain lines. */
export const TREND_METHODS: readonly Method[] = [
  MIXTURE,
  { id: "regimes", words: "three paces (part i)", hindsight: false, at: (trend, _all, h) => regimes(trend, h) },
  { id: "random-walk", words: "random walk only (part ii)", hindsight: false, at: (trend, _all, h) => randomWalk(trend, h) },
  { id: "anchored-line", words: "anchored line (part iii)", hindsight: false, at: (trend, _all, h) => anchoredLine(trend, h) },
  { id: "line-24", words: "plain least squares, last 24 months", hindsight: false, at: ({ window }, _all, h) => plainLine(window, h) },
  { id: "line-all", words: "plain least squares, all data", hindsight: false, at: (_trend, all, h) => plainLine(all, h) },
];

import { addCalendarMonths, type Day } from "#lib/date.ts";
import type { Outcome } from "#lib/portfolio/ledger/outcome.ts";

/** How the invented fund's people think that its companies end, and what their next rounds are; amounts in minor units. */
export type DemoOutcomes = {
  company: string; author: string; outcomes: Outcome[]; nextPreMoneyMinor: number | null; nextAmountMinor: number | null;
  laterDilution: number | null; deathAfterMoney: number | null; note: string | null;
};

/** Percent, exit in millions, years ahead; null: no day is stated. */
type End = readonly [label: string, percent: number, exit: number, years: number | null];
type Round = readonly [preMoney: number, raises: number, laterDilution: number];

const [OKAFOR, LINDQVIST] = ["A. Okafor (invented)", "M. Lindqvist (invented)"] as const;
const MILLION = 1_000_000_00;

const STATED: readonly (readonly [company: string, author: string, death: number | null, round: Round | null, note: string | null, ends: readonly End[]])[] = [
  ["tidewrack", LINDQVIST, 0.35, [30, 6, 0.25], "Its Series A as it is talked of.", [["Wound up", 45, 0, 1], ["Bought for the team", 25, 12, 2], ["Sold", 20, 90, 4], ["Breaks out", 10, 400, 6]]],
  ["sundrake-energy", OKAFOR, 0.3, [12, 1.4, 0.15], "The second tranche.", [["Wound up", 35, 0, 1], ["Sold to a utility", 40, 14, 3], ["Grows", 25, 45, 5]]],
  ["orchidane-bio", LINDQVIST, 0.6, [31, 3.5, 0.45], "The milestone tranche.", [["The study fails", 65, 2, 1], ["Licensed after phase two", 25, 80, 4], ["Approved", 10, 450, 7]]],
  ["oakmantle", LINDQVIST, 0.35, [8, 1.5, 0.1], null, [["The licence is lost", 30, 0, 1], ["Sold to a bank", 50, 9, 2], ["Grows", 20, 25, 4]]],
  ["marrowby", OKAFOR, 0.5, [12, 2.5, 0.2], null, [["Wound up", 40, 0, 2], ["Sold", 40, 10, 3], ["Grows", 20, 40, 5]]],
  ["brackwater-robotics", OKAFOR, 0.7, [5, 0.75, 0.35], "A bridge; nobody leads it yet.", [["Wound up", 65, 0, 1], ["Sold for its parts", 25, 3, 1], ["Wins the harbour contract", 10, 35, 5]]],
  ["emberlyth", LINDQVIST, 0.9, [0.9, 0.3, 0.2], null, [["Wound up", 85, 0, 1], ["Its patents are bought", 15, 2, 1]]],
  ["plinthway", OKAFOR, 0.05, [60, 10, 0.15], "Its Series B, through the register.", [["Sold small", 20, 15, 2], ["Sold", 45, 70, 3], ["Sold well", 25, 180, 4], ["Goes public", 10, 500, 6]]],
  ["ostrelay", LINDQVIST, null, [9, 2, 0.35], null, [["Wound up", 55, 0, 1], ["Bought for the team", 30, 8, 2], ["Grows", 10, 60, 5], ["Outlier", 5, 300, 7]]],
  ["vantrell-freight", OKAFOR, 0.1, [40, 6, 0.2], null, [["Fades", 30, 10, 2], ["Sold", 45, 60, 4], ["Grows", 25, 180, 5]]],
  ["calderstow", OKAFOR, 0.2, [9, 1.5, 0.2], "Not held: in pounds.", [["Fades", 30, 2, 2], ["Sold", 50, 12, 4], ["Grows", 20, 40, 5]]],
  ["copperwren", LINDQVIST, 0.15, [14, 2, 0.15], null, [["Fades", 30, 4, 2], ["Sold", 50, 18, 4], ["Grows", 20, 50, null]]],
  ["pellagrin-health", OKAFOR, 0.15, [24, 4, 0.2], null, [["Fades", 25, 6, 2], ["Sold", 50, 30, 4], ["Grows", 25, 80, 6]]],
  ["fernhollow-foods", LINDQVIST, 0.05, [22, 3, 0], "A price for what earns, not for what may.", [["Shrinks", 30, 12, 4], ["Sold", 55, 25, 4], ["Sold well", 15, 40, 4]]],
  ["lumbric", OKAFOR, 0.4, [8, 1.2, 0.2], null, [["Fades", 40, 2, 2], ["Sold", 40, 9, 3], ["Grows", 20, 35, 5]]],
  ["hollinpike", LINDQVIST, 0.45, [7, 1.5, 0.3], null, [["Absorbed by a model", 45, 1, 1], ["Sold", 40, 8, 3], ["Grows", 15, 50, 5]]],
  ["kestrowe", OKAFOR, null, null, "Takes no money from anyone.", [["Pays dividends", 100, 6, 5]]],
];

export const demoOutcomes = (today: Day): DemoOutcomes[] =>
  STATED.map(([company, author, deathAfterMoney, round, note, ends]) => ({
    company, author, deathAfterMoney, note, laterDilution: round?.[2] ?? null,
    nextPreMoneyMinor: round === null ? null : round[0] * MILLION, nextAmountMinor: round === null ? null : round[1] * MILLION,
    outcomes: ends.map(([label, percent, exit, years]) => ({ label, probability: percent / 100, exitMinor: exit * MILLION, day: years === null ? null : addCalendarMonths(today, 12 * years) })),
  }));

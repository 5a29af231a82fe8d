import { CELLS_PER_YEAR, type Frontier, PATHS } from "#lib/ai-risk/frontier.ts";
import { daysBetween } from "#lib/date.ts";
import { normalCdf } from "#lib/probability/normal-cdf.ts";
import { normalQuantile } from "#lib/probability/normal-quantile.ts";

export type Task = { minutes: number; reliability: number; offsetSd: number; shipMedianMonths: number };

const STEP = CELLS_PER_YEAR / 4;
const SHIP_SD = 0.95;

/** The forecast of one software task by plain draws, without any of the engine's sums: the chance of capable and of shipped in a year. */
export function drawTask({ minutes, reliability, offsetSd, shipMedianMonths }: Task, frontier: Frontier, draws: number, dice: () => number): { capable: number; shipped: number } {
  const { bridge, records, paths, now } = frontier;
  const bell = () => normalQuantile(Math.max(1e-12, dice()));
  const odds = Math.log(reliability / (1 - reliability));
  const centre = Math.log(shipMedianMonths);
  let [capable, shipped] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const beta = frontier.reliabilitySlope * Math.exp(0.25 * bell());
    const need = (Math.log2(minutes) + odds / beta + offsetSd * bell() + 0.43 * bell() - bridge.intercept) / bridge.slope;
    const at = Math.min(PATHS - 1, Math.max(0, dice() * (PATHS + 1) - 1));
    const [low, part] = [Math.min(PATHS - 2, Math.floor(at)), at - Math.min(PATHS - 2, Math.floor(at))];
    const level = (quarter: number) => {
      const base = quarter * STEP * PATHS + low;
      return (paths[base] as number) * (1 - part) + (paths[base + 1] as number) * part;
    };
    let years = now >= need ? 0 : Infinity;
    for (let quarter = 1; years === Infinity && quarter <= 4; quarter++) {
      const [before, after] = [level(quarter - 1), level(quarter)];
      if (after >= need) years = (quarter - 1 + (need - before) / (after - before)) / 4;
    }
    if (years > 1) continue;
    capable += 1;
    const day = years === 0 ? records.find(({ value }) => value >= need)?.day : undefined;
    const since = day === undefined ? 0 : daysBetween(day, frontier.asOf) / 30.4375;
    const passed = since > 0 ? Math.min(0.98, normalCdf((Math.log(since) - centre) / SHIP_SD)) : 0;
    const lag = Math.exp(centre + SHIP_SD * normalQuantile(passed + (1 - passed) * dice()));
    if (years * 12 + Math.max(0, lag - since) <= 12) shipped += 1;
  }
  return { capable: capable / draws, shipped: shipped / draws };
}

import { asDay, daysBetween } from "#lib/date.ts";
import { leastSquares, type Point } from "#lib/probability/least-squares.ts";
import { normalQuantile } from "#lib/probability/normal-quantile.ts";
import { quantile } from "#lib/probability/quantile.ts";
import { studentQuantile } from "#lib/probability/student-quantile.ts";
import { seeded } from "#lib/random.ts";
import type { Horizon } from "../tables/horizon.ts";
import { DAYS_PER_YEAR } from "../trend.ts";

/** How long METR's horizon takes to double, in months, with its 95% intervals; residual sd in doublings. */
export type HorizonTrend = { window: string; n: number; doublingMonths: number; byT: [number, number]; byBootstrap: [number, number]; residualSd: number };

const EPOCH = asDay("2019-01-01");
const RESAMPLES = 4000;
const SEED = 42;
// METR gives 95% intervals; half of their width in logarithms is 1.96 sd.
const HALF_WIDTH_SD = 2 * 1.959964;

type Measured = Point & { noise: number };

/** Resamples the points and shakes each by its own measurement error; interval of the doubling time. */
function bootstrap(points: readonly Measured[]): [number, number] {
  const dice = seeded(SEED);
  const slopes: number[] = [];
  while (slopes.length < RESAMPLES) {
    const drawn = points.map(() => points[Math.floor(dice() * points.length)] as Measured);
    const { slope, sxx } = leastSquares(drawn.map(({ x, y, noise }) => ({ x, y: y + noise * normalQuantile(Math.max(1e-9, dice())) })));
    if (sxx > 0 && slope > 0) slopes.push(slope);
  }
  slopes.sort((a, b) => a - b);
  return [12 / quantile(slopes, 0.975), 12 / quantile(slopes, 0.025)];
}

function trend(window: string, rows: readonly Horizon[], level: "p50" | "p80"): HorizonTrend {
  const points = rows.map((row): Measured => ({
    x: daysBetween(EPOCH, row.day) / DAYS_PER_YEAR,
    y: Math.log2(row[level]),
    noise: Math.log2(row[`${level}High`] / row[`${level}Low`]) / HALF_WIDTH_SD,
  }));
  const { n, slope, slopeError, residualSd } = leastSquares(points);
  const reach = studentQuantile(0.975, n - 2) * slopeError;
  return { window, n, doublingMonths: 12 / slope, byT: [12 / (slope + reach), 12 / (slope - reach)], byBootstrap: bootstrap(points), residualSd };
}

/** The records of METR's table over six windows: log2 minutes over the day of release. */
export function horizonTrends(horizons: readonly Horizon[]): HorizonTrend[] {
  const from = (day: string) => horizons.filter((row) => row.record && row.day >= day).sort((a, b) => (a.day < b.day ? -1 : 1));
  // METR calls everything above 16 hours unreliable.
  const reliable = ({ p50 }: Horizon) => p50 <= 960;
  return [
    trend("2019+", from("2019-01-01"), "p50"),
    trend("2023+", from("2023-01-01"), "p50"),
    trend("2023+, p50 up to 16 h", from("2023-01-01").filter(reliable), "p50"),
    trend("2024+", from("2024-01-01"), "p50"),
    trend("2025+", from("2025-01-01"), "p50"),
    trend("80% horizon, 2024+", from("2024-01-01"), "p80"),
  ];
}

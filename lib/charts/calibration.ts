import { scaleLinear } from "d3-scale";
import { placeLabels } from "./place-labels.ts";

/** Of `n` events that were given a chance near `said`, the share `happened` came. */
export type CalibrationPoint = { said: number; happened: number; n: number };
export const CALIBRATION_TEXT = 11;
const LABEL_HEIGHT = 12;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
// Area grows with the count, so that a bin of 66 outweighs one of 7 as it should.
const radiusOf = (n: number): number => Math.min(16, 2.5 + 1.1 * Math.sqrt(n));
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What was said over what happened; on the diagonal a forecast is honest. */
export function drawCalibration(points: readonly CalibrationPoint[], size: { width: number; height: number }) {
  const plot = { left: 40, right: size.width - 18, top: 18, bottom: size.height - 40 };
  const x = scaleLinear([0, 1], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const labels = placeLabels(points.map(({ said, n }) => ({ x: x(said), text: `n ${n}` })), { from: 0, to: size.width, size: CALIBRATION_TEXT });
  return {
    ...size,
    plot,
    diagonal: { x1: x(0), y1: y(0), x2: x(1), y2: y(1) },
    xTicks: SHARES.map((share) => ({ x: x(share), label: percent(share) })),
    yTicks: SHARES.map((share) => ({ y: y(share), label: percent(share), zero: share === 0 })),
    points: points.map((point, i) => {
      const r = radiusOf(point.n);
      // Above the dot, or below it where the picture ends.
      const above = y(point.happened) - r - 4;
      return { ...point, x: x(point.said), y: y(point.happened), r, label: `n ${point.n}`, labelX: labels[i]?.left ?? 0, labelY: above < LABEL_HEIGHT ? y(point.happened) + r + LABEL_HEIGHT : above };
    }),
  };
}

export const describeCalibration = (points: readonly CalibrationPoint[]): string =>
  points.length === 0 ? "Nothing to compare yet." : points.map(({ said, happened, n }) => `said ${percent(said)}, happened ${percent(happened)} of ${n}`).join("; ");

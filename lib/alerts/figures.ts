import { METRICS, type MetricId } from "#lib/metrics/metrics.ts";
import type { MetricUnit } from "#lib/metrics/metric.ts";

export type AlertUnit = MetricUnit | "days" | "count";
/** What a rule can watch. `needs`: where it is read from beyond the verdict itself. */
export type AlertFigure<Id extends string = string> = { id: Id; name: string; unit: AlertUnit; needs: "verdict" | "metrics" | "features" };

const figure = <const Id extends string>(id: Id, name: string, unit: AlertUnit, needs: AlertFigure["needs"] = "verdict"): AlertFigure<Id> => ({ id, name, unit, needs });

const OWN = [
  figure("runway", "Runway", "months"),
  figure("days-to-cash-zero", "Days to cash zero", "days"),
  figure("days-to-raise-by", "Days until a raise has to start", "days"),
  figure("cash", "Cash", "money"),
  figure("usable-cash", "Usable cash", "money"),
  figure("net-burn", "Net burn a month", "money"),
  figure("capital-needed", "Capital needed to break-even", "money"),
  figure("agreement", "Share of readings on the verdict's side", "fraction"),
  figure("feature-risk", "Largest chance that a feature is shipped by others", "fraction", "features"),
  figure("features-at-risk", "Features at risk", "count", "features"),
] as const;

export type FigureId = (typeof OWN)[number]["id"] | MetricId;

/** The registry of figures: those of the verdict and of the features, then every metric. */
export const ALERT_FIGURES: readonly AlertFigure<FigureId>[] = [...OWN, ...METRICS.map(({ id, name, unit }): AlertFigure<FigureId> => ({ id, name, unit, needs: "metrics" }))];
export const FIGURE_IDS = ALERT_FIGURES.map(({ id }) => id);

const byId = new Map(ALERT_FIGURES.map((each) => [each.id, each]));
export function alertFigure(id: FigureId): AlertFigure<FigureId> {
  const found = byId.get(id);
  if (!found) throw new RangeError(`${id} is no figure that a rule can watch`);
  return found;
}

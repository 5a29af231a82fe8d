import type { Figure } from "#lib/cash/figure.ts";
import type { Validity } from "#lib/cash/known.ts";
import type { Day } from "#lib/date.ts";

export type KnownFigure = Figure & { withdrawnAt?: Day | null };

/** "As known on": of each period the row reported last; of rows of one day the one with the later id. */
export function latestFigures(figures: readonly KnownFigure[], validity: Validity): KnownFigure[] {
  const byPeriod = new Map<string, KnownFigure>();
  for (const figure of figures) {
    if (!validity.sees(figure)) continue;
    const other = byPeriod.get(figure.period);
    const later = !other || figure.reportedAt > other.reportedAt || (figure.reportedAt === other.reportedAt && figure.id > other.id);
    if (later) byPeriod.set(figure.period, figure);
  }
  return [...byPeriod.values()];
}

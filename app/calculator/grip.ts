import type { RateDomain } from "#lib/charts/rate-curve.ts";
import type { FieldName } from "./scenario.ts";

/** While a hand holds a dot the picture keeps its scales, or it would run away from the hand. */
export type Held = { domain: RateDomain; revenueAt: number; costsAt: number };

/** What a dot on the curves reports. */
export type GripEvents = {
  onHold: () => void;
  onRelease: () => void;
  /** The field's new text; `settled` once the hand lets go. */
  onChange: (name: FieldName, text: string, settled: boolean) => void;
};

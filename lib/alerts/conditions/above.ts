import type { ConditionRule } from "../condition.ts";
import { observeFigure } from "../observe-figure.ts";

/** A figure is above a threshold. */
export const above: ConditionRule<"above"> = {
  kind: "above",
  observe: ({ figure, threshold, band }, look) => observeFigure(look, figure, (value) => (value > threshold ? "beyond" : value <= threshold - band ? "back" : "between")),
};

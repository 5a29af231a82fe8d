import type { ConditionRule } from "../condition.ts";
import { observeFigure } from "../observe-figure.ts";

/** A figure is below a threshold. */
export const below: ConditionRule<"below"> = {
  kind: "below",
  observe: ({ figure, threshold, band }, look) => observeFigure(look, figure, (value) => (value < threshold ? "beyond" : value >= threshold + band ? "back" : "between")),
};

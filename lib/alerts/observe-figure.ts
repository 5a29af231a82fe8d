import type { Look, Observation, Reading } from "./condition.ts";
import { alertFigure, type FigureId } from "./figures.ts";
import { figureIn } from "./sight.ts";

export function readingOf({ sight, currency }: Look, figure: FigureId | null): Reading {
  const { standing, basisEnd, day } = sight;
  return { value: figure === null ? null : figureIn(sight, figure, alertFigure(figure).unit === "money", currency), standing, basisEnd, day };
}

/** Where one figure stands; null where it is not known. */
export function observeFigure(look: Look, figure: FigureId, place: (value: number) => Observation["position"]): Observation | null {
  const reading = readingOf(look, figure);
  return reading.value === null ? null : { position: place(reading.value), reading, episode: null, corrigible: true };
}

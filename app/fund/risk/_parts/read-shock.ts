import { asDay, isDay } from "#lib/date.ts";
import { SHOCK_KINDS } from "#lib/portfolio/shocks/shock.ts";
import { param, type SearchParams } from "#app/_adapters/page.ts";
import type { ShockAsked } from "./shock-form.tsx";

const MOST_FEATURES = 1000;

/** A shock from the address; what cannot be read is as it is at first. */
export function readShock(search: SearchParams): ShockAsked {
  const number = (name: string, first: number, least: number, most: number): number => {
    const text = param(search, name)?.trim() ?? "";
    const value = Number(text);
    return text !== "" && value >= least && value <= most ? value : first;
  };
  const day = param(search, "day") ?? "";
  return {
    kind: SHOCK_KINDS.find((kind) => kind === param(search, "shock")) ?? null,
    months: Math.round(number("months", 9, 1, 60)), times: number("times", 0.1, 0, 100), dearer: number("dearer", 1.5, 1, 100),
    day: isDay(day) ? asDay(day) : null, features: [search.features ?? []].flat().slice(0, MOST_FEATURES), tag: param(search, "tag")?.trim().slice(0, 200) || null,
  };
}

import { type Answer, known, unknown } from "#lib/answer.ts";
import { readAmount, readPercent } from "#lib/format/read-number.ts";
import type { AlertUnit } from "./figures.ts";

/** A value as a person types it ("500k", "25%", "6 months") or as a program gives it: in the figure's unit, a fraction as 0.25, money in major units. */
export function readValue(given: string | number, unit: AlertUnit): Answer<number> {
  if (typeof given === "number") return Number.isFinite(given) && Math.abs(given) < 1e15 ? known(given) : unknown("This is more than can be kept.");
  const bare = given.replace(/\s*(months?|days?)\s*$/i, "");
  if (unit === "fraction") return readPercent(bare);
  if (unit === "percent") {
    const read = readPercent(bare);
    return read.known ? known(Number((read.value * 100).toPrecision(15))) : read;
  }
  return readAmount(bare);
}

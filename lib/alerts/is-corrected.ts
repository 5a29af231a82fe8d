import type { AlertState } from "./condition.ts";
import type { Sight } from "./sight.ts";

/** A figure that the crossing rested on was replaced or withdrawn, and no later period came instead. */
export const isCorrected = ({ last, rows }: AlertState, sight: Sight): boolean =>
  (last?.basisEnd === null || last === null || sight.basisEnd === null || sight.basisEnd <= last.basisEnd) && rows.some((row) => !sight.rows.includes(row));

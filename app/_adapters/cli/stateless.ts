import type { Caller } from "#app/_operations/caller.ts";
import { readClock } from "#app/_adapters/clock.ts";

/** A caller for operations that touch no data: no database is opened. */
export const stateless = (): Caller => ({
  get database(): never {
    throw new Error("A stateless operation asked for the database.");
  },
  door: "cli",
  credential: { kind: "none" },
  origin: null,
  workspace: null,
  ...readClock(),
});

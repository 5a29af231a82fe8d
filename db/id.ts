import { v7 } from "uuid";

/** Where ids come from; tests give their own. The default is the library's clock and dice: later ids sort later. */
export type IdSource = { msecs: number; random: Uint8Array };

/** A new UUIDv7, 36 characters. Within one process a later id sorts after an earlier one. */
export const newId = (source?: IdSource): string => v7(source);

/**
 * A mint for bulk inserts: one UUIDv7, then its last 32 bits counted up, so ids stay unique, valid and rising
 * without a call to the dice for every row.
 */
export function idMint(source?: IdSource): () => string {
  let prefix = "";
  let next = 0x80000000;
  return () => {
    if (next >= 0x80000000) {
      prefix = newId(source).slice(0, 28);
      next = 0;
    }
    const tail = next.toString(16).padStart(8, "0");
    next += 1;
    return prefix + tail;
  };
}

/** Below every id that is minted from this instant on, above those minted before it. */
export const idsFrom = (instant: string): string => {
  const time = Date.parse(instant).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};

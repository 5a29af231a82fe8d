import type { Day } from "#lib/date.ts";
import { seeded } from "#lib/random.ts";
import { seedOf } from "./demo-seed.ts";

/** A UUIDv7 of that day that belongs to these words: the same words and day give the same id. */
export function demoId(words: string, day: Day): string {
  const random = seeded(seedOf(words));
  const time = Date.parse(`${day}T12:00:00Z`).toString(16).padStart(12, "0");
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

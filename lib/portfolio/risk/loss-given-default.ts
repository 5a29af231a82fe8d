import { type Answer, known, unknown } from "#lib/answer.ts";

/** LGD = 1 - proceeds of our classes at a distressed exit / exposure, held within 0 and 1; none where nothing is exposed. */
export function lossGivenDefault(exposure: Answer<number>, proceeds: Answer<number>): Answer<number> {
  if (!exposure.known) return exposure;
  if (exposure.value <= 0) return unknown("Nothing is exposed.");
  return proceeds.known ? known(Math.min(1, Math.max(0, 1 - proceeds.value / exposure.value))) : proceeds;
}

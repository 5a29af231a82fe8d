import { type Answer, known, unknown } from "#lib/answer.ts";

/** NAV today = NAV then + called since - distributed since (80 + 20 - 15 = 85). Below 0 something is missing, and it is refused. */
export function rollForward(nav: number, called: number, distributed: number): Answer<number> {
  const rolled = nav + called - distributed;
  return rolled < 0 ? unknown("More came back after the valuation than it and later calls hold: value it again.") : known(rolled);
}

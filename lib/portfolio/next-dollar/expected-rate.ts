import { type Answer, known, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { irrOf } from "#lib/portfolio/irr/irr.ts";

/** Yearly rate at which the dollar and what is expected back come to nothing: 1 = sum of p x multiple / (1 + r)^(days / 365), a fraction. */
export function expectedRate(outcomes: readonly { label: string; probability: number; multiple: number; day: Day | null }[], from: Day): Answer<number> {
  const paying = outcomes.filter(({ probability, multiple }) => probability * multiple > 0);
  if (paying.length === 0) return known(-1);
  const flows: [Day, number][] = [[from, -1]];
  for (const { label, probability, multiple, day } of paying) {
    if (day === null) return unknown(`No day is stated for "${label}".`);
    if (day <= from) return unknown(`The day of "${label}" has passed: state the outcomes anew.`);
    flows.push([day, probability * multiple]);
  }
  const { irr } = irrOf(flows);
  return irr === null ? unknown("No yearly rate fits.") : known(irr);
}

import type { Answer } from "#lib/answer.ts";
import { addCalendarMonths, type Day } from "#lib/date.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import type { Irr } from "#lib/portfolio/irr/irr.ts";
import { irrWords } from "#lib/portfolio/returns/irr-words.ts";

export type SummaryFacts = {
  asOf: Day;
  positions: readonly { company: string; value: Answer<unknown>; basis: "mark" | "cost" | "ended"; mark: { day: Day } | null }[];
  verdicts: readonly { standing: Standing; companies: number }[];
  irrs: readonly { name: string; irr: Answer<Irr> }[];
  rolls: readonly { fund: string; closing: Answer<unknown> }[];
};

// A mark that is older was made of another year.
const OLD_MONTHS = 12;
const listed = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);

/** What a reader of the summary must know beside its figures: what is not known, and what rests on cost or on an old mark. */
export function summaryNotes({ asOf, positions, verdicts, irrs, rolls }: SummaryFacts): string[] {
  const held = positions.filter(({ basis }) => basis !== "ended");
  const names = (those: typeof held) => listed(those.map(({ company }) => company));
  const unvalued = held.filter(({ value }) => !value.known);
  const atCost = held.filter(({ basis, value }) => basis === "cost" && value.known);
  const oldest = addCalendarMonths(asOf, -OLD_MONTHS);
  const old = held.filter(({ mark }) => mark !== null && oldest !== null && mark.day < oldest);
  const silent = verdicts.filter(({ standing }) => standing === "unknown" || standing === "stale").reduce((sum, { companies }) => sum + companies, 0);
  return [
    ...irrs.flatMap(({ name, irr }) => (irrWords(irr).why === null ? [] : [`${name}: ${irrWords(irr).note}`])),
    ...rolls.flatMap(({ fund, closing }) => (closing.known ? [] : [`The net asset value of ${fund} is not known: ${closing.why}`])),
    ...unvalued.map(({ company, value }) => `What is held in ${company} is not known: ${value.known ? "" : value.why}`),
    ...(atCost.length > 0 ? [`Held at cost, never valued since: ${names(atCost)}.`] : []),
    ...(old.length > 0 ? [`Valued more than ${OLD_MONTHS} months before: ${names(old)}.`] : []),
    ...(silent > 0 ? [`The verdict on ${silent} held ${silent === 1 ? "company" : "companies"} is unknown, or its figures are too old to say.`] : []),
  ];
}

import type { Day } from "#lib/date.ts";
import { formatDay, formatDaysFrom } from "#lib/format/date.ts";
import { countStandings, dies, lives, type PortfolioLine, type Standing } from "#lib/portfolio/line.ts";

/** The page's first line: what is, and the next line that breaks it down. */
export type PortfolioSentence = { headline: string; proof: string; rest: string };

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString("en-US")} ${n === 1 ? one : more}`;
const number = (n: number): string => n.toLocaleString("en-US");

/** Who of them dies, who is next, and what the others are; unknown and stale are counted by themselves, never as alive. */
export function portfolioSentence(lines: readonly PortfolioLine[], day: Day): PortfolioSentence {
  const counts = countStandings(lines);
  const sum = (test: (standing: Standing) => boolean) => Object.entries(counts).reduce((total, [standing, n]) => total + (test(standing as Standing) ? n : 0), 0);
  const dead = sum(dies);
  const alive = sum(lives);
  const next = nextToEnd(lines, day);
  const headline = dead === 0 ? `None of ${many(lines.length, "company", "companies")} is default dead` : `${number(dead)} of ${many(lines.length, "company", "companies")} ${dead === 1 ? "is" : "are"} default dead`;
  const proof = next?.cashZeroDay ? `the next to run out of cash is ${next.name}, on ${formatDay(next.cashZeroDay)}, ${formatDaysFrom(day, next.cashZeroDay)}` : dead > counts.out ? "no date on which the next one runs out can be given" : "";
  const parts = [
    counts.out > 0 ? `${number(counts.out)} of the dead ${counts.out === 1 ? "is" : "are"} out of money` : "",
    counts["profitable-trend-dead"] > 0 ? `${number(counts["profitable-trend-dead"])} of the dead ${counts["profitable-trend-dead"] === 1 ? "is" : "are"} profitable today, but not for long` : "",
    `${number(alive)} ${alive === 1 ? "is" : "are"} alive by default`,
    counts["too-close"] > 0 ? `${number(counts["too-close"])} too close to call` : "",
    counts.unknown + counts.stale > 0 ? unclear(counts) : "",
  ];
  return { headline, proof, rest: `${parts.filter(Boolean).join("; ")}.` };
}

function nextToEnd(lines: readonly PortfolioLine[], day: Day): PortfolioLine | null {
  let next: PortfolioLine | null = null;
  for (const line of lines) {
    const end = line.cashZeroDay;
    if (end === null || end < day || !dies(line.standing)) continue;
    if (next === null || end < (next.cashZeroDay ?? "")) next = line;
  }
  return next;
}

function unclear({ unknown, stale }: Record<Standing, number>): string {
  const parts = [unknown > 0 ? `${number(unknown)} unknown` : "", stale > 0 ? `${number(stale)} stale` : ""].filter(Boolean);
  return `${parts.join(" and ")}, counted neither way`;
}

import type { Course } from "#lib/runway/course.ts";
import { stateOf } from "#lib/runway/project.ts";
import { DISCRETISATIONS, survives, type Discretisation, type State } from "#lib/runway/state.ts";

export type Dimension = "discretisation" | "growth-window" | "cost-level";
export type CostLevel = "last-month" | "three-month-mean";

/** One way to read the figures: levels and trend under a growth window and a cost level (null: stated, not read off figures). */
export type Reading = { growthWindow: number | null; costLevel: CostLevel | null; course: Course };

export type Mark = { discretisation: Discretisation; growthWindow: number | null; costLevel: CostLevel | null; state: State };

/** `agree` of `of` combinations are on the headline's side (survives or dies); `decidedBy` is the dimension that splits them most. */
export type Conventions = { agree: number; of: number; decidedBy: Dimension | null; marks: Mark[] };

export const NO_CONVENTIONS: Conventions = { agree: 0, of: 0, decidedBy: null, marks: [] };

// Any dissent among three, or more than two among twelve.
const TOO_CLOSE = 10 / 12;
export const isTooClose = ({ agree, of }: Conventions): boolean => of > 0 && agree / of < TOO_CLOSE - 1e-12;

/** The verdict under every discretisation and reading; `known` saves what was already projected for the first reading. */
export function judgeConventions(readings: readonly Reading[], known: Record<Discretisation, State>): Conventions {
  const marks: Mark[] = [];
  for (const [index, { growthWindow, costLevel, course }] of readings.entries()) {
    for (const discretisation of DISCRETISATIONS) {
      const state = index === 0 ? known[discretisation] : stateOf(discretisation, course);
      marks.push({ discretisation, growthWindow, costLevel, state });
    }
  }
  const side = survives(known.growFirst);
  let agree = 0;
  for (const mark of marks) if (survives(mark.state) === side) agree++;
  return { agree, of: marks.length, decidedBy: agree === marks.length ? null : deciding(marks), marks };
}

const spread = (marks: readonly Mark[], level: (mark: Mark) => unknown): number => {
  const survivors = new Map<unknown, number>();
  for (const mark of marks) survivors.set(level(mark), (survivors.get(level(mark)) ?? 0) + (survives(mark.state) ? 1 : 0));
  const counts = [...survivors.values()];
  return Math.max(...counts) - Math.min(...counts);
};

function deciding(marks: readonly Mark[]): Dimension {
  const spreads: [Dimension, number][] = [
    ["discretisation", spread(marks, (mark) => mark.discretisation)],
    ["growth-window", spread(marks, (mark) => mark.growthWindow)],
    ["cost-level", spread(marks, (mark) => mark.costLevel)],
  ];
  return spreads.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

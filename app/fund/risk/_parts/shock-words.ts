import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import type { ShockKind } from "#lib/portfolio/shocks/shock.ts";

/** What was asked of a shock: `times` and `dearer` as multiples, `features` ids (none: all), `tag` a supplier's name (null: chips under export control). */
export type ShockParameters = { months: number; times: number; dearer: number; day: Day | null; features: readonly string[]; tag: string | null };

const HOW: Record<ShockKind, (given: ShockParameters) => string> = {
  "no-raise": ({ months }) => `Before: all planned money lands on its day. After: what is conditional or hoped and due within ${months} months does not come; signed money does.`,
  prices: ({ times }) => `A unit of model work costs ${times} times what it does from next month on, through the shares of cost tagged with a model provider or the inference price and the revenue tagged with the price; and features that models were too dear for come sooner.`,
  absorbed: ({ day, features }) => `Labs give ${features.length === 0 ? "every registered feature" : features.length === 1 ? "the feature chosen" : `the ${features.length} features chosen`} away from ${day === null ? "today" : formatDay(day)} on: the share of revenue that stands on each is gone.`,
  supplier: ({ months, dearer, tag }) => `Through tags of ${tag ?? "chips under export control"}: for ${months} months that share of revenue stops, and that share of cost is bought elsewhere at ${dearer} times its price.`,
};
export const shockWords = ({ kind, ...given }: ShockParameters & { kind: ShockKind }): string => HOW[kind](given);

import { z } from "zod";
import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import { FIGURE_IDS, type FigureId } from "./figures.ts";
import type { Sight } from "./sight.ts";

const figure = z.enum(FIGURE_IDS as [FigureId, ...FigureId[]], "Choose one of the figures.");
const finite = (sentence: string) => z.number(sentence);
const band = z.number("must be a number").min(0, "must not be negative");

export const VERDICT_TURNS = ["dies", "lives", "too-close", "any"] as const;
export type VerdictTurn = (typeof VERDICT_TURNS)[number];
export const DIRECTIONS = ["down", "up", "either"] as const;

/**
 * What a rule waits for. Numbers in the figure's unit, money in major units of the rule's currency, shares as fractions.
 * `band`: how far back beyond the threshold the figure has to go before the rule can fire again.
 */
export const Condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("below"), figure, threshold: finite("Give the threshold."), band }),
  z.object({ kind: z.literal("above"), figure, threshold: finite("Give the threshold."), band }),
  z.object({
    kind: z.literal("changed"), figure, by: finite("Say by how much.").positive("must be more than 0"), as: z.enum(["amount", "share"]), direction: z.enum(DIRECTIONS),
    /** Null: against the last reported period. */
    daysAgo: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(366, "must be at most 366 days").nullable(), band,
  }),
  z.object({ kind: z.literal("verdict-changed"), to: z.enum(VERDICT_TURNS) }),
  z.object({ kind: z.literal("silent"), days: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(730, "must be at most 730 days") }),
], "A rule waits for one of: below, above, changed, verdict-changed, silent.");
export type Condition = z.output<typeof Condition>;
export type ConditionKind = Condition["kind"];
export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;

/** What a rule last saw of a company. */
export type Reading = { value: number | null; standing: Standing; basisEnd: Day | null; day: Day };

/** Where a company stands before a rule. Beyond: the threshold is crossed; back: it is away from it by the band; between: neither. */
export type Observation = {
  position: "beyond" | "between" | "back";
  reading: Reading;
  /** What it is told against, where that is not what the rule saw last. */
  against?: Reading | null;
  /** Another episode is another crossing: the rule is armed anew. */
  episode: string | null;
  /** A correction can take the crossing back. */
  corrigible: boolean;
};

/** What a rule keeps of a company from one look to the next. */
export type AlertState = {
  armed: boolean;
  /** Day since which it is so. */
  since: Day;
  last: Reading | null;
  /** As the last reported period before that of `last` left it. */
  base: Reading | null;
  /** As it stood before the rule fired. */
  before: Reading | null;
  episode: string | null;
  /** Figures that the crossing rests on; empty while armed. */
  rows: readonly string[];
};

export type Look = { sight: Sight; state: AlertState; currency: Currency; /** The company `daysAgo` days earlier, as known then. */ earlier: Sight | null };
/** One kind of condition: one file each, one line in conditions.ts. Null: not known, which is no crossing and no re-arming. */
export type ConditionRule<K extends ConditionKind> = { kind: K; observe: (condition: ConditionOf<K>, look: Look) => Observation | null };

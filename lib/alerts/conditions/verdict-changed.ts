import { dies, lives, type Standing } from "#lib/portfolio/line.ts";
import type { AlertState, ConditionRule, Observation, VerdictTurn } from "../condition.ts";
import { isCorrected } from "../is-corrected.ts";
import { readingOf } from "../observe-figure.ts";

const isVerdict = (standing: Standing): boolean => standing !== "stale" && standing !== "unknown";

/** Too close to call is on neither side: it neither fires a turn to one of them nor arms it again. */
const SIDES: Record<Exclude<VerdictTurn, "any">, (standing: Standing) => Observation["position"]> = {
  dies: (standing) => (dies(standing) ? "beyond" : lives(standing) ? "back" : "between"),
  lives: (standing) => (lives(standing) ? "beyond" : dies(standing) ? "back" : "between"),
  "too-close": (standing) => (standing === "too-close" ? "beyond" : "back"),
};

/** Any other verdict than the last one known; each is a crossing of its own, unless it only returns to what a correction restores. */
function anyTurn({ armed, last, before }: AlertState, standing: Standing, corrected: boolean): Observation["position"] {
  if (last === null || (!armed && corrected && standing === before?.standing)) return "back";
  return standing === last.standing ? "between" : "beyond";
}

/** The verdict turned. Stale and unknown are no verdict. */
export const verdictChanged: ConditionRule<"verdict-changed"> = {
  kind: "verdict-changed",
  observe: ({ to }, look) => {
    const { sight, state } = look;
    const { standing } = sight;
    if (!isVerdict(standing)) return null;
    const position = to === "any" ? anyTurn(state, standing, isCorrected(state, sight)) : SIDES[to](standing);
    return { position, reading: readingOf(look, null), episode: to === "any" ? standing : null, corrigible: true };
  },
};

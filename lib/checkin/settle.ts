import { type Doubt, doubtKey } from "./doubt.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { RULES } from "./rules/rules.ts";
import type { Check, Told } from "./told.ts";

/** `about`: the key of the doubt that it explains. */
export type Explanation = { about: string; reason: string; words: string | null };
export type Explained = { doubt: Doubt; reason: Reason; words: string | null };
/** `told`: with slips corrected. `open`: what still has to be explained or corrected. */
export type Settled = { told: Told; open: Doubt[]; explained: Explained[] };

export const doubtsOf = (check: Check): Doubt[] => RULES.flatMap((rule) => rule(check) ?? []);

function explain(doubt: Doubt, told: Told, explanations: readonly Explanation[]): Explained | null {
  const given = explanations.find(({ about }) => about === doubtKey(doubt));
  const reason = given && reasonsFor(doubt, told).find(({ id }) => id === given.reason);
  if (!given || !reason || (reason.free && !given.words)) return null;
  return { doubt, reason, words: given.words };
}

/** Holds what is told against the rules and takes the explanations given for it; a slip that is owned to is corrected, and all is asked anew. */
export function settle(check: Check, explanations: readonly Explanation[]): Settled {
  const slips: Explained[] = [];
  let { told } = check;
  // Each turn corrects one of three amounts or ends.
  for (let turn = 0; ; turn++) {
    const found = doubtsOf({ ...check, told }).map((doubt) => ({ doubt, answer: explain(doubt, told, explanations) }));
    const slip = found.find(({ answer }) => answer?.reason.corrects !== undefined)?.answer;
    if (!slip || slip.doubt.field === null || turn >= 3) {
      const explained = found.flatMap(({ answer }) => answer ?? []);
      return { told, open: found.flatMap(({ doubt, answer }) => (answer ? [] : [doubt])), explained: [...slips, ...explained] };
    }
    slips.push(slip);
    told = { ...told, [slip.doubt.field]: slip.reason.corrects };
  }
}

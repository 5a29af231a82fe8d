import { HARM_BELIEFS, type HarmBelief, countMoats } from "./harm.ts";

/** One's own feature a year after it was shipped by a lab: whether its business was harmed. */
export type HarmCase = { moats: readonly string[]; harmed: boolean };

/** The beliefs with one's own resolved cases added to their counts; each case counts for its own number of moats. */
export const updatedBeliefs = (cases: readonly HarmCase[]): HarmBelief[] =>
  HARM_BELIEFS.map(({ harmed, spared }, moats) => {
    const own = cases.filter((one) => Math.min(HARM_BELIEFS.length - 1, countMoats(one.moats)) === moats);
    const hurt = own.filter((one) => one.harmed).length;
    return { harmed: harmed + hurt, spared: spared + own.length - hurt };
  });

import type { HistoryCase } from "../tables/history.ts";

/** How sure the sources make us, the surest first. */
export const CERTAINTIES = ["high", "medium", "low"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The lesser of what is sure of the facts and of the cause. */
export function certaintyOf({ certaintyOfFacts, certaintyOfCause }: Pick<HistoryCase, "certaintyOfFacts" | "certaintyOfCause">): Certainty {
  const place = (text: string) => {
    const at = CERTAINTIES.findIndex((each) => each === text);
    if (at < 0) throw new Error(`"${text}" is no degree of certainty.`);
    return at;
  };
  return CERTAINTIES[Math.max(place(certaintyOfFacts), place(certaintyOfCause))] as Certainty;
}

/** What came of a product whose feature a model reached, in groups that can be counted. */
export const OUTCOMES = ["survived", "harmed", "ended", "overtaken", "absorbed", "cheaper", "feared"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  survived: "Survived",
  harmed: "Harmed",
  ended: "Ended or sold, cause disputed",
  overtaken: "Technically overtaken",
  absorbed: "Feature absorbed, effect unknown",
  cheaper: "Price forced down",
  feared: "Market fear without harm so far",
};

const BEGINNINGS: readonly [RegExp, Outcome][] = [
  [/^survived/, "survived"],
  [/^harmed/, "harmed"],
  [/^(ended|exited|sold)/, "ended"],
  [/^technically overtaken/, "overtaken"],
  [/^feature (absorbed|became commodity)/, "absorbed"],
  [/^price forced down/, "cheaper"],
  [/^market fear/, "feared"],
];

/** The group of an outcome as the table of cases words it; throws where it is none of these. */
export function outcomeOf(text: string): Outcome {
  const found = BEGINNINGS.find(([beginning]) => beginning.test(text));
  if (!found) throw new Error(`No group of outcomes begins like "${text}".`);
  return found[1];
}

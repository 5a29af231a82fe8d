import { daysBetween } from "#lib/date.ts";
import type { ConditionRule } from "../condition.ts";
import { readingOf } from "../observe-figure.ts";

/** Nothing was reported for n days. Any report arms it again. */
export const silent: ConditionRule<"silent"> = {
  kind: "silent",
  observe: ({ days }, look) => {
    const { lastHeard, day } = look.sight;
    if (lastHeard === null) return null;
    const silence = daysBetween(lastHeard, day);
    return { position: silence >= days ? "beyond" : "back", reading: { ...readingOf(look, null), value: silence }, episode: null, corrigible: false };
  },
};

import { describe, expect, it } from "vitest";
import { countMoats, HARM_BELIEFS, harmBelief, harmWithin } from "./harm.ts";
import { updatedBeliefs } from "./harm-update.ts";

describe("harm, a labelled prior", () => {
  it("is one half, a quarter and a tenth over a whole year: the means of the three beliefs", () => {
    expect(HARM_BELIEFS.map((belief) => harmWithin(belief, 1))).toEqual([0.5, 0.25, 0.1].map((p) => expect.closeTo(p, 12)));
  });

  it("agrees with the integral of 1 - (1 - p)^w over Beta(2,2), taken numerically", () => {
    const steps = 200_000;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const p = (i + 0.5) / steps;
      sum += (6 * p * (1 - p) * (1 - Math.sqrt(1 - p))) / steps;
    }
    expect(harmWithin({ harmed: 2, spared: 2 }, 0.5)).toBeCloseTo(sum, 6);
  });

  it("counts different strong moats once, and a library of content or a tuned model not at all", () => {
    expect(countMoats(["system-of-record", "System-of-record ", "content-library", "domain-tuned-model"])).toBe(1);
    expect(harmBelief(["a", "b", "c"])).toEqual(HARM_BELIEFS[2]);
  });

  it("learns from one's own cases, each by its number of moats", () => {
    const cases = [{ moats: [], harmed: true }, { moats: [], harmed: false }, { moats: [], harmed: false }, { moats: ["a", "b", "c"], harmed: false }];
    expect(updatedBeliefs(cases)).toEqual([{ harmed: 3, spared: 4 }, { harmed: 1, spared: 3 }, { harmed: 1, spared: 10 }]);
  });
});

import { expect, test } from "vitest";
import { nextDollarSentence } from "#lib/portfolio/next-dollar/next-dollar-sentence.ts";

const at = (name: string, multiple: number) => ({ company: { name }, multiple });

test("names the best of both lists, beside the dollar that is kept", () => {
  expect(nextDollarSentence({ winners: [at("Plinth", 1.8), at("Foods", 0.9)], rescues: [at("Tide", 1.274)], nothing: 1, unsaid: 3 })).toEqual({
    headline: "The next dollar is expected to bring back most in Plinth: 1.80x",
    proof: "to keep it brings back 1.00x, the best rescue, Tide, 1.27x",
    rest: "1 of 2 winners beat keeping it; 1 of 1 rescue beat keeping it. Nothing can be said about 3 companies.",
  });
  expect(nextDollarSentence({ winners: [], rescues: [at("Tide", 1.27)], nothing: 1, unsaid: 0 })).toMatchObject({ proof: "to keep it brings back 1.00x", rest: "No winner is ranked; 1 of 1 rescue beat keeping it." });
});

test("keeps the dollar where no company beats that, and says when nobody has spoken", () => {
  expect(nextDollarSentence({ winners: [at("Foods", 1)], rescues: [], nothing: 1, unsaid: 0 })).toEqual({ headline: "Keep the next dollar: no company is expected to bring back more than 1.00x", proof: "the best is Foods at 1.00x", rest: "0 of 1 winner beat keeping it; no rescue is ranked." });
  expect(nextDollarSentence({ winners: [], rescues: [], nothing: 1, unsaid: 1 })).toEqual({ headline: "Nobody has stated what the next dollar would bring back", proof: "", rest: "Nothing can be said about 1 company." });
});

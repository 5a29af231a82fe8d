import { expect, test } from "vitest";
import { Outcomes } from "#lib/portfolio/ledger/outcome.ts";

const one = (probability: number, day?: string) => ({ label: "Sold", probability, exitMinor: 1_000_00, ...(day ? { day } : {}) });

test("probabilities add up to 1, also where binary fractions do not", () => {
  expect(Outcomes.safeParse([one(0.1), one(0.2), one(0.7)]).success).toBe(true);
  expect(Outcomes.safeParse([one(0.5), one(0.4)]).error?.issues).toMatchObject([{ path: [], message: "The probabilities must add up to 100%; these add up to 90%." }]);
  expect(Outcomes.safeParse([one(0.335), one(0.67)]).error?.issues[0]?.message).toContain("add up to 100.5%");
});

test("a day is a calendar day or not stated, as in rows that were kept before there were days", () => {
  expect(Outcomes.parse([one(1)])[0]?.day).toBeNull();
  expect(Outcomes.parse([one(1, "2031-06-30")])[0]?.day).toBe("2031-06-30");
  expect(Outcomes.safeParse([one(1, "2031-06-31")]).success).toBe(false);
});

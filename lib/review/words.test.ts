import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Trigger } from "./trigger.ts";
import { triggerSentence } from "./words.ts";

const TODAY = asDay("2026-11-24");
const since = asDay("2026-11-17");
const USD = "USD" as Currency;

it.each<[Trigger, string]>([
  [{ kind: "verdict", since, from: "alive", to: "dead", fromBand: "12-or-alive", toBand: "3-to-6", cashZeroFrom: null, cashZeroTo: asDay("2027-03-01") }, "Default alive → Default dead, 3 to 6 months left."],
  [{ kind: "verdict", since, from: "dead", to: "dead", fromBand: "6-to-12", toBand: "3-to-6", cashZeroFrom: asDay("2027-06-01"), cashZeroTo: asDay("2027-05-20") }, "Default dead, 6 to 12 months left → Default dead, 3 to 6 months left; cash ends 12 days earlier, on 20 May 2027."],
  [{ kind: "verdict", since: null, from: null, to: "out", fromBand: null, toBand: "under-3", cashZeroFrom: null, cashZeroTo: null }, "Reviewed for the first time: Out of money."],
  [{ kind: "raise-by", day: asDay("2026-12-01") }, "A raise has to start by 1 Dec 2026, in 7 days."],
  [{ kind: "raise-by", day: asDay("2026-11-20") }, "A raise had to start by 20 Nov 2026, 4 days ago."],
  [{ kind: "off-path", since, what: "cash", expected: 950_000_00, came: 700_000_00, share: -0.263, currency: USD, until: asDay("2026-10-31") }, "Cash on 31 Oct 2026: $950K expected → $700K came (−26.3%)."],
  [{ kind: "feature", since, id: "f", name: "Chat", from: "amber", to: "red", pFrom: 0.42, pTo: 0.61, cause: "model-release" }, "Chat: shipped within 12 months 42.0% → 61.0%, after a model release."],
  [{ kind: "due", of: "action", id: "x", text: "Call the bank", owner: "Ana", day: asDay("2026-11-20") }, "An action is due, 20 Nov 2026: Call the bank (Ana)"],
])("%j", (trigger, expected) => expect(triggerSentence(trigger, TODAY)).toBe(expected));

import type { ExitHolding } from "#lib/captable/exit-holdings.ts";
import { distribute } from "#lib/captable/waterfall/distribute.ts";
import type { RoundTerms } from "#lib/captable/round/terms.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import { type Answer, known, unknown } from "#lib/answer.ts";

/** What a person says of a company's end and its next round; major units of its currency. */
export type OutcomeScenario = {
  outcomes: readonly { label: string; probability: number; exit: number }[];
  preMoney: number | null;
  amount: number | null;
  /** Share of the company that rounds after the next one take, a fraction; they are taken to have no preference. */
  laterDilution: number | null;
};
/** Times that a dollar of the next round comes back, without its years. `lossChance`: weight of the outcomes that bring back less than the dollar; `owned`: share of the company that the round buys, and what later rounds leave of it. */
export type ExpectedMultiple = { multiple: number; lossChance: number; byOutcome: { label: string; probability: number; multiple: number }[]; basis: "waterfall" | "pro-rata"; owned: { bought: number; left: number } };
type Bought = { bought: number; returns: (exit: number) => number };
/** A cap table before the round: shares by kind, the SAFEs and notes that convert in it, and what takes part in an exit but for those. */
export type TableBefore = { shares: RoundTerms["shares"]; converting: RoundTerms["safes"]; holdings: readonly ExitHolding[] };

/**
 * Through the waterfall: the round is priced (SAFEs and notes convert in it, percent-ownership), its shares are preferred at one time their price, paid
 * first and not participating. Without a cap table: exit x (1 - later dilution) / post-money, as if all were common.
 */
export function expectedMultiple({ outcomes, preMoney, amount, laterDilution }: OutcomeScenario, table: TableBefore | null): Answer<ExpectedMultiple> {
  if (preMoney === null || amount === null || preMoney <= 0 || amount <= 0) return unknown("The next round is not stated: its pre-money and what it raises.");
  const later = laterDilution ?? 0;
  if (later >= 1) return unknown("Later rounds cannot take everything.");
  const answer = table === null ? known({ bought: amount / (preMoney + amount), returns: (exit: number) => (exit * (1 - later)) / (preMoney + amount) }) : throughWaterfall(table, preMoney, amount, later);
  if (!answer.known) return answer;
  const { bought, returns } = answer.value;
  const byOutcome = outcomes.map(({ label, probability, exit }) => ({ label, probability, multiple: returns(exit) }));
  return known({
    multiple: byOutcome.reduce((sum, { probability, multiple }) => sum + probability * multiple, 0),
    lossChance: byOutcome.reduce((sum, { probability, multiple }) => sum + (multiple < 1 - 1e-9 ? probability : 0), 0),
    byOutcome, basis: table === null ? "pro-rata" : "waterfall", owned: { bought, left: bought * (1 - later) },
  });
}

function throughWaterfall({ shares, converting, holdings }: TableBefore, preMoney: number, amount: number, later: number): Answer<Bought> {
  const round = priceRound({ preMoney, newMoney: amount, method: "percent-ownership", shares, safes: converting, pool: { increase: 0 } });
  if (!round.known) return round;
  const { safeShares, newShares, total } = round.value;
  const plain = { participation: "non-participating", cap: null, strike: 0, ours: 0 } as const;
  const added: ExitHolding[] = [
    ...converting.map((each, i) => ({ ...plain, name: `Converted ${i + 1}`, shares: safeShares[i] ?? 0, preference: each.amount, rank: 1 })),
    { ...plain, name: "Next round", shares: newShares, preference: amount, rank: 0 },
    ...(later > 0 ? [{ ...plain, name: "Later rounds", shares: (total * later) / (1 - later), preference: 0, rank: 1 }] : []),
  ];
  const all = [...holdings, ...added];
  const at = holdings.length + converting.length;
  return known({ bought: newShares / total, returns: (exit: number) => (distribute(exit, 0, all).payouts[at] ?? 0) / amount });
}

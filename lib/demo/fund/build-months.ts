import { asMinor, type Currency, type Minor, roundToMinor } from "#lib/money.ts";
import { wobble } from "../demo-seed.ts";
import type { Path, Story } from "./story.ts";

/** What one month came to, in minor units; `cashEnd` follows from the month after it and so back from the last. */
export type BuiltMonth = {
  monthsAgo: number;
  revenue: Minor | null; expenses: Minor;
  payroll: Minor; costOfRevenue: Minor; inference: Minor; marketing: Minor; other: Minor;
  oneOffIn: Minor; oneOffOut: Minor; financingIn: Minor; cashEnd: Minor | null; headcount: number; note: string | null;
};

// Older months wobble more: only the latest carry the verdict.
const CALM_MONTHS = 7;
const RESTLESS = 2.5;

/** Level `monthsAgo` months before the last, with its wobble. */
function levelOf(path: Path, monthsAgo: number, words: string): number {
  let level = path.now;
  let left = monthsAgo;
  for (const { months, rate } of path.past) {
    const span = Math.min(left, months);
    level /= (1 + rate) ** span;
    left -= span;
  }
  const width = path.noise * (monthsAgo < CALM_MONTHS ? 1 : RESTLESS);
  return level * (1 + width * wobble(`${words} ${monthsAgo}`));
}

/** The story's months, oldest first. Cash ties: each month's end is the one before plus everything that flowed in it. */
export function buildMonths(story: Story): BuiltMonth[] {
  const currency = story.currency as Currency;
  const minor = (major: number) => roundToMinor(major, currency);
  const months: BuiltMonth[] = [];
  let cash = story.cash === null ? null : minor(story.cash);
  for (let monthsAgo = 0; monthsAgo < story.months; monthsAgo += 1) {
    const words = `${story.slug} ${story.months}`;
    const sold = story.revenue === null ? 0 : story.withoutSales.includes(monthsAgo) ? 0 : levelOf(story.revenue, monthsAgo, `${words} revenue`);
    const total = levelOf(story.expenses, monthsAgo, `${words} expenses`);
    const share = (name: keyof Story["shares"]) => minor(total * story.shares[name] * (1 + 0.03 * wobble(`${words} ${name} ${monthsAgo}`)));
    const [payroll, costOfRevenue, inference, marketing] = [share("payroll"), share("costOfRevenue"), share("inference"), share("marketing")];
    const expenses = minor(total);
    const oneOffs = story.oneOffs.filter((one) => one.monthsAgo === monthsAgo);
    const oneOffIn = minor(oneOffs.reduce((sum, one) => sum + one.in, 0));
    const oneOffOut = minor(oneOffs.reduce((sum, one) => sum + one.out, 0));
    const rounds = story.rounds.filter((round) => round.tier === "in-bank" && round.monthsAgo === monthsAgo);
    const financingIn = minor(rounds.reduce((sum, round) => sum + round.amount, 0));
    const notes = [...oneOffs.map((one) => one.note), ...rounds.map((round) => `${round.kind} received: financing, not revenue.`)];
    const revenue = minor(sold);
    months.push({
      monthsAgo, revenue, expenses, payroll, costOfRevenue, inference, marketing,
      other: asMinor(expenses - payroll - costOfRevenue - inference - marketing),
      oneOffIn, oneOffOut, financingIn, cashEnd: cash, headcount: Math.max(2, Math.round((total * story.shares.payroll) / story.payPerHead)),
      note: notes.length > 0 ? notes.join(" ") : null,
    });
    if (cash !== null) cash = asMinor(cash - (revenue - expenses + oneOffIn - oneOffOut + financingIn));
  }
  return months.reverse();
}

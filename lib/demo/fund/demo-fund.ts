import { addDays, addMonths, asDay, type Day, firstDay, type Month, monthOf } from "#lib/date.ts";
import { asMinor, type Currency, type Minor, roundToMinor } from "#lib/money.ts";
import { demoId } from "../demo-id.ts";
import { wobble } from "../demo-seed.ts";
import { buildMonths } from "./build-months.ts";
import { demoFigures } from "./demo-figures.ts";
import type { DemoCompany, DemoEvent, DemoFund, DemoRound } from "./demo-types.ts";
import { lastReportedMonth, reportPeriods } from "./report-periods.ts";
import { STORIES } from "./stories.ts";
import type { EventPlan, RoundPlan, Story } from "./story.ts";

export const DEMO_NOTICE = "Invented demo data: none of these companies exists.";

const FOUNDED = asDay("2020-01-01");

/** The invented fund as it stands on `today`: figures up to the last complete month. The same day gives the same fund. */
export const demoFund = (today: Day): DemoFund => ({
  workspace: { kind: "fund", slug: "demo-fund", name: "Halfpenny Ventures (demo)", currency: "USD" as Currency, notice: DEMO_NOTICE },
  companies: STORIES.map((story) => demoCompany(story, today)),
});

function demoCompany(story: Story, today: Day): DemoCompany {
  const currency = story.currency as Currency;
  const id = demoId(story.slug, FOUNDED);
  const last = lastReportedMonth(story.reports, story.silentMonths, today);
  const periods = reportPeriods(story, buildMonths(story), last);
  return {
    id, slug: story.slug, name: story.name, currency, sector: story.sector, stage: story.stage, country: story.country, story: story.text,
    minimumCash: roundToMinor(story.minimumCash, currency), raiseLeadMonths: story.raiseLeadMonths, expenseGrowth: story.expenseGrowth,
    figures: demoFigures(story, id, periods, today),
    rounds: story.rounds.flatMap((plan) => roundOf(plan, story, last, today)),
    events: story.events.map((plan) => eventOf(plan, currency, last, today)),
  };
}

/** Past rounds lie in the reported months, planned ones in a month after today's. Of money in the bank our part is a row of its own. */
function roundOf(plan: RoundPlan, story: Story, last: Month, today: Day): DemoRound[] {
  const currency = story.currency as Currency;
  const month = plan.monthsAgo >= 0 ? addMonths(last, -plan.monthsAgo) : addMonths(monthOf(today), -plan.monthsAgo);
  const day = addDays(firstDay(month), plan.dayOfMonth - 1);
  const amount = roundToMinor(plan.amount, currency);
  const preMoney = plan.preMoney === null ? null : roundToMinor(plan.preMoney, currency);
  const round = {
    kind: plan.kind, day, amount, currency, preMoney, postMoney: preMoney === null ? null : asMinor(preMoney + amount), security: plan.security,
    tier: plan.tier, condition: plan.condition, ours: false, reportedAt: plan.tier === "in-bank" ? day : lastKnown(last, today), reportedBy: `${story.name} (invented)`,
  };
  if (!plan.ours || plan.tier !== "in-bank") return [{ ...round, ours: plan.ours }];
  const ours = ourPart(plan, `${story.slug} ${plan.kind}`, currency);
  return [{ ...round, kind: `${plan.kind} (our part)`, amount: ours, ours: true }, { ...round, kind: `${plan.kind} (others)`, amount: asMinor(amount - ours) }];
}

const STEP = 25_000;

/** Between a fifth and nearly half of the round, in a figure that a term sheet would name. */
const ourPart = (plan: RoundPlan, words: string, currency: Currency): Minor =>
  roundToMinor(Math.max(1, Math.round((plan.amount * (0.33 + 0.13 * wobble(words))) / STEP)) * STEP, currency);

/** Plans are told with the last report. */
const lastKnown = (last: Month, today: Day): Day => {
  const told = addDays(firstDay(addMonths(last, 1)), 6);
  return told < today ? told : today;
};

function eventOf(plan: EventPlan, currency: Currency, last: Month, today: Day): DemoEvent {
  const fromMonth = addMonths(monthOf(today), plan.monthsAhead);
  return {
    kind: plan.kind, label: plan.label, fromMonth, toMonth: plan.lasts === null ? null : addMonths(fromMonth, plan.lasts - 1),
    amount: roundToMinor(plan.amount, currency), currency, active: true, reportedAt: lastKnown(last, today),
  };
}

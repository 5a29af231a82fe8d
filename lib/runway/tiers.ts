import { monthIndex, monthOf, type Day } from "#lib/date.ts";
import { momentAfter, type Moment } from "#lib/runway/clock.ts";
import type { Tier } from "#lib/runway/company-input.ts";
import { landing, type Tranche } from "#lib/runway/company-plan.ts";
import { monthCalendar, stepsOf, type PlannedEvent } from "#lib/runway/events.ts";
import type { Standing } from "#lib/runway/judge-months.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { outlookOrOut } from "#lib/runway/project.ts";
import type { State } from "#lib/runway/state.ts";

/** The primary verdict if this tier and those above it land too; the headline counts only what is in the bank. */
export type TierVerdict = { tier: Exclude<Tier, "in-bank">; state: State; cashZero: Moment | null; tranches: Tranche[] };

const TIERS = ["signed", "conditional", "hoped"] as const;

/** A verdict for every tier that has a tranche, from the surest on. */
export function judgeTiers(judgement: Judgement, events: readonly PlannedEvent[], tranches: readonly Tranche[], cashDay: Day, standing: Standing): TierVerdict[] {
  const { course, basis, unit } = judgement;
  if (course === null || basis === null) return [];
  const calendar = monthCalendar(monthIndex(monthOf(basis)));
  const landed = [...events];
  const verdicts: TierVerdict[] = [];
  for (const tier of TIERS) {
    const own = tranches.filter((tranche) => tranche.tier === tier);
    if (own.length === 0) continue;
    landed.push(...own.map((tranche) => landing(tranche, cashDay)));
    const start = standing.position?.start ?? 0;
    const { state, cashZero } = outlookOrOut("growFirst", { ...course, start, steps: stepsOf(landed, calendar) });
    verdicts.push({ tier, state, cashZero: momentAfter(basis, cashZero, unit), tranches: own });
  }
  return verdicts;
}

import type { Day } from "#lib/date.ts";
import type { CompanyFacts, Seen } from "../company-facts.ts";
import type { Trigger, TriggerKind } from "../trigger.ts";

export type RuleContext = { company: CompanyFacts; /** As the last review left it; null: never reviewed. */ seen: Seen | null; today: Day; offPathShare: number };
/** One reason to be on the agenda. */
export type Rule = { kind: TriggerKind; find: (context: RuleContext) => Trigger[] };

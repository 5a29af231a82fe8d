import type { Condition, ConditionKind, ConditionRule, Look, Observation } from "../condition.ts";
import { above } from "./above.ts";
import { below } from "./below.ts";
import { changed } from "./changed.ts";
import { silent } from "./silent.ts";
import { verdictChanged } from "./verdict-changed.ts";

/** Every kind of condition, in the order in which a form offers them. */
export const CONDITIONS: { readonly [K in ConditionKind]: ConditionRule<K> } = { below, above, changed, "verdict-changed": verdictChanged, silent };
export const CONDITION_KINDS = Object.keys(CONDITIONS) as ConditionKind[];

export const observe = (condition: Condition, look: Look): Observation | null => (CONDITIONS[condition.kind] as ConditionRule<ConditionKind>).observe(condition as never, look);

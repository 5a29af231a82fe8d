import { CONDITION_KINDS } from "#lib/alerts/conditions/conditions.ts";
import type { ConditionKind } from "#lib/alerts/condition.ts";
import { AppError, type Fault } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { previewAlertRule } from "#app/_operations/preview-alert-rule.ts";
import { param, type SearchParams } from "#app/_adapters/page.ts";

/** A rule as its form's address says it, field by field. */
export type RuleFields = { kind: ConditionKind; company: string; figure: string; threshold: string; band: string; by: string; as: string; direction: string; daysAgo: string; to: string; days: string; delivery: string; rule: string; version: string };
const DEFAULTS: RuleFields = { kind: "below", company: "", figure: "runway", threshold: "", band: "", by: "", as: "share", direction: "down", daysAgo: "", to: "dies", days: "45", delivery: "inbox", rule: "", version: "" };

export function ruleFields(search: SearchParams): RuleFields {
  const read = Object.fromEntries(Object.entries(DEFAULTS).map(([name, first]) => [name, param(search, name) ?? first])) as RuleFields;
  return { ...read, kind: CONDITION_KINDS.includes(read.kind) ? read.kind : "below" };
}

const whole = (text: string): number | string | null => (text === "" ? null : /^\d+$/.test(text) ? Number(text) : text);
// A stored rule's link has a share as 0.25, which is typed as 25%.
const orNull = (text: string): string | null => (text === "" ? null : text);

/** What the operations read of the fields. */
export const ruleInput = ({ kind, company, figure, threshold, band, by, as, direction, daysAgo, to, days }: RuleFields) =>
  ({ kind, company: orNull(company), figure: orNull(figure), threshold: orNull(threshold), band: orNull(band), by: orNull(by), as, direction, daysAgo: whole(daysAgo), to, days: whole(days) ?? 45 });

export type Preview = Awaited<ReturnType<(typeof previewAlertRule)["call"]>>;

/** What the rule would have fired, or which fields are wrong. */
export async function tryRule(caller: Caller, fields: RuleFields): Promise<{ preview: Preview | null; faults: readonly Fault[] }> {
  try {
    return { preview: await previewAlertRule.call(caller, ruleInput(fields)), faults: [] };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return { preview: null, faults: error.faults };
    if (error instanceof AppError && error.code === "not-found") return { preview: null, faults: [{ path: "company", message: "There is no such company." }] };
    throw error;
  }
}

import { alertFigure } from "#lib/alerts/figures.ts";
import type { Rules } from "./alert-data.ts";

type Rule = Rules["rules"][number];
const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

/** The condition as its fields are typed: shares as percentages. */
function typed(condition: Rule["condition"]): Record<string, string | number | null> {
  if (!("figure" in condition)) return condition;
  const fraction = condition.kind === "changed" && condition.as === "share" ? true : alertFigure(condition.figure).unit === "fraction";
  return Object.fromEntries(Object.entries(condition).map(([name, value]) => [name, fraction && typeof value === "number" && name !== "daysAgo" ? percent(value) : value]));
}

/** The address of the form that holds what a rule says. */
export function ruleLink({ id, version, condition, company, delivery }: Rule): string {
  const fields = { rule: id, version, delivery, company: company?.slug ?? null, ...typed(condition) };
  const query = Object.entries(fields).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, String(value)]]));
  return `/alerts/rules/new?${new URLSearchParams(query).toString()}`;
}

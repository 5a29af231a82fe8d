import { addDays, type Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { dies, type Standing } from "#lib/portfolio/line.ts";
import { STANDING_WORDS } from "#lib/portfolio/words.ts";

/** A day in a calendar. `key` stays the same when the day moves; `changedAt`: since when it says so. */
export type CalendarEvent = { key: string; day: Day; title: string; text: string; slug: string; changedAt: string };

export type DatedCompany = { id: string; slug: string; name: string; standing: Standing; cashZero: Day | null; raiseBy: Day | null; basisEnd: Day | null; judgedAt: string };

// What ended longer ago than a quarter is on the company's page.
const PAST_DAYS = 92;
const isShown = (day: Day, today: Day): boolean => day >= addDays(today, -PAST_DAYS);

/** When cash ends and a raise has to start, of a company that does not live by its own numbers; what stale figures say is kept, and says so. */
export function companyEvents({ id, slug, name, standing, cashZero, raiseBy, basisEnd, judgedAt }: DatedCompany, today: Day): CalendarEvent[] {
  if (!dies(standing) && standing !== "too-close" && standing !== "stale") return [];
  const basis = basisEnd === null ? "" : ` by figures to ${formatDay(basisEnd)}`;
  const why = standing === "stale" ? `The figures${basisEnd === null ? "" : ` to ${formatDay(basisEnd)}`} are out of date: this is what they said.` : `${STANDING_WORDS[standing]}${basis}.`;
  const event = (what: string, day: Day | null, title: string): CalendarEvent[] => (day === null || !isShown(day, today) ? [] : [{ key: `${what}-${id}`, day, title: `${name}: ${title}${standing === "stale" ? " (stale)" : ""}`, text: why, slug, changedAt: judgedAt }]);
  return [...event("cash-zero", cashZero, "cash ends"), ...event("raise-by", raiseBy, "a raise has to start")];
}

export type DatedMatter = { id: string; of: "action" | "decision" | "check-in"; company: { slug: string; name: string }; text: string; owner: string | null; day: Day; changedAt: string };
const MATTERS = { action: "Due", decision: "Comes back to the review", "check-in": "The founder's answer is due" } as const;

/** What people have to do by a day; an open action stays until it is done. */
export const matterEvents = ({ id, of, company, text, owner, day, changedAt }: DatedMatter, today: Day): CalendarEvent[] =>
  of !== "action" && !isShown(day, today) ? [] : [{ key: `${of}-${id}`, day, title: `${company.name}: ${text}${owner ? ` (${owner})` : ""}`, text: `${MATTERS[of]}${owner ? `: ${owner}` : ""}.`, slug: company.slug, changedAt }];

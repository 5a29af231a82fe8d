import { z } from "zod";
import { bandWords, conditionWords, eventWords } from "#lib/alerts/words.ts";
import { addCalendarMonths, type Day } from "#lib/date.ts";
import { conditionFields, conditionFrom } from "#app/_operations/alerts/condition-fields.ts";
import { scopeOf } from "#app/_operations/alerts/scope-of.ts";
import { walkRules } from "#app/_operations/alerts/walk-rules.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const MONTHS = 12;
// As many as are walked through a year in a second or two; the real startups are 5,297.
const MOST_COMPANIES = 500;
const MOST_TOLD = 200;

export const previewAlertRule = operation({
  name: "preview-alert-rule",
  summary: "What a rule would have fired in the last 12 months, on which days, by what was known on each of them",
  action: "read",
  kind: "read",
  input: z.object(conditionFields),
  output: z.object({
    words: z.string(), again: z.string(), from: dayOut, to: dayOut,
    /** How often it would have fired; `told`: the newest of them. */
    fired: z.int(), told: z.array(z.object({ day: dayOut, company: namedView, words: z.string() })).max(MOST_TOLD), takenBack: z.int(),
    /** Companies beyond the threshold at the end; of which nothing was ever known; looked at, of all that there are. */
    beyond: z.int(), unknown: z.int(), companies: z.int(), of: z.int(),
  }),
  run: async ({ db, workspace, today }, fields) => {
    const condition = conditionFrom(fields);
    const { companyId, companies, currency } = await scopeOf(db, workspace, fields.company);
    const to = workspace.defaultAsOf ?? today;
    const from = addCalendarMonths(to, -MONTHS) as Day;
    const looked = companies.slice(0, MOST_COMPANIES);
    const walked = (await walkRules(db, workspace, looked, [{ condition, currency, companyId }], { from, to }))[0] ?? [];
    const events = walked.flatMap(({ company: { slug, name }, events: own }) => own.map(({ day, event }) => ({ day, event, company: { slug, name } })));
    const fired = events.filter(({ event }) => event.kind === "fired").sort((a, b) => (a.day === b.day ? a.company.name.localeCompare(b.company.name, "en") : a.day < b.day ? 1 : -1));
    return {
      words: conditionWords(condition, currency), again: bandWords(condition, currency), from, to,
      fired: fired.length, told: fired.slice(0, MOST_TOLD).map(({ day, event, company }) => ({ day, company, words: eventWords(condition, { ...event, currency }) })), takenBack: events.length - fired.length,
      beyond: walked.filter(({ state }) => state?.armed === false).length, unknown: walked.filter(({ state }) => state === null || state.last === null).length, companies: looked.length, of: companies.length,
    };
  },
});

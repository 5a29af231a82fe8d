import { z } from "zod";
import { heardWords, waitingWords } from "#lib/checkin/heard-words.ts";
import { addDays } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { checkInsOn } from "#app/_operations/checkin/check-ins-on.ts";
import type { Context } from "#app/_operations/operation.ts";

/** One thing that a founder told, or has not yet. `answer`: what a decision may be said to rest on. */
export const heardView = z.object({ text: z.string(), answer: z.string().nullable() });
type Heard = z.input<typeof heardView>;

// A quarter: what was told before it belongs to other figures.
const DAYS = 92;
const MOST = 12;

/** What the founders of these companies told in check-ins, by the slug of their company, the newest first. It is read when an item is shown and kept in no record: a record can be shared, and what a founder wrote was written to those who asked. */
export async function heardOn(context: Pick<Context, "db" | "workspace" | "today" | "now">, companies: ReadonlySet<string>): Promise<Map<string, Heard[]>> {
  const since = addDays(context.today, -DAYS);
  const recent = (await checkInsOn(context, ({ companyId }) => companies.has(companyId))).checkIns.filter(({ askedOn, submissions }) => askedOn >= since || submissions.some(({ day }) => day >= since));
  const byCompany = groupBy(recent, ({ company }) => company.slug);
  return new Map(
    [...byCompany].map(([slug, requests]) => [
      slug,
      requests.flatMap((request): Heard[] => {
        const waiting = waitingWords(request);
        const latest = request.submissions.at(-1);
        if (!latest) return waiting === null ? [] : [{ text: waiting, answer: null }];
        const head = { founder: latest.by, month: request.month, day: latest.day };
        const told = [...latest.explanations, ...(latest.line ? [heardWords({ ...head, line: latest.line })] : [])].map((text) => ({ text, answer: null }));
        return [...told, ...latest.answers.map(({ id, asks, answer, decision }) => ({ text: `${asks} ${answer} (${decision})`, answer: id }))];
      }).slice(0, MOST),
    ]),
  );
}

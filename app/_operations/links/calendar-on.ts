import { type CalendarEvent, companyEvents, matterEvents } from "#lib/calendar/calendar-event.ts";
import { addCalendarMonths } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { endingsOf } from "#db/review.ts";
import { actionsOf } from "#db/review-action.ts";
import { judgedInstants } from "#db/verdict.ts";
import { ENGINE_VERSION } from "#lib/runway/judge-company.ts";
import { waitingCheckIns } from "#app/_operations/checkin/waiting-check-ins.ts";
import type { Context } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { putOff } from "#app/_operations/review/put-off.ts";

type Read = Pick<Context, "database" | "db" | "workspace" | "today" | "now">;

/** Founders who were asked and have not answered. */
const answersDue = async (context: Read) =>
  (await waitingCheckIns(context)).map(({ id, companyId, month, due, founder, askedAt }) => ({ id, companyId, of: "check-in" as const, text: `figures of ${formatMonth(month)}`, owner: founder, day: due, changedAt: askedAt }));

/** Every dated thing of the companies, or of one of them: when cash ends, by when a raise has to start, actions, what comes back, founders' answers. */
export async function calendarOn(context: Read, companyId: string | null): Promise<CalendarEvent[]> {
  const { db, workspace, now } = context;
  const { lines, day } = await openBook(context, null);
  const judged = await judgedInstants(db, workspace.id, ENGINE_VERSION, day);
  const mine = lines.filter(({ id }) => companyId === null || id === companyId);
  const names = new Map(mine.map(({ id, slug, name }) => [id, { slug, name }]));
  const dated = mine.flatMap((line) => companyEvents({ ...line, cashZero: line.cashZeroDay, raiseBy: line.cashZeroDay === null ? null : addCalendarMonths(line.cashZeroDay, -line.raiseLeadMonths), judgedAt: judged.get(line.id) ?? now }, day));
  const actions = (await actionsOf(db, workspace.id)).filter(({ doneAt }) => doneAt === null).map(({ id, companyId: of, action, owner, due, createdAt }) => ({ id, companyId: of, of: "action" as const, text: action, owner, day: due, changedAt: createdAt }));
  const endings = await endingsOf(db, workspace.id);
  const ended = new Map(endings.map(({ id, endedAt }) => [id, endedAt]));
  const decisions = putOff(endings).map(({ id, companyId: of, text, owner, day: until }) => ({ id, companyId: of, of: "decision" as const, text, owner, day: until, changedAt: ended.get(id) ?? now }));
  const asked = await answersDue(context);
  const matters = [...actions, ...decisions, ...asked].flatMap((matter) => {
    const company = names.get(matter.companyId);
    return company ? matterEvents({ ...matter, company }, day) : [];
  });
  return [...dated, ...matters].sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}

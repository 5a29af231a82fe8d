import { z } from "zod";
import { addDays, asDay } from "#lib/date.ts";
import { endingsAllowed } from "#lib/review/ending.ts";
import { RecordItem, NotReviewed } from "#lib/review/review-record.ts";
import { offersToSlow, yieldOf } from "#lib/review/yield.ts";
import { founderSecondsOf } from "#db/check-in-submission.ts";
import { companiesById } from "#db/company.ts";
import { cadenceOf, closedReviews, itemsOf, openReviewOf, pastEndings } from "#db/review.ts";
import { actionsOf } from "#db/review-action.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { type Context, operation } from "#app/_operations/operation.ts";
import { agendaOn } from "#app/_operations/review/agenda-on.ts";
import { heardOn } from "#app/_operations/review/heard-on.ts";
import { actionView, type itemView, openReviewView, recordOf, viewAction, viewEnding, yieldView } from "#app/_operations/review/review-view.ts";

const MOST_PAST = 5;

async function viewItems(context: Pick<Context, "db" | "workspace" | "today" | "now">, reviewId: string): Promise<z.input<typeof itemView>[]> {
  const { db, workspace: { id: workspaceId } } = context;
  const items = await itemsOf(db, workspaceId, reviewId);
  const heard = await heardOn(context, new Set(items.map(({ companyId }) => companyId)));
  const past = await pastEndings(db, workspaceId, [...new Set(items.map(({ companyId }) => companyId))]);
  return items.map((item) => ({
    id: item.id, heard: heard.get(item.shown.slug) ?? [], position: item.position, shown: item.shown, endings: [...endingsAllowed(item.shown.touches)], ending: viewEnding(item),
    past: past
      .filter(({ companyId, reviewId: of }) => companyId === item.companyId && of !== reviewId)
      .slice(0, MOST_PAST)
      .flatMap(({ ending: kind, decision, owner, until, endedAt }) => (kind === null || endedAt === null ? [] : [{ day: asDay(endedAt.slice(0, 10)), kind, text: decision ?? "", owner, until }])),
  }));
}

export const getReview = operation({
  name: "get-review",
  summary: "The open review, or what the next one would show now; open actions, and what reviews have cost and brought",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    today: dayOut, kind: z.enum(["fund", "company"]), open: openReviewView.nullable(),
    /** What a review would show if it were opened now; null while one is open. */
    next: z.object({ items: z.array(RecordItem).max(10), notReviewed: z.array(NotReviewed).max(100_000), companies: z.int() }).nullable(),
    actions: z.array(actionView).max(10_000), cadenceDays: z.int(), dueOn: dayOut, last: z.object({ id: z.string(), day: dayOut }).nullable(),
    /** Over all closed reviews. */
    yield: yieldView, offersToSlow: z.boolean(),
  }),
  run: async (context) => {
    const { db, workspace, today, now } = context;
    const open = await openReviewOf(db, workspace.id);
    const closed = await closedReviews(db, workspace.id);
    const records = closed.map(recordOf);
    const actions = (await actionsOf(db, workspace.id)).filter(({ doneAt }) => doneAt === null);
    const companies = new Map((await companiesById(db, workspace.id, [...new Set(actions.map(({ companyId }) => companyId))])).map(({ id, slug, name }) => [id, { slug, name }]));
    const agenda = open ? null : await agendaOn(context);
    const cadenceDays = await cadenceOf(db, workspace.id);
    const last = closed[0] ?? null;
    return {
      today, kind: workspace.kind, cadenceDays, dueOn: last ? addDays(recordOf(last).closedOn, cadenceDays) : today, last: last && { id: last.id, day: recordOf(last).closedOn },
      open: open && { id: open.id, day: open.day, openedAt: open.openedAt, seconds: Math.max(0, Math.floor((Date.parse(now) - Date.parse(open.openedAt)) / 1000)), openedBy: open.openedBy, companies: open.companies, notReviewed: open.notReviewed, items: await viewItems(context, open.id) },
      next: agenda && { items: agenda.shown, notReviewed: agenda.notReviewed, companies: agenda.agenda.companies },
      actions: actions.map((action) => viewAction(action, companies, today)),
      yield: yieldOf(records, await founderSecondsOf(db, workspace.id)), offersToSlow: offersToSlow(records),
    };
  },
});

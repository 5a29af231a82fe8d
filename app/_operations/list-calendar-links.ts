import { z } from "zod";
import { companiesById } from "#db/company.ts";
import { linksOf } from "#db/link.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { calendarLinkView, viewCalendarLink } from "#app/_operations/links/calendar-link-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const listCalendarLinks = operation({
  name: "list-calendar-links",
  summary: "Calendars that were given out: for whom, of which company, until when, and when they were read last",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ links: z.array(calendarLinkView).max(10_000) }),
  run: async ({ db, workspace, now }) => {
    const rows = await linksOf(db, workspace.id, ["calendar"]);
    const names = new Map((await companiesById(db, workspace.id, rows.flatMap(({ targetId }) => targetId ?? []))).map(({ id, slug, name }) => [id, { slug, name }]));
    return { links: rows.map((row) => viewCalendarLink(row, row.targetId === null ? null : (names.get(row.targetId) ?? GONE), now)) };
  },
});

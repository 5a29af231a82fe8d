import type { z } from "zod";
import type { LinkRow } from "#db/link.ts";
import { linkView, viewLink } from "#app/_operations/links/link-view.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

/** A calendar's address as its makers see it: without its token. */
export const calendarLinkView = linkView.omit({ fund: true, asOf: true }).extend({ /** Null: all companies. */ company: namedView.nullable() });
export type CalendarLinkView = z.output<typeof calendarLinkView>;

export function viewCalendarLink(row: LinkRow, company: { slug: string; name: string } | null, now: string): CalendarLinkView {
  const { fund: _fund, asOf: _asOf, ...link } = viewLink(row, null, now);
  return { ...link, company };
}

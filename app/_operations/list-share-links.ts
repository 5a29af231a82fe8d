import { z } from "zod";
import { linksOf } from "#db/link.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { linkView, SHARED, viewLink } from "#app/_operations/links/link-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const listShareLinks = operation({
  name: "list-share-links",
  summary: "Links that show the fund's summary or a review: for whom, as known when, until when, how often they were opened and when last",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ links: z.array(linkView).max(10_000) }),
  run: async ({ db, workspace, today, now }) => {
    const { funds } = await namesOf(db, workspace.id, today);
    const rows = await linksOf(db, workspace.id, SHARED);
    return { links: rows.map((row) => viewLink(row, row.targetId === null || row.kind === "review" ? null : (funds.get(row.targetId) ?? GONE), now)) };
  },
});

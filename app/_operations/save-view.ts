import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { parseView, viewQuery } from "#lib/portfolio/view.ts";
import { createSavedView, listSavedViews } from "#db/saved-view.ts";
import { operation } from "#app/_operations/operation.ts";

const MOST = 200;

export const saveView = operation({
  name: "save-view",
  summary: "Keeps a view of the portfolio (filters, order, columns) under a name",
  action: "write",
  kind: "write",
  input: z.object({ name: z.string("Give the view a name.").trim().min(1, "Give the view a name.").max(60, "must not be longer than 60 characters"), query: z.string().max(1000).nullable().default(null) }),
  output: z.object({ id: z.string(), name: z.string(), query: z.string() }),
  run: async ({ db, workspace, now, subject }, { name, query }) => {
    if ((await listSavedViews(db, workspace.id)).length >= MOST) throw invalid([{ path: "name", message: `There are ${MOST} views already: delete one first.` }]);
    // Only what a view can say is kept, whatever was sent.
    const view = await createSavedView(db, workspace.id, { name, query: viewQuery(parseView(query ?? "")), createdAt: now });
    subject(view.id);
    return { id: view.id, name: view.name, query: view.query };
  },
});

import { z } from "zod";
import { listSavedViews as all } from "#db/saved-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const listSavedViews = operation({
  name: "list-saved-views",
  summary: "The saved views of the portfolio: a name and the query that shows it",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ views: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })).max(1000) }),
  run: async ({ db, workspace }) => ({ views: (await all(db, workspace.id)).map(({ id, name, query }) => ({ id, name, query })) }),
});

import { z } from "zod";
import { listWorkspaces as allWorkspaces } from "#db/workspace.ts";
import { operation } from "#app/_operations/operation.ts";

export const listWorkspaces = operation({
  name: "list-workspaces",
  summary: "Every workspace of this installation",
  action: "read",
  kind: "read",
  workspace: "none",
  input: z.object({}),
  output: z.object({
    workspaces: z
      .array(z.object({ slug: z.string(), name: z.string(), kind: z.enum(["fund", "company"]), currency: z.string(), notice: z.string().nullable(), defaultAsOf: z.string().nullable() }))
      .max(10_000),
  }),
  run: async ({ db }) => ({ workspaces: (await allWorkspaces(db)).map(({ slug, name, kind, currency, notice, defaultAsOf }) => ({ slug, name, kind, currency, notice, defaultAsOf })) }),
});

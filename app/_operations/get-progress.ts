import { z } from "zod";
import { progressBoard } from "#app/_operations/importing/progress-board.ts";
import { operation } from "#app/_operations/operation.ts";

export const getProgress = operation({
  name: "get-progress",
  summary: "How far the import of an upload is, while it runs on this server; null where nothing runs",
  action: "read",
  kind: "read",
  input: z.object({ subject: z.string().max(100).describe("id of the upload that is previewed, or of the import that is committed") }),
  output: z.object({
    progress: z.object({ doing: z.string(), done: z.int(), of: z.int().nullable(), unit: z.enum(["rows", "companies"]), fresh: z.int().nullable() }).nullable(),
  }),
  run: async ({ workspace }, { subject }) => ({ progress: progressBoard.read({ workspaceId: workspace.id, subject }) }),
});

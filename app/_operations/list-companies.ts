import { z } from "zod";
import { companyNames } from "#db/company.ts";
import { operation } from "#app/_operations/operation.ts";

export const listCompanies = operation({
  name: "list-companies",
  summary: "Lists the companies of a workspace by name",
  action: "read",
  kind: "read",
  input: z.object({ limit: z.int().min(1).max(100_000).default(5000) }),
  output: z.object({ companies: z.array(z.object({ slug: z.string(), name: z.string(), currency: z.string() })).max(100_000) }),
  run: async ({ db, workspace }, { limit }) => ({ companies: await companyNames(db, workspace.id, limit) }),
});

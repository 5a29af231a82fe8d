import { z } from "zod";
import { searchCompanies } from "#db/company.ts";
import { operation } from "#app/_operations/operation.ts";

const MOST = 20;

export const search = operation({
  name: "search",
  summary: "Companies by part of their name, legal name or domain; the one at this address first, then those that begin with it",
  action: "read",
  kind: "read",
  input: z.object({ query: z.string("Say what to look for.").trim().max(100) }),
  output: z.object({ companies: z.array(z.object({ slug: z.string(), name: z.string(), words: z.array(z.string()).max(3) })).max(MOST) }),
  run: async ({ db, workspace }, { query }) => {
    if (query === "") return { companies: [] };
    const found = await searchCompanies(db, workspace.id, query, MOST);
    return { companies: found.map(({ slug, name, legalName, domain }) => ({ slug, name, words: [slug, legalName, domain].filter((word) => word !== null) })) };
  },
});

import { z } from "zod";
import { currencyInput } from "#lib/cash/input.ts";
import type { Currency } from "#lib/money.ts";
import { freeSlug, slugOf } from "#lib/slug.ts";
import { createWorkspace as insert, listWorkspaces } from "#db/workspace.ts";
import { insertDefaultRules } from "#app/_operations/alerts/insert-default-rules.ts";
import { operation } from "#app/_operations/operation.ts";

export const createWorkspace = operation({
  name: "create-workspace",
  summary: "Opens an empty workspace for a fund or for a single company",
  action: "write",
  kind: "write",
  workspace: "none",
  input: z.object({
    name: z.string("Give it a name.").trim().min(1, "Give it a name.").max(120),
    kind: z.enum(["fund", "company"], "A workspace is a fund or a company.").default("fund"),
    currency: currencyInput,
  }),
  output: z.object({ slug: z.string() }),
  run: async ({ db, now, principal, subject }, { name, kind, currency }) => {
    const taken = new Set((await listWorkspaces(db)).map((each) => each.slug));
    const made = await insert(db, { name, kind, currency: currency as Currency, slug: freeSlug(slugOf(name, "workspace"), taken), createdAt: now });
    await insertDefaultRules(db, made, { at: now, by: principal.name });
    subject(made.id);
    return { slug: made.slug };
  },
});

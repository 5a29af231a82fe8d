import { z } from "zod";
import { listAudit as readAudit, verifyAudit as walkAudit } from "#db/audit.ts";
import { operation } from "#app/_operations/operation.ts";

export const listAudit = operation({
  name: "list-audit",
  summary: "Lists who did what, when and through which door, newest first",
  action: "administer",
  kind: "read",
  input: z.object({ page: z.int().min(1).max(1_000_000).default(1) }),
  output: z.object({
    page: z.int(),
    more: z.boolean(),
    rows: z.array(z.object({ seq: z.int(), at: z.string(), actor: z.string(), door: z.string(), operation: z.string(), detail: z.unknown() })).max(50),
  }),
  run: async ({ db, workspace }, { page }) => {
    const rows = await readAudit(db, workspace.id, { limit: 51, offset: (page - 1) * 50 });
    return { page, more: rows.length > 50, rows: rows.slice(0, 50).map(({ seq, at, actor, door, operation: done, detail }) => ({ seq, at, actor, door, operation: done, detail })) };
  },
});

export const verifyAudit = operation({
  name: "verify-audit",
  summary: "Walks the audit log from old to new and says whether a row was changed, added or cut out",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ whole: z.boolean(), faults: z.array(z.string()).max(10_000) }),
  run: async ({ database }) => {
    const faults = await walkAudit(database);
    return { whole: faults.length === 0, faults };
  },
});

import { z } from "zod";
import { countAlerts } from "#db/alert.ts";
import { companySlugs } from "#db/company.ts";
import { currencyOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

/** What the frame of every page needs to know. */
export const getWorkspace = operation({
  name: "get-workspace",
  summary: "The workspace: whose figures these are, in which currency, as known on which day",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["fund", "company"]),
    currency: currencyOut,
    notice: z.string().nullable(),
    defaultAsOf: z.string().nullable(),
    today: z.string(),
    /** Where there is exactly one company: its slug. */
    onlyCompany: z.string().nullable(),
    unreadAlerts: z.int(),
  }),
  run: async ({ db, workspace, today }) => {
    const { slug, name, kind, currency, notice, defaultAsOf } = workspace;
    const first = await companySlugs(db, workspace.id, 2);
    return { slug, name, kind, currency, notice, defaultAsOf, today, onlyCompany: first.length === 1 ? (first[0] as string) : null, unreadAlerts: await countAlerts(db, workspace.id, { unread: true }) };
  },
});

import { z } from "zod";
import { accountsOf, balancesOf } from "#db/account.ts";
import { categoryRulesOf } from "#db/category-rule.ts";
import { listCompanies } from "#db/company.ts";
import { eventsByCompany } from "#db/dated-event.ts";
import { entriesOf } from "#db/entry.ts";
import { figuresByCompany } from "#db/figure.ts";
import { roundsByCompany } from "#db/funding-round.ts";
import { listImports } from "#db/import.ts";
import { keptRows } from "#db/kept-rows.ts";
import { operation } from "#app/_operations/operation.ts";

const rows = z.array(z.record(z.string(), z.unknown())).max(10_000_000);
const company = z.object({ company: z.record(z.string(), z.unknown()), figures: rows, rounds: rows, events: rows, accounts: rows, balances: rows, rules: rows, entries: rows });

/** Everything that was typed or imported and is known today, as JSON: amounts in minor units beside their currency. */
export const exportWorkspace = operation({
  name: "export-workspace",
  summary: "The whole workspace as JSON: companies, figures with their history, rounds, events, accounts, bank rows, rules, imports, the fund's book and the features",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ format: z.literal("default-dead-export-1"), day: z.string(), workspace: z.record(z.string(), z.unknown()), companies: z.array(company).max(1_000_000), imports: rows, book: z.record(z.string(), rows) }),
  run: async ({ db, workspace, today }) => {
    const figures = await figuresByCompany(db, workspace.id, today);
    const rounds = await roundsByCompany(db, workspace.id, today);
    const events = await eventsByCompany(db, workspace.id, today);
    const companies: z.input<typeof company>[] = [];
    for (const each of await listCompanies(db, workspace.id, { archived: true }))
      companies.push({
        company: each, figures: figures.get(each.id) ?? [], rounds: rounds.get(each.id) ?? [], events: events.get(each.id) ?? [],
        accounts: await accountsOf(db, workspace.id, each.id), balances: await balancesOf(db, workspace.id, each.id, today),
        rules: await categoryRulesOf(db, workspace.id, each.id), entries: await entriesOf(db, workspace.id, { companyId: each.id }),
      });
    return { format: "default-dead-export-1" as const, day: today, workspace, companies, imports: await listImports(db, workspace.id, { limit: 1_000_000 }), book: await keptRows(db, workspace.id) };
  },
});

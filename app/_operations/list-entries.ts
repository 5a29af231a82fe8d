import { z } from "zod";
import { asDay, firstDay, isMonth, lastDay } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";
import { accountsOf } from "#db/account.ts";
import { companyBySlug } from "#db/company.ts";
import { countEntries, entriesOf, type EntryFilter } from "#db/entry.ts";
import { operation } from "#app/_operations/operation.ts";

const ROLES = ["operating", "transfer", "card-payment", "financing", "one-off", "payout", "refund"] as const;
const PAGE = 200;

const entrySchema = z.object({
  id: z.string(), day: z.string(), amountMinor: z.number().int(), currency: z.string(), description: z.string(), counterparty: z.string().nullable(),
  account: z.string(), role: z.enum(ROLES), category: z.string().nullable(), matchedId: z.string().nullable(), setByPerson: z.boolean(),
  importId: z.string(), line: z.number().int(),
});

/** The bank rows behind a figure: of a month, a category, a role, an account or an import; newest first, a page at a time. */
export const listEntries = operation({
  name: "list-entries",
  summary: "Lists the bank rows of a company, by month, category, role, account or import",
  action: "read",
  kind: "read",
  input: z.object({
    company: z.string().max(200),
    month: z.string().refine(isMonth, "is not a month such as 2026-10").nullish(),
    category: z.string().max(50).nullish(),
    role: z.enum(ROLES).nullish(),
    account: z.string().max(100).nullish(),
    importId: z.string().max(50).nullish(),
    page: z.number().int().min(1).max(100_000).default(1),
  }),
  output: z.object({ company: z.object({ slug: z.string(), name: z.string() }), total: z.number().int(), page: z.number().int(), pages: z.number().int(), entries: z.array(entrySchema).max(PAGE) }),
  run: async ({ db, workspace }, input) => {
    const company = await companyBySlug(db, workspace.id, input.company);
    if (!company) throw notFound("company");
    const { month } = input;
    const filter: EntryFilter = {
      companyId: company.id,
      ...(month ? { from: firstDay(month), to: lastDay(month) } : {}),
      ...(input.category ? { category: input.category } : {}),
      ...(input.role ? { role: input.role } : {}),
      ...(input.account ? { accountId: input.account } : {}),
      ...(input.importId ? { importId: input.importId } : {}),
    };
    const total = await countEntries(db, workspace.id, filter);
    const rows = await entriesOf(db, workspace.id, filter, { limit: PAGE, offset: (input.page - 1) * PAGE, newestFirst: true });
    const names = new Map((await accountsOf(db, workspace.id, company.id)).map((account) => [account.id, account.name]));
    return {
      company: { slug: company.slug, name: company.name },
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      entries: rows.map((row) => ({
        id: row.id, day: asDay(row.day), amountMinor: row.amount, currency: row.currency, description: row.description, counterparty: row.counterparty,
        account: names.get(row.accountId) ?? "", role: row.role, category: row.category, matchedId: row.matchedId, setByPerson: row.userSet,
        importId: row.importId, line: row.line,
      })),
    };
  },
});

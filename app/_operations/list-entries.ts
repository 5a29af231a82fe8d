import { z } from "zod";
import { asDay, firstDay, isMonth, lastDay } from "#lib/date.ts";
import { accountsOf } from "#db/account.ts";
import type { Company } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { countEntries, type Entry, entriesOf, entryById, type EntryFilter } from "#db/entry.ts";
import { figuresOf } from "#db/figure.ts";
import { importById } from "#db/import.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { belongsTo, type FigureLine, isFigureLine, sumEntries } from "#app/_operations/importing/figure-lines.ts";
import { ROLES } from "#app/_operations/importing/labels.ts";
import { readLedger, readMonths } from "#app/_operations/importing/ledger.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";
import { operation } from "#app/_operations/operation.ts";

const PAGE = 100;
/** Reasons are worked out anew for as many rows as that takes no time. */
const EXPLAINED = 20_000;

const half = z.object({ id: z.string(), day: z.string(), amountMinor: z.number().int(), currency: z.string(), account: z.string(), description: z.string() });
const entrySchema = z.object({
  id: z.string(), day: z.string(), amountMinor: z.number().int(), currency: z.string(), description: z.string(), counterparty: z.string().nullable(),
  account: z.string(), accountId: z.string(), role: z.enum(ROLES), category: z.string().nullable(), matchedId: z.string().nullable(), setByPerson: z.boolean(),
  importId: z.string(), fileName: z.string(), line: z.number().int(), why: z.string().nullable(), matched: half.nullable(),
});
const amount = z.number().int().nullable();

/** The bank rows behind a figure: of a month, a line of the figures, a role, an account or an import; newest first, a page at a time. */
export const listEntries = operation({
  name: "list-entries",
  summary: "Lists the bank rows of a company, by month, line of the figures, role, account or import, with what they come to",
  action: "read",
  kind: "read",
  input: z.object({
    company: z.string().max(200),
    month: z.string().refine(isMonth, "is not a month such as 2026-10").nullish(),
    category: z.string().max(50).nullish().describe("a category, or a line of the figures: revenue, expenses, oneOffIn, financingOut, moved, ..."),
    role: z.enum(ROLES).nullish(),
    account: z.string().max(100).nullish(),
    importId: z.string().max(50).nullish(),
    page: z.number().int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    company: z.object({ slug: z.string(), name: z.string(), currency: z.string() }),
    total: z.number().int(), page: z.number().int(), pages: z.number().int(),
    sums: z.object({ sum: amount, arriving: amount, leaving: amount, unconverted: z.number().int() }),
    /** The figure that the rows are behind, as it is known now; null where none is asked for or known. */
    figure: z.object({ amountMinor: amount, source: z.string() }).nullable(),
    accounts: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), currency: z.string().nullable() })).max(10_000),
    entries: z.array(entrySchema).max(PAGE),
  }),
  run: async ({ db, workspace, today }, input) => {
    const company = await companyOf(db, workspace, input.company);
    const line = input.category && isFigureLine(input.category) ? input.category : null;
    const all = await matching(db, company, input, line);
    const accounts = await accountsOf(db, workspace.id, company.id);
    const names = new Map(accounts.map((account) => [account.id, account.name]));
    const rows = all.slice((input.page - 1) * PAGE, input.page * PAGE);
    const why = await reasons(db, company, today);
    const files = new Map<string, string>();
    for (const id of new Set(rows.map((row) => row.importId))) files.set(id, (await importById(db, workspace.id, id))?.fileName ?? "");
    const halves = new Map<string, z.input<typeof half>>();
    for (const id of new Set(rows.flatMap((row) => row.matchedId ?? []))) {
      const other = await entryById(db, workspace.id, id);
      if (other) halves.set(id, { id, day: other.day, amountMinor: other.amount, currency: other.currency, account: names.get(other.accountId) ?? "", description: other.description });
    }
    const known = input.month && line && line !== "moved" ? (await figuresOf(db, workspace.id, company.id, today)).findLast((row) => row.period === input.month) : undefined;
    return {
      company: { slug: company.slug, name: company.name, currency: company.currency },
      total: all.length,
      page: input.page,
      pages: Math.max(1, Math.ceil(all.length / PAGE)),
      sums: sumEntries(all, line, company.currency, await ratesFor(db, all.map((row) => row.currency), company.currency)),
      figure: known && line && line !== "moved" ? { amountMinor: known[line], source: known.source } : null,
      accounts: accounts.map(({ id, name, kind, currency }) => ({ id, name, kind, currency })),
      entries: rows.map((row) => ({
        id: row.id, day: asDay(row.day), amountMinor: row.amount, currency: row.currency, description: row.description, counterparty: row.counterparty,
        account: names.get(row.accountId) ?? "", accountId: row.accountId, role: row.role, category: row.category, matchedId: row.matchedId, setByPerson: row.userSet,
        importId: row.importId, fileName: files.get(row.importId) ?? "", line: row.line, why: why.get(row.id) ?? null, matched: halves.get(row.matchedId ?? "") ?? null,
      })),
    };
  },
});

type Asked = { month?: string | null; category?: string | null; role?: (typeof ROLES)[number] | null; account?: string | null; importId?: string | null };

async function matching(db: Reader, company: Company, { month, category, role, account, importId }: Asked, line: FigureLine | null): Promise<Entry[]> {
  const filter: EntryFilter = {
    companyId: company.id,
    ...(month && isMonth(month) ? { from: firstDay(month), to: lastDay(month) } : {}),
    ...(category && line === null ? { category } : {}),
    ...(role ? { role } : {}),
    ...(account ? { accountId: account } : {}),
    ...(importId ? { importId } : {}),
  };
  const rows = await entriesOf(db, company.workspaceId, filter, { newestFirst: true });
  return line === null ? rows : rows.filter((row) => belongsTo(row, line));
}

async function reasons(db: Reader, company: Company, today: Parameters<typeof readMonths>[2]): Promise<Map<string, string>> {
  if ((await countEntries(db, company.workspaceId, { companyId: company.id })) > EXPLAINED) return new Map();
  const { classified } = readMonths(await readLedger(db, company), company, today);
  return new Map(classified.map(({ entryId, why }) => [entryId, why]));
}

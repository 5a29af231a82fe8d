import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { statementMapping, type StatementMapping } from "#lib/import/statement-types.ts";
import { TableMapping } from "#lib/import/tables/mapping.ts";
import { accountsOf } from "#db/account.ts";
import { type Company, listCompanies } from "#db/company.ts";
import { failImport, importByDigest, noteImport, stagedImports, stageImport } from "#db/import.ts";
import { mappingBySignature } from "#db/import-mapping.ts";
import { sweepImports } from "#db/undo-import.ts";
import { findUpload, readUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { labelStaged } from "#app/_operations/importing/label-staged.ts";
import { blankTable, sampleRows } from "#app/_operations/importing/blank-mapping.ts";
import { planFigures } from "#app/_operations/importing/plan-figures.ts";
import { planStamp } from "#app/_operations/importing/plan-stamp.ts";
import { KINDS, type Preview, previewSchema, SHOWN } from "#app/_operations/importing/preview.ts";
import { HEAD_BYTES, LONG_BYTES, type Recognised, recogniseFile } from "#app/_operations/importing/recognise-file.ts";
import { stageStatement } from "#app/_operations/importing/stage-statement.ts";
import { stageTable } from "#app/_operations/importing/stage-table.ts";
import { fromParsed, fromStream } from "#app/_operations/importing/statement-batches.ts";
import { type Tell, tellOf } from "#app/_operations/importing/tell.ts";
import { type Context, operation } from "#app/_operations/operation.ts";
import { parseInput } from "#app/_operations/parse-input.ts";

/** More changed labels of rows that are seen than this are found anew at the commit rather than kept. */
const KEPT_LABELS = 10_000;

const inputSchema = z.object({
  uploadId: z.string().max(100),
  kind: z.enum(KINDS).nullish().describe("what the file is; found by its evidence where absent"),
  company: z.string().max(200).nullish().describe("slug: whose statement, or whose figures a table without company names holds"),
  account: z.object({ key: z.string().max(200).nullable(), name: z.string().max(200).nullable(), kind: z.enum(["bank", "card", "processor", "ledger"]).nullable() }).nullish(),
  mapping: z.unknown().optional().describe("a corrected mapping, as an earlier preview gave it"),
});
type Input = z.output<typeof inputSchema>;

/** Reads an uploaded file and stages what it holds, unseen; `commit-import` makes it count, whole. */
export const previewImport = operation({
  name: "preview-import",
  summary: "Reads an uploaded file and shows what its import would do, line by line, before anything counts",
  action: "write",
  kind: "long",
  input: inputSchema,
  output: previewSchema,
  run: async (context, input) => {
    const { database, workspace, now, principal } = context;
    const upload = await findUpload(database, input.uploadId);
    const long = upload.bytes > LONG_BYTES;
    const head = await readUpload(database, upload.id, long ? HEAD_BYTES : Infinity);
    const given = correctedMapping(input.mapping);
    const found = recogniseFile(head, upload.fileName, given.table?.kind ?? (given.statement ? "statement" : (input.kind ?? null)), given.statement);
    const first = given.table && found.kind !== "statement" ? { ...found, table: { ...found.table, suggestion: { mapping: given.table, source: null } } } : found;
    const { file, remembered } = await recall(context, input, first, head, upload.fileName);
    if (long && file.kind !== "statement") throw invalid([{ path: upload.fileName, message: "A table may be 16 MB at most: split it." }]);
    const company = await chosenCompany(context, file, input);
    const tell = tellOf(context, upload.id);
    const again = await importByDigest(database.reader, workspace.id, upload.digest);
    const staged = await withTx(database, async (tx) => {
      // Whoever looks at another file has given up the one before; a running import is left alone.
      for (const other of await stagedImports(tx, workspace.id)) if (other.counts.ready) await failImport(tx, workspace.id, other.id);
      return stageImport(tx, workspace.id, {
        companyId: company?.id ?? null, fileName: upload.fileName, digest: upload.digest, bytes: upload.bytes, kind: file.kind,
        format: file.kind === "statement" ? file.parsed.format : "table", mapping: {}, by: principal.name, createdAt: now,
      });
    });
    await sweepImports(database);
    try {
      const seen = again ? [`This very file was imported on ${again.createdAt.slice(0, 10)}: what is here already will not be added again.`] : [];
      const common = { importId: staged.id, fileName: upload.fileName, state: "staged" as const, company: company ? { slug: company.slug, name: company.name, currency: company.currency } : null, remembered };
      const preview = file.kind === "statement" ? await ofStatement(context, input, { file, company: company as Company, staged, upload, long, head, tell }) : await ofTable(context, input.mapping !== undefined, { file, company, staged, tell });
      return { ...common, ...preview, warnings: [...seen, ...preview.warnings].slice(0, 1000) };
    } catch (error) {
      await withTx(database, (tx) => failImport(tx, workspace.id, staged.id));
      await sweepImports(database);
      throw error;
    }
  },
});

/** A mapping as sent back by a person: of a statement or of a table, by its shape. */
function correctedMapping(mapping: unknown): { statement: StatementMapping | null; table: TableMapping | null } {
  if (mapping === undefined || mapping === null) return { statement: null, table: null };
  if (typeof mapping === "object" && "kind" in mapping) return { statement: null, table: parseInput(TableMapping, mapping) };
  return { statement: parseInput(statementMapping, mapping), table: null };
}

/** The mapping that a person corrected for this layout before, unless they send another now. */
async function recall({ db, workspace }: Context, input: Input, file: Recognised, bytes: Uint8Array, fileName: string): Promise<{ file: Recognised; remembered: boolean }> {
  const signature = file.kind === "statement" ? file.parsed.signature : file.table.signature;
  if (input.mapping || !signature) return { file, remembered: false };
  const known = await mappingBySignature(db, workspace.id, file.kind, signature);
  if (!known) return { file, remembered: false };
  if (file.kind === "statement") return { file: recogniseFile(bytes, fileName, "statement", parseInput(statementMapping, known.mapping)), remembered: true };
  return { file: { ...file, table: { ...file.table, suggestion: { mapping: parseInput(TableMapping, known.mapping), source: null } } }, remembered: true };
}

async function chosenCompany({ db, workspace }: Context, file: Recognised, { company }: Input): Promise<Company | null> {
  if (company) return companyOf(db, workspace, company);
  if (file.kind !== "statement") return null;
  const all = await listCompanies(db, workspace.id);
  if (all.length === 1) return all[0] as Company;
  throw invalid([{ path: "company", message: all.length === 0 ? "Add the company first whose statement this is." : "Say which company's statement this is." }]);
}

const SAMPLED = 6;

type Part = Omit<Preview, "importId" | "fileName" | "state" | "company" | "remembered">;
type StatementJob = { file: Extract<Recognised, { kind: "statement" }>; company: Company; staged: Awaited<ReturnType<typeof stageImport>>; upload: Awaited<ReturnType<typeof findUpload>>; long: boolean; head: Uint8Array; tell: Tell };

async function ofStatement(context: Context, input: Input, { file, company, staged, upload, long, head, tell }: StatementJob): Promise<Part> {
  const { database, workspace, now, today, principal } = context;
  const { parsed } = file;
  const source = long ? fromStream(database, upload, parsed, parsed.mapping) : fromParsed(parsed, upload.fileName);
  const done = await stageStatement({ tell, database, company, staged, choice: input.account ?? { key: null, name: null, kind: null }, now }, source);
  tell({ doing: "Working out what the rows give by month", done: done.create + done.same, of: null, unit: "rows", fresh: done.create });
  const stamp = await planStamp(context, database.reader);
  const plan = await planFigures(database.reader, company, { today, by: principal.name, importId: staged.id }, staged.id);
  await labelStaged(context, staged, plan.relabelStaged, { create: done.create, same: done.same }, tell);
  const kept = plan.relabel.length <= KEPT_LABELS ? { stamp, figures: plan.figures, withdraw: plan.withdraw, relabel: plan.relabel } : null;
  const counts = { create: done.create, same: done.same, rejected: source.rejected.length, skipped: source.skipped, months: plan.figures.length, ready: 1 };
  const mapping = { signature: parsed.signature, mapping: parsed.mapping, account: input.account ?? null, corrected: input.mapping !== undefined, plan: kept };
  await withTx(database, (tx) => noteImport(tx, workspace.id, staged.id, { counts, rejected: source.rejected.slice(0, 100_000), mapping, at: now }));
  const refused = plan.result.refused.map(({ why }) => why);
  const gaps = plan.result.balanceGaps.map((gap) => `The balances of ${gap.from} and ${gap.to} differ by more than the rows between them: rows are missing or counted twice.`);
  return {
    kind: "statement", format: parsed.format, source: null, counts,
    rejected: source.rejected.slice(0, 1000), warnings: [...source.warnings, ...refused, ...gaps],
    header: parsed.mapping?.headers ?? [], sample: parsed.mapping ? sampleRows(head, parsed.mapping, SAMPLED) : [], mapping: parsed.mapping, lines: [],
    entries: parsed.entries.slice(0, SHOWN).map(({ line, date, amountMinor, currency, description, account }) => ({ line, date, amountMinor, currency, description, account })),
    months: plan.result.months.slice(-2000).map((month) => ({ month: month.month, status: month.status, revenue: month.revenue.amount, expenses: month.expenses, cashEnd: month.cashEnd, why: month.why.slice(0, 50) })),
    corrected: plan.corrected.slice(0, 2000),
    accounts: (await accountsOf(database.reader, workspace.id, company.id)).filter(({ id }) => done.accountIds.includes(id)).slice(0, 500).map(({ id, name, kind, currency }) => ({ id, name, kind, currency })),
  };
}

async function ofTable(context: Context, corrected: boolean, { file, company, staged, tell }: { file: Exclude<Recognised, { kind: "statement" }>; company: Company | null; staged: StatementJob["staged"]; tell: Tell }): Promise<Part> {
  const { database, workspace, now, today, principal } = context;
  const { table, kind } = file;
  const found = table.suggestion?.mapping;
  const mapping = found?.kind === kind ? found : blankTable(kind);
  const unread = mapping === found ? [] : [`The columns of this table of ${kind} are not recognised: say which column is what.`];
  const done = await stageTable({ tell, database, workspace, staged, table, mapping, forCompany: company, today, now, by: principal.name });
  const counts = { ...done.counts, ready: 1 };
  await withTx(database, (tx) =>
    noteImport(tx, workspace.id, staged.id, {
      counts, rejected: done.rejected.slice(0, 100_000), at: now,
      mapping: { signature: table.signature, mapping, corrected, updates: done.updates, companyIds: done.companyIds, features: done.features, totals: done.totals },
    }),
  );
  return {
    kind, format: "table", source: table.suggestion?.source ?? null, counts, rejected: done.rejected.slice(0, 1000),
    warnings: [...unread, ...done.warnings.slice(0, 1000).map(({ line, why }) => `Line ${line}: ${why}`)],
    header: table.header, sample: table.body.slice(0, 20).map((row) => row.cells), mapping, lines: done.outcomes, entries: [], months: [], corrected: [], accounts: [],
  };
}

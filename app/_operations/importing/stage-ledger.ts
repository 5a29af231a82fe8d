import { type KnownLedgerRow, ledgerJudge, type LedgerOutcome } from "#lib/import/tables/judge-ledger.ts";
import type { LedgerKind, LedgerMapping } from "#lib/import/tables/mapping.ts";
import { tableReader } from "#lib/import/tables/table-reader.ts";
import type { LedgerRow } from "#lib/import/tables/table-rows.ts";
import { FUND_FLOW_KINDS, INSTRUMENTS, MARK_BASES, PROCEEDS_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";
import { FOREVER } from "#lib/date.ts";
import type { Reader, Tx } from "#db/client.ts";
import { listCompanies } from "#db/company.ts";
import { fundsOf } from "#db/fund.ts";
import { fundFlows, fundFlowsOf } from "#db/fund-flow.ts";
import { investments, investmentsOf } from "#db/investment.ts";
import { marks, marksOf } from "#db/mark.ts";
import { proceeds, proceedsOf } from "#db/proceeds.ts";
import { contextOf, empty, inChunks, linesOf, note, type StagedTable, type TableJob } from "#app/_operations/importing/staged-table.ts";

type Taken = { row: LedgerRow; fundId: string; companyId: string };

/** Judges every line of a table of the fund's ledger and stages what it would write. */
export async function stageLedger(job: TableJob, mapping: LedgerMapping): Promise<StagedTable> {
  const { database, workspace, forCompany } = job;
  const db = database.reader;
  const funds = (await fundsOf(db, workspace.id, FOREVER)).map(({ fundId, slug, name, currency }) => ({ id: fundId, slug, name, currency }));
  const companies = await listCompanies(db, workspace.id, { archived: true });
  const held = new Set((await investmentsOf(db, workspace.id, FOREVER)).map((row) => `${row.fundId} ${row.companyId}`));
  const read = tableReader(mapping, { ...contextOf(job), currency: forCompany?.currency ?? (mapping.kind === "fund-flows" && funds.length === 1 ? funds[0]?.currency : null) ?? workspace.currency });
  const judge = ledgerJudge({ kind: mapping.kind, companies, funds, known: await knownRows(db, workspace.id, mapping.kind), held, forCompany: forCompany?.id ?? null });
  const result = empty();
  const taken: Taken[] = [];
  for (const line of linesOf(job)) {
    for (const outcome of judge(read(line))) {
      note(result, outcome, wordsOf(outcome));
      if (outcome.status === "create" && outcome.row && outcome.fundId) taken.push({ row: outcome.row, fundId: outcome.fundId, companyId: outcome.companyId ?? "" });
    }
  }
  await inChunks(job, taken, (tx, chunk) => insert(tx, job, mapping.kind, chunk));
  result.companyIds = [...new Set(taken.map(({ companyId }) => companyId))].filter((id) => id !== "");
  return result;
}

const wordsOf = ({ row }: LedgerOutcome): string => (row === null ? "" : [row.key.name ?? row.key.externalId, row.type.replaceAll("-", " "), row.day].filter(Boolean).join(", "));

async function knownRows(db: Reader, workspaceId: string, kind: LedgerKind): Promise<KnownLedgerRow[]> {
  if (kind === "investments") return (await investmentsOf(db, workspaceId, FOREVER)).map((row) => ({ ...row, type: row.instrument }));
  if (kind === "proceeds") return (await proceedsOf(db, workspaceId, FOREVER)).map((row) => ({ ...row, type: row.kind }));
  if (kind === "marks") return (await marksOf(db, workspaceId, FOREVER)).map((row) => ({ ...row, type: row.basis, amount: row.fairValue }));
  return (await fundFlowsOf(db, workspaceId, FOREVER)).map((row) => ({ ...row, type: row.kind, companyId: null }));
}

function one<const T extends string>(words: readonly T[], word: string): T {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new RangeError(`${word} is none of ${words.join(", ")}`);
  return found;
}

async function insert(tx: Tx, { workspace, staged, by }: TableJob, kind: LedgerKind, rows: readonly Taken[]): Promise<void> {
  const shared = ({ row: { day, currency, note: said, rate, sourceRef, reportedAt }, fundId }: Taken) => ({
    fundId, day, currency, note: said, rate, rateSource: rate === null ? null : staged.fileName, sourceRef, reportedAt, reportedBy: by, importId: staged.id,
  });
  if (kind === "investments")
    await investments.insert(tx, workspace.id, rows.map((each) => ({ ...shared(each), companyId: each.companyId, roundId: null, instrument: one(INSTRUMENTS, each.row.type), amount: each.row.amount, shares: each.row.shares, price: each.row.price, terms: {}, owner: each.row.person })));
  else if (kind === "proceeds") await proceeds.insert(tx, workspace.id, rows.map((each) => ({ ...shared(each), companyId: each.companyId, kind: one(PROCEEDS_KINDS, each.row.type), amount: each.row.amount })));
  else if (kind === "marks") await marks.insert(tx, workspace.id, rows.map((each) => ({ ...shared(each), companyId: each.companyId, fairValue: each.row.amount, basis: one(MARK_BASES, each.row.type), author: each.row.person ?? by })));
  else await fundFlows.insert(tx, workspace.id, rows.map((each) => ({ ...shared(each), kind: one(FUND_FLOW_KINDS, each.row.type), amount: each.row.amount, recallable: each.row.recallable, investor: each.row.person })));
}

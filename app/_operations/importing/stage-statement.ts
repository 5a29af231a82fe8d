import { spansOf } from "#lib/cash/entries/coverage.ts";
import { fingerprint, occurrenceCounter } from "#lib/cash/entries/fingerprint.ts";
import type { Day } from "#lib/date.ts";
import type { StatementEntry } from "#lib/import/statement-types.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { ensureAccount, insertBalances } from "#db/account.ts";
import { CHUNK } from "#db/bulk-insert.ts";
import type { Company } from "#db/company.ts";
import type { Database, Tx } from "#db/client.ts";
import { insertEntries, type NewEntry } from "#db/entry.ts";
import { type Import, touchImport } from "#db/import.ts";
import { insertSpans } from "#db/statement-span.ts";
import { withTx } from "#db/with-tx.ts";
import { accountKind } from "#app/_operations/importing/account-kind.ts";
import type { StatementBatches } from "#app/_operations/importing/statement-batches.ts";
import type { Tell } from "#app/_operations/importing/tell.ts";

/** How a person named the account of a file that does not name it. */
export type AccountChoice = { key: string | null; name: string | null; kind: "bank" | "card" | "processor" | "ledger" | null };
export type StagedStatement = { create: number; same: number; currencies: Currency[]; from: Day | null; to: Day | null; accountIds: string[] };

type Job = { tell: Tell; database: Database; company: Company; staged: Import; choice: AccountChoice; now: string };
/** Balances beside a day's first and last row in the file. */
type DayBalance = { day: Day; first: Minor; last: Minor };

/** Puts a statement's entries beside the others, unseen until the import is committed; what is there already is left out. */
export async function stageStatement(job: Job, source: StatementBatches): Promise<StagedStatement> {
  const { database, company, staged, now, tell } = job;
  const accounts = new Map<string, string>();
  const occurrence = occurrenceCounter();
  const days = new Map<string, { accountId: string; from: Day; to: Day }>();
  const balances = new Map<string, Map<Day, DayBalance>>();
  const total: StagedStatement = { create: 0, same: 0, currencies: [], from: null, to: null, accountIds: [] };
  const currencies = new Set<Currency>();

  const toRow = (entry: StatementEntry): NewEntry => {
    const currency = entry.currency ?? company.currency;
    currencies.add(currency);
    const accountId = accounts.get(keyOf(job, entry, currency, source)) as string;
    const print = fingerprint({ day: entry.date, amountMinor: entry.amountMinor, currency, description: entry.description, counterparty: entry.counterparty });
    const span = days.get(accountId);
    if (!span) days.set(accountId, { accountId, from: entry.date, to: entry.date });
    else if (entry.date < span.from) span.from = entry.date;
    else if (entry.date > span.to) span.to = entry.date;
    if (entry.balanceMinor !== null) keepBalance(balances, accountId, entry);
    return {
      companyId: company.id, accountId, day: entry.date, amount: entry.amountMinor, currency, description: entry.description, counterparty: entry.counterparty,
      externalId: entry.externalId, fingerprint: print, occurrence: occurrence(accountId, print), importId: staged.id, line: entry.line,
      category: entry.amountMinor > 0 ? "revenue" : "other", role: "operating",
    };
  };

  for await (const batch of source.batches()) {
    for (let start = 0; start < batch.length; start += CHUNK) {
      await withTx(database, async (tx) => {
        const chunk = batch.slice(start, start + CHUNK);
        for (const entry of chunk) if (!accounts.has(keyOf(job, entry, entry.currency ?? company.currency, source))) await openAccount(tx, job, accounts, entry, source);
        const { inserted, same } = await insertEntries(tx, company.workspaceId, chunk.map(toRow));
        total.create += inserted;
        total.same += same;
        await touchImport(tx, company.workspaceId, staged.id, now, { create: total.create, same: total.same });
      });
      tell({ doing: `Reading ${source.fileName}`, done: total.create + total.same, of: source.rows, unit: "rows", fresh: total.create });
    }
  }
  await withTx(database, async (tx) => {
    const spans = spansOf([...days.values()].flatMap(({ accountId, from, to }) => [{ accountId, day: from }, { accountId, day: to }]));
    await insertSpans(tx, company.workspaceId, spans.map(({ accountId, from, to, stated }) => ({ accountId, importId: staged.id, from, to, stated })));
    const rows = [...balances].flatMap(([accountId, byDay]) => dayEnds(byDay).map(({ day, amount }) => ({ accountId, day, amount, importId: staged.id })));
    await insertBalances(tx, company.workspaceId, [...rows, ...closingBalances(source, accounts, days, staged)]);
  });
  const all = [...days.values()];
  total.accountIds = [...accounts.values()];
  total.currencies = [...currencies].sort();
  total.from = all.reduce<Day | null>((least, { from }) => (least === null || from < least ? from : least), null);
  total.to = all.reduce<Day | null>((most, { to }) => (most === null || to > most ? to : most), null);
  return total;
}

/** One account a number and currency; a file without a number is one account of its layout. */
const keyOf = ({ choice }: Job, entry: StatementEntry, currency: Currency, source: StatementBatches): string => `${entry.account ?? choice.key ?? source.signature ?? source.format} ${currency}`;

async function openAccount(tx: Tx, job: Job, known: Map<string, string>, entry: StatementEntry, source: StatementBatches): Promise<void> {
  const { company, choice } = job;
  const currency = entry.currency ?? company.currency;
  const key = keyOf(job, entry, currency, source);
  const name = entry.account ?? choice.name ?? source.accountName ?? source.fileName;
  const kind = choice.kind ?? accountKind([name, source.accountKind, source.fileName]);
  const account = await ensureAccount(tx, company.workspaceId, { companyId: company.id, name, externalKey: key, currency, kind });
  known.set(key, account.id);
}

function keepBalance(balances: Map<string, Map<Day, DayBalance>>, accountId: string, { date, balanceMinor }: StatementEntry): void {
  let byDay = balances.get(accountId);
  if (!byDay) balances.set(accountId, (byDay = new Map()));
  const last = balanceMinor as Minor;
  const there = byDay.get(date);
  if (there) there.last = last;
  else byDay.set(date, { day: date, first: last, last });
}

/** A running balance stands after its row, so a day ends with its last row, or with its first where the newest come first. */
function dayEnds(byDay: ReadonlyMap<Day, DayBalance>): { day: Day; amount: Minor }[] {
  const days = [...byDay.values()];
  const newestFirst = (days[0]?.day ?? "") > (days.at(-1)?.day ?? "");
  return days.map(({ day, first, last }) => ({ day, amount: newestFirst ? first : last }));
}

/** The ledger balance of an OFX file, at its last entry's day. */
function closingBalances(source: StatementBatches, accounts: ReadonlyMap<string, string>, days: ReadonlyMap<string, { to: Day }>, staged: Import) {
  return source.closing().flatMap(({ account, currency, balanceMinor }) => {
    const accountId = [...accounts].find(([key]) => key.startsWith(`${account ?? ""} `) && (currency === null || key.endsWith(currency)))?.[1];
    const to = accountId ? days.get(accountId)?.to : undefined;
    return accountId && to && balanceMinor !== null ? [{ accountId, day: to, amount: balanceMinor, importId: staged.id }] : [];
  });
}

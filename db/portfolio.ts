import { prepared, type Reader } from "#db/connection.ts";
import { COMMITTED_IMPORTS } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { PortfolioFacts } from "#lib/portfolio/line.ts";

/** One line of the portfolio: a company and the columns of the verdict that holds on the day; all null where none is stored. */
export type PortfolioRow = {
  companyId: string; slug: string; name: string; sector: string | null; stage: string | null; country: string | null; companyCurrency: Currency;
  state: string | null; agree: number | null; of: number | null; decidedBy: string | null; basisEnd: Day | null; freshUntil: Day | null;
  cashZeroDay: Day | null; cashZeroPeriods: number | null; breakEvenDay: Day | null; cash: Minor | null; usable: Minor | null;
  netBurn: Minor | null; capitalNeeded: Minor | null; currency: Currency | null; flags: string[];
  /** Sums of known rounds in the bank, all of it and our part; null where there is none or one is not in the company's currency. */
  raised: Minor | null; ours: Minor | null;
};

const COLUMNS = `c.id, c.slug, c.name, c.sector, c.stage, c.country, c.currency, v.state, v.agree, v.of_combinations, v.decided_by, v.basis_end, v.fresh_until,
  v.cash_zero_day, v.cash_zero_periods, v.break_even_day, v.cash_minor, v.usable_minor, v.net_burn_minor, v.capital_needed_minor, v.currency, v.flags`;

const rowOf = (v: readonly unknown[], flags: string[]): PortfolioRow => ({
  companyId: v[0], slug: v[1], name: v[2], sector: v[3], stage: v[4], country: v[5], companyCurrency: v[6], state: v[7], agree: v[8], of: v[9], decidedBy: v[10],
  basisEnd: v[11], freshUntil: v[12], cashZeroDay: v[13], cashZeroPeriods: v[14], breakEvenDay: v[15], cash: v[16], usable: v[17], netBurn: v[18],
  capitalNeeded: v[19], currency: v[20], flags, raised: null, ours: null,
}) as unknown as PortfolioRow;

/** SQL and place among COLUMNS of what lines are sorted by; null: of the rounds, which are no column. */
const SORTS = {
  name: ["lower(c.name)", 2], state: ["v.state", 7], cashZero: ["v.cash_zero_day", 13], runway: ["v.cash_zero_periods", 14], breakEven: ["v.break_even_day", 15],
  cash: ["v.cash_minor", 16], netBurn: ["v.net_burn_minor", 18], capitalNeeded: ["v.capital_needed_minor", 19], basisEnd: ["v.basis_end", 11], agree: ["v.agree", 8],
  raised: ["r.raised", null], ours: ["r.ours", null], sector: ["lower(c.sector)", 3], country: ["c.country", 5],
} as const;
const FOLDED = new Set<number>([2, 3]);
export type PortfolioSort = keyof typeof SORTS;
export const PORTFOLIO_SORTS = Object.keys(SORTS) as PortfolioSort[];

/** `validOn` picks the stored verdicts; rounds are those known then. All given conditions hold. */
export type PortfolioQuery = {
  validOn: Day;
  engineVersion: string;
  states?: readonly string[];
  /** Part of the name, slug or legal name, whatever the case. */
  search?: string;
  sector?: string;
  flag?: string;
  cashZeroFrom?: Day;
  cashZeroTo?: Day;
  /** Fresh until before this day. */
  staleOn?: Day;
};

const THERE = `c.workspace_id = @workspaceId AND c.withdrawn_at IS NULL AND (c.import_id IS NULL OR c.import_id IN ${COMMITTED_IMPORTS})`;
const PRESENT = `${THERE} AND c.archived_at IS NULL`;
const VERDICT = `LEFT JOIN verdict v ON v.workspace_id = c.workspace_id AND v.company_id = c.id AND v.engine_version = @engineVersion
  AND v.valid_from <= @validOn AND (v.valid_until IS NULL OR v.valid_until >= @validOn)`;
const IN_BANK = `FROM funding_round f WHERE f.workspace_id = @workspaceId AND f.tier = 'in-bank' AND f.reported_at <= @validOn
  AND (f.withdrawn_at IS NULL OR f.withdrawn_at > @validOn) AND (f.import_id IS NULL OR f.import_id IN ${COMMITTED_IMPORTS})`;
const ROUNDS = `LEFT JOIN (SELECT f.company_id, min(f.currency) AS currency, CASE WHEN min(f.currency) = max(f.currency) THEN sum(f.amount_minor) END AS raised,
    CASE WHEN min(f.currency) = max(f.currency) THEN sum(CASE WHEN f.ours = 1 THEN f.amount_minor END) END AS ours ${IN_BANK} GROUP BY f.company_id) r ON r.company_id = c.id AND r.currency = c.currency`;

const escaped = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

function conditions(workspaceId: string, query: PortfolioQuery) {
  const clauses = [PRESENT];
  const values: Record<string, unknown> = { workspaceId, engineVersion: query.engineVersion, validOn: query.validOn };
  const add = (key: string, value: unknown, clause: string) => {
    if (value === undefined) return;
    clauses.push(clause);
    values[key] = value;
  };
  if (query.states) add("states", JSON.stringify(query.states), "v.state IN (SELECT value FROM json_each(@states))");
  if (query.search) add("search", escaped(query.search), "(lower(c.name) LIKE @search ESCAPE '\\' OR c.slug LIKE @search ESCAPE '\\' OR lower(c.legal_name) LIKE @search ESCAPE '\\')");
  add("sector", query.sector, "c.sector = @sector");
  if (query.flag !== undefined) add("flag", query.flag, "EXISTS (SELECT 1 FROM json_each(v.flags) WHERE value = @flag)");
  add("cashZeroFrom", query.cashZeroFrom, "v.cash_zero_day >= @cashZeroFrom");
  add("cashZeroTo", query.cashZeroTo, "v.cash_zero_day <= @cashZeroTo");
  add("staleOn", query.staleOn, "v.fresh_until < @staleOn");
  return { where: clauses.join(" AND "), values };
}

export type PortfolioPage = { sort?: PortfolioSort; descending?: boolean; limit?: number; offset?: number };

/** Adds what is known of the rounds, for the lines of one page or for all. Summed here: twice as fast as a GROUP BY. */
function addRounds(db: Reader, workspaceId: string, validOn: Day, rows: readonly PortfolioRow[]): void {
  const few = rows.length <= 500;
  const statement = prepared(db, `SELECT f.company_id, f.currency, f.amount_minor, f.ours ${IN_BANK} ${few ? "AND f.company_id IN (SELECT value FROM json_each(@ids))" : ""}`).raw();
  const rounds = statement.all({ workspaceId, validOn, ...(few ? { ids: JSON.stringify(rows.map((row) => row.companyId)) } : {}) }) as [string, Currency, Minor | null, number][];
  const byCompany = new Map(rows.map((row) => [row.companyId, row]));
  const mixed = new Set<PortfolioRow>();
  for (const [companyId, currency, amount, ours] of rounds) {
    const row = byCompany.get(companyId);
    if (row && currency !== row.companyCurrency) mixed.add(row);
    if (!row || amount === null) continue;
    row.raised = ((row.raised ?? 0) + amount) as Minor;
    if (ours === 1) row.ours = ((row.ours ?? 0) + amount) as Minor;
  }
  for (const row of mixed) row.raised = row.ours = null;
}

/** As the ORDER BY of a page: unknown last, either way, then by id. */
function sorted(found: unknown[][], column: number, descending: boolean): unknown[][] {
  const folded = found.map((row) => ({ row, by: FOLDED.has(column) ? ((row[column] as string | null)?.toLowerCase() ?? null) : (row[column] as string | number | null) }));
  const way = descending ? -1 : 1;
  const ids = (a: unknown[], b: unknown[]) => ((a[0] as string) < (b[0] as string) ? -1 : 1);
  folded.sort((a, b) => (a.by === b.by ? ids(a.row, b.row) : a.by === null ? 1 : b.by === null ? -1 : a.by < b.by ? -way : way));
  return folded.map(({ row }) => row);
}

/**
 * Lines that fit, sorted (unknown values last, either way), a page at a time. A whole list is sorted here, because SQLite
 * takes longer to sort wide rows than to read them.
 */
export async function portfolioRows(db: Reader, workspaceId: string, query: PortfolioQuery, page: PortfolioPage = {}): Promise<PortfolioRow[]> {
  const { where, values } = conditions(workspaceId, query);
  const [by, column] = SORTS[page.sort ?? "name"];
  const here = column !== null && page.limit === undefined && !page.offset;
  const order = here ? "" : `ORDER BY ${by} IS NULL, ${by} ${page.descending ? "DESC" : "ASC"}, c.id LIMIT @limit OFFSET @offset`;
  const statement = prepared(db, `SELECT ${COLUMNS} FROM company c ${VERDICT} ${column === null ? ROUNDS : ""} WHERE ${where} ${order}`).raw();
  const found = statement.all(here ? values : { ...values, limit: page.limit ?? -1, offset: page.offset ?? 0 }) as unknown[][];
  const flags = new Map<string | null, string[]>([[null, []]]);
  const rows = (here ? sorted(found, column, page.descending ?? false) : found).map((row) => {
    const text = row[21] as string | null;
    let parsed = flags.get(text);
    if (!parsed) flags.set(text, (parsed = JSON.parse(text as string) as string[]));
    return rowOf(row, parsed);
  });
  addRounds(db, workspaceId, query.validOn, rows);
  return rows;
}

/** How many companies fit, by state; null is the count of those without a stored verdict. */
export async function portfolioStates(db: Reader, workspaceId: string, query: PortfolioQuery): Promise<{ state: string | null; companies: number }[]> {
  const { where, values } = conditions(workspaceId, query);
  return prepared(db, `SELECT v.state AS state, count(*) AS companies FROM company c ${VERDICT} WHERE ${where} GROUP BY v.state ORDER BY companies DESC, v.state`).all(values) as { state: string | null; companies: number }[];
}

/** How many cash-zero dates fall in each month, by state. */
export async function cashZeroMonths(db: Reader, workspaceId: string, query: PortfolioQuery): Promise<{ month: string; state: string; companies: number }[]> {
  const { where, values } = conditions(workspaceId, query);
  const sql = `SELECT substr(v.cash_zero_day, 1, 7) AS month, v.state AS state, count(*) AS companies FROM company c ${VERDICT} WHERE ${where} AND v.cash_zero_day IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
  return prepared(db, sql).all(values) as { month: string; state: string; companies: number }[];
}

/** Companies that have no stored verdict for this engine on this day: what a rebuild has to compute. */
export async function companiesToJudge(db: Reader, workspaceId: string, engineVersion: string, validOn: Day): Promise<string[]> {
  const sql = `SELECT c.id FROM company c ${VERDICT} WHERE ${PRESENT} AND v.company_id IS NULL ORDER BY c.id`;
  return prepared(db, sql).pluck().all({ workspaceId, engineVersion, validOn }) as string[];
}

const FACTS = `c.id, c.slug, c.name, c.sector, c.stage, c.country, coalesce(v.currency, c.currency), v.state, v.agree, v.of_combinations, v.decided_by, v.basis_end, v.fresh_until,
  v.cash_zero_day, v.cash_zero_periods, v.break_even_day, v.cash_minor, v.net_burn_minor, v.capital_needed_minor, v.flags, v.last_heard, c.raise_lead_months, c.archived_at IS NOT NULL`;

/** The whole list with the verdicts that hold on the day, in no order, and apart from it the archived ones; `state` is null where none is stored. 5,297 companies: about 12 ms. */
export async function portfolioFacts(db: Reader, workspaceId: string, engineVersion: string, validOn: Day): Promise<{ present: PortfolioFacts[]; archived: PortfolioFacts[] }> {
  const found = prepared(db, `SELECT ${FACTS} FROM company c ${VERDICT} WHERE ${THERE}`).raw().all({ workspaceId, engineVersion, validOn }) as unknown[][];
  const flags = new Map<unknown, readonly string[]>([[null, []]]);
  const lists = { present: [] as PortfolioFacts[], archived: [] as PortfolioFacts[] };
  for (const v of found) {
    let parsed = flags.get(v[19]);
    if (!parsed) flags.set(v[19], (parsed = JSON.parse(v[19] as string) as string[]));
    lists[v[22] === 1 ? "archived" : "present"].push({
      id: v[0], slug: v[1], name: v[2], sector: v[3], stage: v[4], country: v[5], currency: v[6], state: v[7], agree: v[8], of: v[9], decidedBy: v[10], basisEnd: v[11],
      freshUntil: v[12], cashZeroDay: v[13], cashZeroPeriods: v[14], breakEvenDay: v[15], cash: v[16], netBurn: v[17], capitalNeeded: v[18], flags: parsed, lastHeard: v[20], raiseLeadMonths: v[21],
    } as PortfolioFacts);
  }
  return lists;
}

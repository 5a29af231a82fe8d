import type { Day, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import { AMOUNT_FIELDS, type AmountField } from "./mapping.ts";
import { type Change, type Outcome, rejectedOutcome } from "./outcome.ts";
import { resolveCompany } from "./resolve-company.ts";
import type { FigureRow, Reading } from "./table-rows.ts";

/** A figure as it stands; of several for a period the one reported last counts, of those the last in the list. */
export type KnownFigure = { period: Period; periodAssumed: boolean; prior: boolean; currency: Currency; reportedAt: Day; headcount: number | null } & Record<AmountField, Minor | null>;

export type FigureContext = {
  companies: Iterable<KnownCompany>;
  /** What is known of a company; asked once for each. */
  figuresOf: (companyId: string) => readonly KnownFigure[];
  /** For a table that names no companies. */
  forCompany: string | null;
};

/**
 * Says of each reading what its figures would do, row at a time. A figure that repeats what was known on its day of report is the
 * same; one that differs is an update (a new row: nothing is overwritten), whether it stands in a row of its own or in a later
 * row's column for the year before, and whatever file brings it. Only on one and the same day does the period's own row win.
 */
export function figureJudge({ companies, figuresOf, forCompany }: FigureContext): (reading: Reading<FigureRow>) => Outcome<FigureRow>[] {
  const matcher = companyMatcher(companies);
  const stored = new Map<string, ReadonlyMap<Period, KnownFigure[]>>();
  const fresh = new Map<string, FigureRow[]>();
  const judge = (given: FigureRow): Outcome<FigureRow> => {
    const { line } = given;
    const company = resolveCompany(matcher, given.key, forCompany);
    if ("why" in company) return { line, changes: [], status: company.unsure ? "conflict" : "rejected", companyId: null, row: company.unsure ? given : null, why: company.why };
    const before = stored.get(company.id) ?? byPeriod(figuresOf(company.id));
    stored.set(company.id, before);
    const old = before.get(given.period) ?? [];
    const key = `${company.id}|${given.period}`;
    const added = fresh.get(key) ?? [];
    const told: KnownFigure[] = [...old, ...added].filter((one) => one.reportedAt <= given.reportedAt);
    const latest = latestBy(told, () => true);
    const row = latest ? over(latest, given) : given;
    const base = { line, row, changes: [], why: null, companyId: company.id };
    const changes = latest ? differences(latest, row) : [];
    if ((latest && changes.length === 0) || wasTaken(old, given)) return { ...base, status: "same" };
    if (row.prior && told.some((one) => !one.prior && one.reportedAt === row.reportedAt && says(one)))
      return { ...base, status: "same", why: `${row.period} has a row of its own of the same day; the column for the year before does not overrule it.` };
    fresh.set(key, [...added, row]);
    return { ...base, status: latest ? "update" : "create", changes };
  };
  return ({ rows, rejected }) => (rejected ? [rejectedOutcome(rejected)] : rows.map(judge));
}

const PARTS = ["payroll", "costOfRevenue", "inference", "marketing", "other"] as const;
const WHOLES = AMOUNT_FIELDS.filter((field) => !PARTS.some((part) => part === field));

/** Columns for the year before are fewer than a year's own: what they leave out stays as known, the parts of a total that changed apart. */
function over(known: KnownFigure, row: FigureRow): FigureRow {
  if (!row.prior || known.currency !== row.currency) return row;
  const kept = row.expenses === null || row.expenses === known.expenses ? AMOUNT_FIELDS : WHOLES;
  return { ...row, ...Object.fromEntries(kept.map((field) => [field, row[field] ?? known[field]])), headcount: row.headcount ?? known.headcount };
}

function byPeriod(figures: readonly KnownFigure[]): Map<Period, KnownFigure[]> {
  const periods = new Map<Period, KnownFigure[]>();
  for (const figure of figures) periods.set(figure.period, [...(periods.get(figure.period) ?? []), figure]);
  return periods;
}

function latestBy(figures: readonly KnownFigure[], counts: (figure: KnownFigure) => boolean): KnownFigure | null {
  return figures.filter(counts).reduce<KnownFigure | null>((best, one) => (best === null || one.reportedAt >= best.reportedAt ? one : best), null);
}

/** An earlier import had this row, though a later line of the same day overruled it, or it only repeated what was known till then. */
function wasTaken(stored: readonly KnownFigure[], row: FigureRow): boolean {
  const sameDay = stored.filter((one) => one.reportedAt === row.reportedAt);
  if (sameDay.some((one) => repeats(one, row))) return true;
  const before = latestBy(stored, (one) => one.reportedAt < row.reportedAt);
  return sameDay.length > 0 && before !== null && repeats(before, row);
}

const repeats = (known: KnownFigure, row: FigureRow): boolean => differences(known, over(known, row)).length === 0;

/** Whether a figure holds any amount at all. */
const says = (figure: KnownFigure): boolean => AMOUNT_FIELDS.some((field) => figure[field] !== null);

function differences(known: KnownFigure, row: KnownFigure): Change[] {
  const fields = [...AMOUNT_FIELDS, "headcount", "currency"] as const;
  const confirmed: Change[] = known.periodAssumed && !row.periodAssumed ? [{ field: "period", from: "assumed", to: "stated" }] : [];
  return [...fields.flatMap((field) => (known[field] === row[field] ? [] : [{ field, from: known[field], to: row[field] }])), ...confirmed];
}

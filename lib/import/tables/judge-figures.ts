import type { Day, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import { AMOUNT_FIELDS, type AmountField } from "./mapping.ts";
import { type Change, type Outcome, rejectedOutcome } from "./outcome.ts";
import { resolveCompany } from "./resolve-company.ts";
import type { FigureRow, Reading } from "./table-rows.ts";

/** A figure as it stands; of several for a period the one reported last counts, of those the last in the list. */
export type KnownFigure = { period: Period; periodAssumed: boolean; currency: Currency; reportedAt: Day; headcount: number | null } & Record<AmountField, Minor | null>;

export type FigureContext = {
  companies: Iterable<KnownCompany>;
  /** What is known of a company; asked once for each. */
  figuresOf: (companyId: string) => readonly KnownFigure[];
  /** For a table that names no companies. */
  forCompany: string | null;
};

/**
 * Says of each reading what its figures would do, row at a time. A figure that repeats what was known on its day of report is the
 * same; one that differs is an update (a new row: nothing is overwritten). Columns about an earlier period only fill what no row of
 * that period's own told; among themselves the latest counts.
 */
export function figureJudge({ companies, figuresOf, forCompany }: FigureContext): (reading: Reading<FigureRow>) => Outcome<FigureRow>[] {
  const matcher = companyMatcher(companies);
  const stored = new Map<string, ReadonlyMap<Period, KnownFigure[]>>();
  const fresh = new Map<string, FigureRow[]>();
  const judge = (row: FigureRow): Outcome<FigureRow> => {
    const base = { line: row.line, row, changes: [], why: null };
    const company = resolveCompany(matcher, row.key, forCompany);
    if ("why" in company) return { ...base, status: company.unsure ? "conflict" : "rejected", companyId: null, row: company.unsure ? row : null, why: company.why };
    const before = stored.get(company.id) ?? byPeriod(figuresOf(company.id));
    stored.set(company.id, before);
    const old = before.get(row.period) ?? [];
    const key = `${company.id}|${row.period}`;
    const added = fresh.get(key) ?? [];
    const byThen = (one: KnownFigure) => one.reportedAt <= row.reportedAt;
    const told: KnownFigure[] = [...old, ...added].filter(byThen);
    const own: KnownFigure[] = [...old, ...added.filter((one) => !one.prior)].filter(byThen);
    const latest = latestBy(told, () => true);
    const changes = latest ? differences(latest, row) : [];
    if ((latest && changes.length === 0) || wasTaken(old, row)) return { ...base, status: "same", companyId: company.id };
    if (row.prior && own.some(says)) return { ...base, status: "same", companyId: company.id, why: `${row.period} has a row of its own; the later row's column for the year before does not overrule it.` };
    fresh.set(key, [...added, row]);
    return { ...base, status: latest ? "update" : "create", companyId: company.id, changes };
  };
  return ({ rows, rejected }) => (rejected ? [rejectedOutcome(rejected)] : rows.map(judge));
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
  if (sameDay.some((one) => differences(one, row).length === 0)) return true;
  const before = latestBy(stored, (one) => one.reportedAt < row.reportedAt);
  return sameDay.length > 0 && before !== null && differences(before, row).length === 0;
}

/** Whether a figure holds any amount at all. */
const says = (figure: KnownFigure): boolean => AMOUNT_FIELDS.some((field) => figure[field] !== null);

function differences(known: KnownFigure, row: KnownFigure): Change[] {
  const fields = [...AMOUNT_FIELDS, "headcount", "currency"] as const;
  const confirmed: Change[] = known.periodAssumed && !row.periodAssumed ? [{ field: "period", from: "assumed", to: "stated" }] : [];
  return [...fields.flatMap((field) => (known[field] === row[field] ? [] : [{ field, from: known[field], to: row[field] }])), ...confirmed];
}

import type { Figure } from "#lib/cash/figure.ts";
import { firstDay, type Period, periodFirst } from "#lib/date.ts";
import { AppError, type Fault, invalid } from "#lib/errors.ts";
import { formatDay, formatPeriod } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { Company } from "#db/company.ts";
import { figuresOf, insertFigures } from "#db/figure.ts";
import type { WriteContext } from "#app/_operations/operation.ts";

export const PARTS = ["payroll", "costOfRevenue", "inference", "marketing", "other"] as const;
export type Amount = (typeof PARTS)[number] | "revenue" | "expenses" | "oneOffIn" | "oneOffOut" | "financingIn" | "financingOut" | "cashEnd";
export type FigureChanges = Partial<Record<Amount, Minor | null> & Pick<Figure, "headcount" | "note" | "oneOffInRecurring" | "oneOffOutRecurring">>;

const EMPTY = {
  revenue: null, expenses: null, payroll: null, costOfRevenue: null, inference: null, marketing: null, other: null, oneOffIn: null, oneOffOut: null,
  oneOffInRecurring: false, oneOffOutRecurring: false, financingIn: null, financingOut: null, cashEnd: null, headcount: null, periodAssumed: false, note: null,
} satisfies Partial<Figure>;

const sumOfParts = (row: Pick<Figure, (typeof PARTS)[number]>): Minor | null => {
  const known = PARTS.map((part) => row[part]).filter((amount) => amount !== null);
  return known.length === 0 ? null : asMinor(known.reduce((sum, amount) => sum + amount, 0));
};

/** Parts that made up the whole go on making it up when one of them changes. */
function withTotal(previous: Figure | null, changes: FigureChanges): FigureChanges {
  const touched = PARTS.filter((part) => changes[part] !== undefined);
  if (previous === null || previous.expenses === null || changes.expenses !== undefined || touched.length === 0) return changes;
  const made = previous.expenses === sumOfParts(previous) && touched.every((part) => changes[part] !== null);
  return made ? { ...changes, expenses: sumOfParts({ ...previous, ...changes }) } : changes;
}

function faultsOf(row: Omit<Figure, "id">): Fault[] {
  const parts = sumOfParts(row);
  if (parts === null || row.expenses === null || parts <= row.expenses) return [];
  const money = (amount: Minor) => formatMoneyExact(amount, row.currency);
  return [{ path: "expensesMinor", message: `The parts add up to ${money(parts)}, which is more than the expenses of ${money(row.expenses)}.` }];
}

/**
 * Reports a period's row again with some fields changed; what is not given is kept from the row known now. Throws
 * conflict where `seen`, the row that the caller looked at, is not the row known now. No change adds no row.
 */
export async function amendFigure(context: WriteContext, company: Company, period: Period, changes: FigureChanges, seen?: string | null): Promise<Figure> {
  const { db, workspace, today, principal, caller } = context;
  if (firstDay(periodFirst(period)) > today) throw invalid([{ path: "period", message: `${formatPeriod(period)} has not begun yet. What is planned goes under dated events.` }]);
  const rows = await figuresOf(db, workspace.id, company.id, today);
  const previous = rows.findLast((row) => row.period === period) ?? null;
  if (seen !== undefined && seen !== (previous?.id ?? null)) {
    const by = previous ? ` by ${previous.reportedBy} on ${formatDay(previous.reportedAt)}` : "";
    throw new AppError("conflict", `${formatPeriod(period)} was changed in the meantime${by}; look at it again. Nothing of yours was kept.`, [{ path: "seen", message: previous?.id ?? "there is no row any more" }]);
  }
  const given = Object.fromEntries(Object.entries(withTotal(previous, changes)).filter(([, value]) => value !== undefined));
  const typed = caller.door === "page" || caller.door === "form";
  // A founder answers in the company's currency: a row in another is none to be amended.
  const byLink = principal.role === "link";
  const { id: _, ...kept } = previous && (!byLink || previous.currency === company.currency) ? previous : { id: "", currency: company.currency, ...EMPTY };
  const row: Omit<Figure, "id"> = {
    ...kept, ...given, companyId: company.id, period, source: byLink ? "link" : typed ? "typed" : "api", prior: false, importId: null, reportedAt: today, reportedBy: principal.name,
  };
  const faults = faultsOf(row);
  if (faults.length > 0) throw invalid(faults);
  const same = previous !== null && Object.entries(given).every(([field, value]) => previous[field as keyof Figure] === value);
  if (same) return previous;
  const [newRow] = await insertFigures(db, workspace.id, [row]);
  return { ...row, id: newRow as string };
}

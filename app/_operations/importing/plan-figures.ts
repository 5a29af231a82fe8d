import type { Classified } from "#lib/cash/entries/entry.ts";
import { figuresFromMonths } from "#lib/cash/entries/figures-from-months.ts";
import type { MonthsResult } from "#lib/cash/entries/month-figures.ts";
import type { Figure } from "#lib/cash/figure.ts";
import type { Day, Period } from "#lib/date.ts";
import type { Company } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { figuresOf } from "#db/figure.ts";
import { newId } from "#db/id.ts";
import { type Ledger, readLedger, readMonths } from "#app/_operations/importing/ledger.ts";

export type Relabel = Pick<Classified, "entryId" | "role" | "category" | "matchedId">;

/** What a company's bank rows change: figures to add, rows to take back, entries to label anew. */
export type FigurePlan = {
  figures: Figure[];
  withdraw: string[];
  relabel: Relabel[];
  /** The same of entries of the staged import that is planned, which nobody sees yet. */
  relabelStaged: Relabel[];
  /** Months that a person corrected after the bank rows; the correction stays. */
  corrected: Period[];
  result: MonthsResult;
};

type Maker = { today: Day; by: string; importId: string | null };

const AMOUNTS = ["revenue", "expenses", "payroll", "costOfRevenue", "inference", "marketing", "other", "oneOffIn", "oneOffOut", "financingIn", "financingOut", "cashEnd"] as const;
const sameAmounts = (a: Figure, b: Figure): boolean => a.currency === b.currency && AMOUNTS.every((key) => a[key] === b[key]);

function latest(rows: readonly Figure[]): Map<Period, Figure> {
  const byPeriod = new Map<Period, Figure>();
  // Rows come oldest first, so the last one of a period is the one known now.
  for (const row of rows) byPeriod.set(row.period, row);
  return byPeriod;
}

/** Entries whose label is another one now; those that a person has set keep theirs. */
function relabelled({ entries }: Ledger, classified: readonly Classified[]): { seen: Relabel[]; staged: Relabel[] } {
  const [seen, staged]: [Relabel[], Relabel[]] = [[], []];
  entries.forEach((entry, index) => {
    const { entryId, role, category, matchedId } = classified[index] as Classified;
    if (entry.userSet || (entry.role === role && entry.category === category && entry.matchedId === matchedId)) return;
    (entry.staged ? staged : seen).push({ entryId, role, category, matchedId });
  });
  return { seen, staged };
}

/** Compares what the rows say now with what was known of them; `alsoImport` is a staged import whose commit is prepared. */
export async function planFigures(db: Reader, company: Company, maker: Maker, alsoImport?: string): Promise<FigurePlan> {
  const ledger = await readLedger(db, company, alsoImport);
  const { classified, result } = readMonths(ledger, company, maker.today);
  const known = await figuresOf(db, company.workspaceId, company.id, maker.today);
  const newest = latest(known);
  const ofBank = latest(known.filter((row) => row.source === "transactions"));
  const wanted = figuresFromMonths(result.months, {
    companyId: company.id, currency: company.currency, reportedAt: maker.today, reportedBy: maker.by, importId: maker.importId, idOf: () => newId(),
  });
  const { seen, staged } = relabelled(ledger, classified);
  const plan: FigurePlan = { figures: [], withdraw: [], relabel: seen, relabelStaged: staged, corrected: [], result };
  const periods = new Set<Period>();
  for (const figure of wanted) {
    periods.add(figure.period);
    const before = ofBank.get(figure.period);
    if (before && sameAmounts(before, figure)) continue;
    const head = newest.get(figure.period);
    if (head && head.source !== "transactions") plan.corrected.push(figure.period);
    else plan.figures.push(before ? { ...figure, oneOffInRecurring: before.oneOffInRecurring, oneOffOutRecurring: before.oneOffOutRecurring, headcount: before.headcount } : figure);
  }
  plan.withdraw = known.filter((row) => row.source === "transactions" && !periods.has(row.period)).map((row) => row.id);
  return plan;
}

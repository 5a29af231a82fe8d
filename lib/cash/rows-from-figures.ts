import type { Figure } from "#lib/cash/figure.ts";
import { periodSpan, type PeriodRow } from "#lib/cash/period-row.ts";
import { periodEnd, type Day, type Period } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { minorDigits, type Currency, type Minor } from "#lib/money.ts";

/** A row that cannot be used, by name, and why. */
export type RefusedFigure = { figureId: string; period: Period; why: string };
/** How a row in another currency was converted: at the rate of its period's last day. */
export type ConvertedFigure = { figureId: string; from: Currency; rate: string; rateDay: Day; source: string };

export type FigureRows = { rows: PeriodRow[]; refused: RefusedFigure[]; converted: ConvertedFigure[] };

/** Rows in major units of the company's currency; a one-off that counts as recurring joins revenue or expenses. */
export function rowsFromFigures(figures: readonly Figure[], currency: Currency, rates: Rates | null): FigureRows {
  const found: FigureRows = { rows: [], refused: [], converted: [] };
  const scale = 10 ** minorDigits(currency);
  for (const figure of figures) {
    if (figure.currency === currency) found.rows.push(rowOf(figure, (amount) => amount / scale));
    else convertRow(figure, currency, rates, scale, found);
  }
  return found;
}

function rowOf(figure: Figure, major: (amount: Minor) => number): PeriodRow {
  const value = (amount: Minor | null) => (amount === null ? null : major(amount));
  const oneOffIn = value(figure.oneOffIn) ?? 0;
  const oneOffOut = value(figure.oneOffOut) ?? 0;
  const revenue = value(figure.revenue);
  const expenses = value(figure.expenses);
  const financing = (value(figure.financingIn) ?? 0) - (value(figure.financingOut) ?? 0);
  const { first, length } = periodSpan(figure.period);
  return {
    period: figure.period,
    first,
    length,
    revenue: revenue !== null && figure.oneOffInRecurring ? revenue + oneOffIn : revenue,
    expenses: expenses !== null && figure.oneOffOutRecurring ? expenses + oneOffOut : expenses,
    cashEnd: value(figure.cashEnd),
    beside: financing + (figure.oneOffInRecurring ? 0 : oneOffIn) - (figure.oneOffOutRecurring ? 0 : oneOffOut),
  };
}

function convertRow(figure: Figure, currency: Currency, rates: Rates | null, scale: number, found: FigureRows): void {
  const day = periodEnd(figure.period);
  const unit = convert(1 as Minor, figure.currency, currency, day, rates);
  if (!unit.known) {
    found.refused.push({ figureId: figure.id, period: figure.period, why: unit.why });
    return;
  }
  const major = (amount: Minor) => {
    const there = convert(amount, figure.currency, currency, day, rates);
    return there.known ? there.value.amount / scale : NaN;
  };
  const { rate, rateDay, source } = unit.value;
  found.rows.push(rowOf(figure, major));
  found.converted.push({ figureId: figure.id, from: figure.currency, rate, rateDay, source });
}

import { burnWindows } from "#lib/cash/burn.ts";
import { Validity } from "#lib/cash/known.ts";
import { latestFigures, type KnownFigure } from "#lib/cash/latest-figures.ts";
import { periodSpan } from "#lib/cash/period-row.ts";
import { rowsFromFigures } from "#lib/cash/rows-from-figures.ts";
import { addDays, firstDay, lastDay, monthFromIndex, monthIndex, monthOf, type Day } from "#lib/date.ts";
import { isMinor, minorDigits, type Minor } from "#lib/money.ts";
import type { Balance, CompanyInput } from "#lib/runway/company-input.ts";
import { landing, plannedEvents, tranchesOf, type LeftOut } from "#lib/runway/company-plan.ts";
import { judgeStanding, standingOf, type Standing } from "#lib/runway/judge-months.ts";
import { cashSeries } from "#lib/runway/series.ts";
import { judgeTiers } from "#lib/runway/tiers.ts";
import type { Verdict } from "#lib/runway/verdict.ts";

/** Raised whenever the same rows may give another verdict; stored verdicts of an older engine are computed anew. */
export const ENGINE_VERSION = "3";

/** The verdict on a stored company as known on asOf; nothing in it depends on the day it is read. */
export function judgeCompany(input: CompanyInput): Verdict {
  const { settings, asOf, rates = null } = input;
  const { currency } = settings;
  const validity = new Validity(asOf);
  const figures = latestFigures(input.figures, validity);
  completionDays(figures, validity);
  const { rows, refused, converted } = rowsFromFigures(figures, currency, rates);
  const scale = 10 ** minorDigits(currency);
  const balance = latestBalance(input.balances ?? [], figures, validity);
  const standing = standingOf({ asOf, rows, cash: balance && balance.amount / scale, cashDate: balance?.day ?? null });
  const leftOut: LeftOut[] = [];
  const events = plannedEvents(input.events.filter((event) => validity.sees(event)), currency, rates, leftOut);
  const tranches = tranchesOf(input.rounds.filter((round) => validity.sees(round)), currency, rates, leftOut);
  const cashDay = balance?.day ?? cashDayOf(standing);
  const arrived = cashDay === null ? [] : tranches.filter(({ tier, day }) => tier === "in-bank" && day > cashDay);
  if (cashDay !== null) for (const tranche of arrived) events.push(landing(tranche, cashDay));
  const terms = { minimumCash: settings.minimumCash / scale, raiseLeadMonths: settings.raiseLeadMonths, growthWindow: settings.growthWindow, expenseGrowth: settings.expenseGrowth };
  const judgement = judgeStanding(standing, terms, events);
  const { months, last, position, basisEnd, freshUntil } = standing;
  const { conventions, course } = judgement;
  const minor = (major: number | null): Minor | null => {
    const rounded = major === null ? NaN : Math.round(major * scale) + 0;
    return isMinor(rounded) ? rounded : null;
  };
  const burn = burnWindows(months, last);
  const netBurnWindow = burn[3].net.mean !== null ? 3 : burn[1].net.mean !== null ? 1 : null;
  // Field by field: spreading so wide an object costs as much as judging it.
  return {
    state: judgement.state,
    missing: judgement.missing,
    breakEven: judgement.breakEven,
    cashZero: judgement.cashZero,
    lossesStart: judgement.lossesStart,
    raiseBy: judgement.raiseBy,
    capitalNeeded: judgement.capitalNeeded,
    growFirst: judgement.growFirst,
    continuous: judgement.continuous,
    startOfMonth: judgement.startOfMonth,
    conventions,
    levers: judgement.levers,
    fatalPinch: judgement.fatalPinch,
    flags: judgement.flags.filter((flag) => flag !== "stale"),
    course,
    unit: judgement.unit,
    basis: judgement.basis,
    currency,
    agree: conventions.agree,
    of: conventions.of,
    decidedBy: conventions.decidedBy,
    marks: conventions.marks,
    basisEnd,
    freshUntil,
    cash: minor(position?.cash ?? null),
    usable: course === null ? null : minor(course.cash - course.minimumCash),
    netBurn: netBurnWindow === null ? null : minor(burn[netBurnWindow].net.mean),
    netBurnWindow,
    capitalNeededMinor: minor(judgement.capitalNeeded),
    burn,
    cashGap: standing.gap,
    engineVersion: ENGINE_VERSION,
    validFrom: validity.from ?? asOf,
    validUntil: validity.until === null ? null : addDays(validity.until, -1),
    tiers: cashDay === null ? [] : judgeTiers(judgement, events, tranches, cashDay, standing),
    series: cashSeries(standing, judgement, scale),
    provenance: { figureIds: usedIds(figures, standing), refused, converted, leftOut, overlaps: standing.months.overlaps, periodAssumed: figures.some((figure) => figure.periodAssumed) },
  };
}

/** From the first day of the month after it a row's period is complete; only the days nearest to asOf can matter. */
function completionDays(figures: readonly KnownFigure[], validity: Validity): void {
  const now = monthIndex(monthOf(validity.asOf));
  let before = -Infinity;
  let after = Infinity;
  for (const { period } of figures) {
    const { first, length } = periodSpan(period);
    if (first + length <= now) before = Math.max(before, first + length);
    else after = Math.min(after, first + length);
  }
  for (const month of [before, after]) if (Number.isFinite(month)) validity.at(firstDay(monthFromIndex(month)));
}

/** The latest balance up to asOf, where no complete row ends with cash in its month or later. */
function latestBalance(balances: readonly Balance[], figures: readonly KnownFigure[], validity: Validity): Balance | null {
  let latest: Balance | null = null;
  for (const balance of balances) {
    validity.at(balance.day);
    if (validity.sees(balance) && balance.day <= validity.asOf && (latest === null || balance.day >= latest.day)) latest = balance;
  }
  if (latest === null) return null;
  const month = monthIndex(monthOf(latest.day));
  const now = monthIndex(monthOf(validity.asOf));
  const ends = figures.filter(({ cashEnd }) => cashEnd !== null).map(({ period }) => periodSpan(period)).map(({ first, length }) => first + length - 1);
  return ends.some((end) => end < now && end >= month) ? null : latest;
}

function cashDayOf({ months, last, position, basisEnd }: Standing): Day | null {
  if (position === null || basisEnd === null) return null;
  return position.start === 0 ? basisEnd : lastDay(monthFromIndex(months.first + last + Math.floor(position.start)));
}

const usedIds = (figures: readonly KnownFigure[], { months, last }: Standing): string[] =>
  figures.filter(({ period }) => periodSpan(period).first <= months.first + last).map((figure) => figure.id);

import type { Day } from "#lib/date.ts";
import { toDecimal, type Currency, type Minor } from "#lib/money.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { actionSource, actionWords } from "#lib/portfolio/action-words.ts";
import { BAND_WORDS, deciderWords, flagWords, STANDING_WORDS } from "#lib/portfolio/words.ts";

/** Text that a spreadsheet would run as a formula, made text again. Numbers are written by us and may begin with a minus. */
export const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** RFC 4180: commas, CRLF, quotes where they are needed, one header line. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

type Cell = (line: PortfolioLine, day: Day) => string;

const text = (value: string | null): string => (value === null ? "" : harmless(value));
const money = (amount: Minor | null, currency: Currency): string => (amount === null ? "" : toDecimal(amount, currency));
const number = (value: number | null): string => (value === null ? "" : String(value));

const CELLS: Record<string, Cell> = {
  company: (line) => text(line.name),
  slug: (line) => text(line.slug),
  as_of: (_line, day) => day,
  standing: (line) => STANDING_WORDS[line.standing],
  verdict: (line) => (line.state === null ? "Not judged" : STANDING_WORDS[line.state]),
  readings_that_agree: (line) => number(line.agree),
  readings: (line) => number(line.of),
  decided_by: (line) => (line.decidedBy === null ? "" : text(deciderWords(line.decidedBy))),
  runway_band: (line) => BAND_WORDS[line.band],
  cash_zero: (line) => line.cashZeroDay ?? "",
  days_to_cash_zero: (line) => number(line.daysLeft),
  months_from_last_figures_to_cash_zero: (line) => (line.cashZeroPeriods === null ? "" : String(Number(line.cashZeroPeriods.toFixed(3)))),
  break_even: (line) => line.breakEvenDay ?? "",
  currency: (line) => line.currency,
  net_burn_a_month: (line) => money(line.netBurn, line.currency),
  cash: (line) => money(line.cash, line.currency),
  capital_needed: (line) => money(line.capitalNeeded, line.currency),
  last_figures: (line) => line.basisEnd ?? "",
  fresh_until: (line) => line.freshUntil ?? "",
  features: (line) => number(line.features?.count ?? null),
  features_at_risk: (line) => number(line.features?.flagged ?? null),
  largest_p_shipped_12_months: (line) => number(line.features?.largest ?? null),
  book_currency: (line) => line.stake?.currency ?? "",
  exposure: ({ stake }) => (stake ? money(stake.exposure, stake.currency) : ""),
  exposure_is: ({ stake }) => (stake === null ? "not held" : stake.exposure === null ? "unknown" : "known"),
  at_risk_12_months: ({ stake }) => (stake ? money(stake.atRisk, stake.currency) : ""),
  last_heard: (line) => line.lastHeard ?? "",
  next_action: (line) => text(actionWords(line)),
  next_action_by: (line) => line.actionDue ?? "",
  next_action_from: (line, day) => text(actionSource(line, day)),
  flags: (line) => text(line.flags.map(flagWords).join("; ")),
  sector: (line) => text(line.sector),
  stage: (line) => text(line.stage),
  country: (line) => text(line.country),
};

/** Every line with all its columns: exact amounts in major units, states in words, unknown empty. */
export const portfolioCsv = (lines: readonly PortfolioLine[], day: Day): string =>
  csvText([Object.keys(CELLS), ...lines.map((line) => Object.values(CELLS).map((cell) => cell(line, day)))]);

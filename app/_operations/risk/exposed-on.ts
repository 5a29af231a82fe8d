import { type Answer, mapAnswer, unknown } from "#lib/answer.ts";
import { exitHoldings } from "#lib/captable/exit-holdings.ts";
import type { Day } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import { type Currency, type Minor, roundToMinor } from "#lib/money.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import { type DistressedExit, distressedExit } from "#lib/portfolio/risk/distressed-exit.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { openForecasts } from "#lib/portfolio/risk/open-forecasts.ts";
import type { Reader } from "#db/client.ts";
import { failureForecasts, type FailureForecastRow } from "#db/failure-forecast.ts";
import { plannedRounds } from "#db/funding-round.ts";
import type { Workspace } from "#db/workspace.ts";
import { capTablesOn } from "#app/_operations/book/cap-table-of.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";
import { assumptionsOn } from "#app/_operations/risk/assumptions-on.ts";
import { type Held, heldOn } from "#app/_operations/risk/held-on.ts";

/** One held company with all that its risk is made of; amounts in the currency of the book. */
export type Exposed = ExposedCompany & { line: PortfolioLine; held: Held; exit: Answer<DistressedExit>; forecastRow: FailureForecastRow | null };
export type ExposedOn = { currency: Currency; companies: Exposed[]; forecasts: FailureForecastRow[]; reading: Reading };

/** Every company that a fund holds, as known on a day. Only companies that are forecast are paid out at a distressed exit, unless `exits`. */
export async function exposedOn(db: Reader, workspace: Workspace, lines: readonly PortfolioLine[], asOf: Day, options: { values: boolean; exits: boolean }): Promise<ExposedOn> {
  const { currency, held, reading } = await heldOn(db, workspace, asOf, options);
  if (held.size === 0) return { currency, companies: [], forecasts: [], reading };
  const forecasts = await failureForecasts.known(db, workspace.id, asOf);
  const open = openForecasts(forecasts, asOf);
  const signed = (await plannedRounds(db, workspace.id, asOf)).filter(({ tier }) => tier === "signed");
  const tables = open.size > 0 || options.exits ? await capTablesOn(db, workspace, asOf) : new Map<string, never>();
  const assumptions = await assumptionsOn(db, workspace, asOf);
  const rates = await ratesFor(db, lines.filter(({ id }) => held.has(id)).map((line) => line.currency), currency);
  const inBook = (major: number, from: Currency): Answer<Minor> => mapAnswer(convert(roundToMinor(major, from), from, currency, asOf, rates), ({ amount }) => amount);
  const companies = lines.flatMap((line): Exposed[] => {
    const own = held.get(line.id);
    if (!own) return [];
    const forecastRow = open.get(line.id) ?? null;
    const table = tables.get(line.id);
    const exit = forecastRow || options.exits ? distressedExit(assumptions.of(line.id), table ? exitHoldings(table, asOf) : null) : unknown("Nobody has forecast it.");
    const brings = (way: DistressedExit): Answer<number> => (way.basis === "waterfall" ? inBook(way.ours, line.currency) : mapAnswer(own.exposure, (exposure) => way.kept * exposure));
    const end = line.cashZeroDay;
    return [{
      id: line.id, line, held: own, exit, forecastRow, exposure: own.exposure, standing: line.standing, cashZero: end,
      hasSignedMoney: end !== null && signed.some((round) => round.companyId === line.id && round.day <= end),
      forecast: forecastRow && { probability: forecastRow.probability, author: forecastRow.author, day: forecastRow.madeOn },
      distressProceeds: exit.known ? brings(exit.value) : exit,
    }];
  });
  return { currency, companies, forecasts, reading };
}

/** Loss when a company fails, as a fraction of what is exposed, with what it rests on. */
export const lossBasis = ({ exit }: Pick<Exposed, "exit">): "waterfall" | "assumed" | null => (exit.known ? exit.value.basis : null);

import type { Day } from "#lib/date.ts";
import { toMajor } from "#lib/money.ts";
import { burnMultipleOf } from "#lib/portfolio/risk/burn-multiple-of.ts";
import { riskFlags, type RiskFlag } from "#lib/portfolio/risk/risk-flags.ts";
import { ENGINE_VERSION } from "#lib/runway/judge-company.ts";
import type { Reader } from "#db/client.ts";
import { type FundingRoundRow, roundsByCompany } from "#db/funding-round.ts";
import { verdictLevels } from "#db/verdict.ts";
import type { Workspace } from "#db/workspace.ts";
import type { Exposed } from "#app/_operations/risk/exposed-on.ts";

/** The last round in the bank, and how many months of today's burn it bought; rows of one day are one round. */
function lastRound(rounds: readonly FundingRoundRow[], { line }: Exposed): { day: Day; months: number | null } | null {
  const landed = rounds.filter(({ tier }) => tier === "in-bank");
  const day = landed.at(-1)?.day;
  if (day === undefined) return null;
  const own = landed.filter((round) => round.day === day);
  const known = own.every(({ amount, currency }) => amount !== null && currency === line.currency) && line.netBurn !== null && line.netBurn > 0;
  return { day, months: known ? own.reduce((sum, { amount }) => sum + (amount ?? 0), 0) / (line.netBurn ?? 1) : null };
}

/** Where what is said of a company disagrees, by company id. */
export async function flagsOf(db: Reader, workspace: Workspace, companies: readonly Exposed[], asOf: Day): Promise<Map<string, RiskFlag[]>> {
  const ids = companies.map(({ id }) => id);
  const rounds = await roundsByCompany(db, workspace.id, asOf, ids);
  const levels = new Map((await verdictLevels(db, workspace.id, ENGINE_VERSION, asOf, ids)).map((each) => [each.companyId, each]));
  return new Map(companies.map((company) => {
    const { line, held } = company;
    const { revenue, growth } = levels.get(line.id) ?? { revenue: null, growth: null };
    const burnMultiple = burnMultipleOf({ netBurn: line.netBurn === null ? null : toMajor(line.netBurn, line.currency), revenue, growth });
    return [line.id, riskFlags({ mark: held.mark, lastRound: lastRound(rounds.get(line.id) ?? [], company), band: line.band, burnMultiple, lastHeard: line.lastHeard }, asOf)];
  }));
}

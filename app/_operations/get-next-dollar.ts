import { z } from "zod";
import type { CapTable } from "#lib/captable/cap-table.ts";
import { exitHoldings } from "#lib/captable/exit-holdings.ts";
import { beforeRound } from "#lib/captable/round/before-round.ts";
import { type Answer, mapAnswer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, toMajor } from "#lib/money.ts";
import { dies, lives, STANDINGS, type Standing } from "#lib/portfolio/line.ts";
import { expectedMultiple, type TableBefore } from "#lib/portfolio/next-dollar/expected-multiple.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { runwayDifference } from "#lib/runway/price.ts";
import { companiesById } from "#db/company.ts";
import { outcomeViewsOf } from "#db/outcome-view.ts";
import { capTablesOn } from "#app/_operations/book/cap-table-of.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { asOfField, currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const candidate = z.object({
  company: namedView, standing: z.enum(STANDINGS as [Standing, ...Standing[]]), author: z.string(), madeOn: dayOut, currency: currencyOut, nextAmountMinor: minorOut.nullable(),
  /** Times that a dollar comes back, without its years; null with the reason. */
  multiple: z.number().nullable(), why: z.string().nullable(), basis: z.enum(["waterfall", "pro-rata"]).nullable(),
  /** Weight that the author gives to outcomes that bring back less than the dollar. */
  lossChance: z.number().nullable(),
  /** The author's chance that the money only delays death; null where it is not stated. */
  onlyDelays: z.number().nullable(),
  /** The verdict with the whole next round in the bank today, and by how many days cash zero moves. */
  after: z.enum(STANDINGS as [Standing, ...Standing[]]).nullable(), days: z.int().nullable(), daysWhy: z.string().nullable(),
});
const list = z.object({ candidates: z.array(candidate).max(100_000), /** How many of them bring back more than nothing does: the dollar kept. */ better: z.int() });

function before(table: CapTable | undefined, day: Day): Answer<TableBefore> | null {
  if (!table || table.fullyDiluted === 0) return null;
  const rows = table.rows.filter(({ kind }) => kind !== "safe");
  const { shares, safes } = beforeRound(table);
  return mapAnswer(exitHoldings({ ...table, rows }, day), (holdings) => ({ holdings, shares, safes }));
}

export const getNextDollar = operation({
  name: "get-next-dollar",
  summary: "Where the next dollar brings back most by people's own outcomes through the waterfall, rescues and winners apart, and what the round does to the verdict; to keep it is a candidate in both",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField }),
  output: z.object({ asOf: dayOut, rescues: list, winners: list, /** Neither dying nor living by their verdict. */ undecided: z.array(candidate).max(100_000) }),
  run: async (context, { asOf }) => {
    const { db, workspace } = context;
    const book = await openBook(context, asOf);
    const latest = new Map((await outcomeViewsOf(db, workspace.id, book.day)).map((view) => [view.companyId, view]));
    const rows = new Map((await companiesById(db, workspace.id, [...latest.keys()])).map((row) => [row.id, row]));
    const tables = await capTablesOn(db, workspace, book.day);
    const found: z.output<typeof candidate>[] = [];
    for (const line of book.lines) {
      const [view, row] = [latest.get(line.id), rows.get(line.id)];
      if (!view || !row) continue;
      const major = (amount: typeof view.nextAmount) => (amount === null ? null : toMajor(amount, view.currency));
      const table = before(tables.get(line.id), book.day);
      const scenario = { outcomes: view.outcomes.map(({ label, probability, exitMinor }) => ({ label, probability, exit: toMajor(asMinor(exitMinor), view.currency) })), preMoney: major(view.nextPreMoney), amount: major(view.nextAmount), laterDilution: view.laterDilution };
      const answer = table === null ? expectedMultiple(scenario, null) : table.known ? expectedMultiple(scenario, table.value) : table;
      const input = await companyInput(db, workspace, row, book.day);
      const now = judgeCompany(input);
      const round = { id: "next", kind: "Next round", day: book.day, amount: view.nextAmount, currency: view.currency, tier: "in-bank" as const, reportedAt: book.day };
      const then = view.nextAmount === null ? null : judgeCompany({ ...input, rounds: [...input.rounds, round] });
      const moved = then === null ? null : runwayDifference(now, then);
      found.push({
        company: { slug: line.slug, name: line.name }, standing: line.standing, author: view.author, madeOn: view.madeOn, currency: view.currency, nextAmountMinor: view.nextAmount,
        multiple: answer.known ? answer.value.multiple : null, why: answer.known ? null : answer.why, basis: answer.known ? answer.value.basis : null, lossChance: answer.known ? answer.value.lossChance : null,
        onlyDelays: view.deathAfterMoney, after: then === null ? null : then.flags.includes("too-close-to-call") ? "too-close" : then.state, days: moved?.known ? moved.value : null, daysWhy: moved && !moved.known ? moved.why : null,
      });
    }
    found.sort((a, b) => (b.multiple ?? -1) - (a.multiple ?? -1));
    const of = (fits: (standing: Standing) => boolean) => {
      const candidates = found.filter(({ standing }) => fits(standing));
      return { candidates, better: candidates.filter(({ multiple }) => (multiple ?? 0) > 1).length };
    };
    return { asOf: book.day, rescues: of(dies), winners: of(lives), undecided: found.filter(({ standing }) => !dies(standing) && !lives(standing)) };
  },
});

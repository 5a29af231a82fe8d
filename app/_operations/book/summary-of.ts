import type { z } from "zod";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import { STANDINGS } from "#lib/portfolio/line.ts";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { type Position, total } from "#lib/portfolio/returns/position-value.ts";
import { summaryNotes } from "#lib/portfolio/returns/summary-notes.ts";
import { valueSeries } from "#lib/portfolio/returns/value-series.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { type FundBook, readBook } from "#app/_operations/book/read-book.ts";
import { viewGross, viewNet, viewRoll } from "#app/_operations/book/returns-view.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import type { summaryView, SummaryView } from "#app/_operations/book/summary-view.ts";
import type { Context } from "#app/_operations/operation.ts";
import { openBook } from "#app/_operations/portfolio/book.ts";

/** Everything that investors are told of a fund, or of all funds, as known on a day. */
export async function summaryOf(context: Pick<Context, "db" | "database" | "workspace" | "today" | "now">, input: { fund: string | null; asOf: Day | null }): Promise<z.input<typeof summaryView>> {
  const { db, workspace } = context;
  const book = await readBook(context, input);
  const { day, fund, reading, positions } = book;
  const { companies, funds } = await namesOf(db, workspace.id, day);
  const gross = grossReturns(positions, day, reading);
  const held = [...groupBy(positions, ({ companyId }) => companyId)].map(([id, own]) => ({ id, ...positionOf(own, book), company: (companies.get(id) ?? GONE).name }));
  const standings = new Map((await openBook(context, day)).lines.map(({ id, standing }) => [id, standing]));
  const verdicts = STANDINGS.flatMap((standing) => {
    const those = held.filter(({ id, basis }) => basis !== "ended" && (standings.get(id) ?? "unknown") === standing);
    return those.length === 0 ? [] : [{ standing, companies: those.length, value: total(those.map(({ value }) => value)) }];
  });
  const nets = book.nets.map(({ fundId, name, currency, net, roll }) => ({ fund: { slug: funds.get(fundId)?.slug ?? "", name }, currency, net: viewNet(net), roll: viewRoll(roll) }));
  const shown = held.map(({ id: _id, ...position }) => position).sort((a, b) => (b.cost.known ? b.cost.value : -1) - (a.cost.known ? a.cost.value : -1));
  return {
    asOf: day, workspace: workspace.name, notice: workspace.notice, currency: reading.currency,
    fund: fund && { name: fund.name, vintage: fund.vintage, committedMinor: fund.committed, currency: fund.currency },
    gross: viewGross(gross),
    nets, verdicts, positions: shown,
    series: valueSeries(positions, day, reading).map(({ day: end, invested, returned, value }) => ({ day: end, invested, returned, value })),
    notes: summaryNotes({ asOf: day, positions: shown, verdicts, irrs: [{ name: "Gross IRR", irr: gross.grossIrr }, ...book.nets.map(({ name, net }) => ({ name: nets.length > 1 ? `Net IRR of ${name}` : "Net IRR", irr: net.netIrr }))], rolls: book.nets.map(({ name, roll }) => ({ fund: name, closing: roll.closing })) }),
  };
}

function positionOf(own: readonly Position[], { day, reading }: FundBook): Omit<SummaryView["positions"][number], "company"> {
  const { invested, returned, value, moic, markIds, atCost } = grossReturns(own, day, reading);
  const mark = own.flatMap(({ marks }) => marks).filter(({ id }) => markIds.includes(id)).sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  return { cost: invested, returned, value, moic, basis: markIds.length > 0 ? "mark" : atCost.length > 0 ? "cost" : "ended", mark: mark ? { basis: mark.basis, day: mark.day } : null };
}

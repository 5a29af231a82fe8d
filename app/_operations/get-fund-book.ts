import { z } from "zod";
import { GROUPINGS, groupReturns } from "#lib/portfolio/returns/group-returns.ts";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { investorSeries } from "#lib/portfolio/returns/investor-series.ts";
import { valueSeries } from "#lib/portfolio/returns/value-series.ts";
import { fundField } from "#app/_operations/book/fields.ts";
import { fundView, viewFund } from "#app/_operations/book/fund-view.ts";
import { readBook } from "#app/_operations/book/read-book.ts";
import { grossView, moneyAnswer, netView, rollView, viewGross, viewNet, viewRoll } from "#app/_operations/book/returns-view.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { asOfField, currencyOut, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const named = z.object({ slug: z.string(), name: z.string() });

export const getFundBook = operation({
  name: "get-fund-book",
  summary: "What a fund (or all of them) returned as known on a day: multiples, gross and net IRR with their status, by company, vintage, sector, stage or owner, and value by month",
  action: "read",
  kind: "read",
  input: z.object({ fund: fundField, by: z.enum(GROUPINGS).default("company"), asOf: asOfField }),
  output: z.object({
    asOf: dayOut, currency: currencyOut, fund: fundView.nullable(), funds: z.array(fundView).max(1000), by: z.enum(GROUPINGS),
    gross: grossView,
    /** Of each fund, in its own currency: what its investors paid, got and still have, and how that came about since the year began. */
    nets: z.array(z.object({ fund: named, currency: currencyOut, net: netView, roll: rollView })).max(1000),
    groups: z.array(z.object({ key: z.string().nullable(), label: z.string().nullable(), company: named.nullable(), companies: z.int(), gross: grossView })).max(100_000),
    series: z.array(z.object({ day: dayOut, invested: moneyAnswer, returned: moneyAnswer, value: moneyAnswer, net: moneyAnswer })).max(601),
    /** What investors paid in and got back by each month's end: the J-curve. */
    investors: z.array(z.object({ day: dayOut, paidIn: moneyAnswer, distributed: moneyAnswer, net: moneyAnswer })).max(601),
  }),
  run: async (context, { fund: name, by, asOf }) => {
    const { db, workspace } = context;
    const { day, fund, funds, rows, reading, positions, nets } = await readBook(context, { fund: name, asOf });
    const names = await namesOf(db, workspace.id, day);
    return {
      asOf: day, currency: reading.currency, fund: fund ? viewFund(fund) : null, funds: funds.map(viewFund), by,
      gross: viewGross(grossReturns(positions, day, reading)),
      nets: nets.map(({ fundId, name: called, currency, net, roll }) => ({ fund: names.funds.get(fundId) ?? { slug: "", name: called }, currency, net: viewNet(net), roll: viewRoll(roll) })),
      groups: groupReturns(rows, by, day, reading).map(({ key, companyIds, returns }) => {
        const company = by === "company" && key !== null ? (names.companies.get(key) ?? null) : null;
        return { key, label: by === "fund" && key !== null ? (names.funds.get(key)?.name ?? key) : (company?.name ?? key), company, companies: companyIds.length, gross: viewGross(returns) };
      }),
      series: valueSeries(positions, day, reading),
      investors: investorSeries(rows.funds, rows.fundFlows, day, reading),
    };
  },
});

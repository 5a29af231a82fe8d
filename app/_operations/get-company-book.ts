import { z } from "zod";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import { fundsOf } from "#db/fund.ts";
import { fundView, viewFund } from "#app/_operations/book/fund-view.ts";
import { ledgerRowsOf, readingOf } from "#app/_operations/book/ledger-rows-of.ts";
import { grossView, viewGross } from "#app/_operations/book/returns-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const getCompanyBook = operation({
  name: "get-company-book",
  summary: "What a company cost its funds, gave back and is worth: multiple, gross rate of return, exchange gain and exposure, of all holdings and of each fund's",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, asOf: asOfField }),
  output: z.object({ asOf: dayOut, currency: currencyOut, funds: z.array(fundView).max(1000), all: grossView, holdings: z.array(z.object({ fund: z.object({ slug: z.string(), name: z.string() }), gross: grossView })).max(1000) }),
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const rows = await ledgerRowsOf(db, workspace, day, { companyId: company.id });
    const reading = await readingOf(db, workspace, rows);
    const funds = await fundsOf(db, workspace.id, day);
    const positions = positionsOf(rows);
    return {
      asOf: day, currency: reading.currency, funds: funds.map(viewFund),
      all: viewGross(grossReturns(positions, day, reading)),
      holdings: positions.map((position) => {
        const fund = funds.find(({ fundId }) => fundId === position.fundId);
        return { fund: { slug: fund?.slug ?? "", name: fund?.name ?? "" }, gross: viewGross(grossReturns([position], day, reading)) };
      }),
    };
  },
});

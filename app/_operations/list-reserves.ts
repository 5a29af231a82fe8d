import { z } from "zod";
import { asMinor } from "#lib/money.ts";
import { investmentsOf } from "#db/investment.ts";
import { reservePlans } from "#db/reserve-plan.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { asOfField, currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

export const listReserves = operation({
  name: "list-reserves",
  summary: "Money set aside for companies, and what has been invested in them since: plan against actual",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField }),
  output: z.object({
    asOf: dayOut,
    reserves: z.array(z.object({
      id: z.string(), fund: namedView, company: namedView, amountMinor: minorOut, currency: currencyOut, day: dayOut.nullable(), note: z.string().nullable(), reportedAt: dayOut, reportedBy: z.string(),
      /** Invested since the plan was made, in the plan's currency; null where some of it was in another, which `usedWhy` names. */
      usedMinor: minorOut.nullable(), usedWhy: z.string().nullable(),
      /** Planned less invested since; below 0 where more was invested than planned. */
      leftMinor: minorOut.nullable(),
    })).max(100_000),
  }),
  run: async ({ db, workspace, today }, { asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const names = await namesOf(db, workspace.id, day);
    const invested = await investmentsOf(db, workspace.id, day);
    const rows = await reservePlans.known(db, workspace.id, day);
    return {
      asOf: day,
      reserves: rows.map(({ fundId, companyId, amount, ...row }) => {
        const since = invested.filter((each) => each.fundId === fundId && each.companyId === companyId && each.day > row.reportedAt && each.day <= day);
        const foreign = since.find(({ currency }) => currency !== row.currency);
        const used = foreign ? null : asMinor(since.reduce((sum, each) => sum + each.amount, 0));
        return {
          ...row, amountMinor: amount, fund: names.funds.get(fundId) ?? GONE, company: names.companies.get(companyId) ?? GONE,
          usedMinor: used, leftMinor: used === null ? null : asMinor(amount - used), usedWhy: foreign ? `Some of it was invested in ${foreign.currency}.` : null,
        };
      }),
    };
  },
});

import { z } from "zod";
import { Outcomes } from "#lib/portfolio/ledger/outcome.ts";
import { outcomeViewsOf } from "#db/outcome-view.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

const number = z.number().nullable();

export const listOutcomeViews = operation({
  name: "list-outcome-views",
  summary: "How people think that companies may end, and what their next rounds are; latest first",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null), asOf: asOfField }),
  output: z.object({
    asOf: dayOut,
    views: z.array(z.object({
      id: z.string(), company: namedView, madeOn: dayOut, author: z.string(), currency: currencyOut, outcomes: Outcomes, nextPreMoneyMinor: minorOut.nullable(), nextAmountMinor: minorOut.nullable(),
      laterDilution: number, deathAfterMoney: number, note: z.string().nullable(),
    })).max(100_000),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const { companies } = await namesOf(db, workspace.id, day);
    const rows = await outcomeViewsOf(db, workspace.id, day, name === null ? undefined : (await companyOf(db, workspace, name)).id);
    return { asOf: day, views: rows.map(({ companyId, nextPreMoney, nextAmount, ...row }) => ({ ...row, nextPreMoneyMinor: nextPreMoney, nextAmountMinor: nextAmount, company: companies.get(companyId) ?? GONE })).reverse() };
  },
});

import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { PROCEEDS_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";
import { proceeds } from "#db/proceeds.ts";
import { fundField, optionalCurrency, rateFields, refuseFuture, replacesField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { positionBefore } from "#app/_operations/book/position-before.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { ledgerRowView, viewProceeds } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordProceeds = operation({
  name: "record-proceeds",
  summary: "Adds what a holding gave back: a dividend, a sale, an exit or a write-off; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, fund: fundField, company: companyField,
    kind: z.enum(PROCEEDS_KINDS, "is none of dividend, sale, exit, write-off"),
    day: dayField,
    amountMinor: positiveMinorField,
    /** The company's where absent. */
    currency: optionalCurrency,
    note: noteField.default(null),
    ...rateFields,
  }),
  output: z.object({ row: ledgerRowView }),
  run: async (context, { replaces, fund: fundName, company: name, amountMinor, currency, ...given }) => {
    const { db, workspace, today } = context;
    const fund = await fundOf(db, workspace, fundName, today);
    const company = await companyOf(db, workspace, name);
    refuseFuture(given.day, today);
    await positionBefore(db, workspace, fund, company, given.day, today);
    if (amountMinor === 0 && (given.kind === "dividend" || given.kind === "sale")) throw invalid([{ path: "amountMinor", message: "A dividend or a sale brings something in: give the amount, or record a write-off." }]);
    const row = await putRow(proceeds, context, replaces, { ...given, fundId: fund.fundId, companyId: company.id, amount: amountMinor, currency: currency ?? company.currency, sourceRef: null });
    return { row: viewProceeds(row, await namesOf(db, workspace.id, today)) };
  },
});

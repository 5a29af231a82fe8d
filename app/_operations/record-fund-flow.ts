import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { FUND_FLOW_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";
import { fundFlows } from "#db/fund-flow.ts";
import { fundField, optionalCurrency, optionalText, rateFields, refuseFuture, replacesField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { ledgerRowView, viewFundFlow } from "#app/_operations/book/row-view.ts";
import { dayField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordFundFlow = operation({
  name: "record-fund-flow",
  summary: "Adds a capital call, a fee, an expense or a distribution of a fund; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, fund: fundField,
    kind: z.enum(FUND_FLOW_KINDS, "is none of call, fee, expense, distribution"),
    day: dayField,
    amountMinor: positiveMinorField.refine((amount) => amount > 0, "must be more than 0"),
    /** The fund's where absent. */
    currency: optionalCurrency,
    /** A distribution that may be called again. */
    recallable: z.boolean().default(false),
    investor: optionalText,
    note: noteField.default(null),
    ...rateFields,
  }),
  output: z.object({ row: ledgerRowView }),
  run: async (context, { replaces, fund: fundName, amountMinor, currency, ...given }) => {
    const { db, workspace, today } = context;
    const fund = await fundOf(db, workspace, fundName, today);
    refuseFuture(given.day, today);
    if (given.recallable && given.kind !== "distribution") throw invalid([{ path: "recallable", message: "Only a distribution can be called again." }]);
    const row = await putRow(fundFlows, context, replaces, { ...given, fundId: fund.fundId, amount: amountMinor, currency: currency ?? fund.currency, sourceRef: null });
    return { row: viewFundFlow(row, await namesOf(db, workspace.id, today)) };
  },
});

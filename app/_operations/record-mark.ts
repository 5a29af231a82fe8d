import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { MARK_BASES } from "#lib/portfolio/returns/ledger-rows.ts";
import { marks } from "#db/mark.ts";
import { fundField, optionalCurrency, optionalText, rateFields, refuseFuture, replacesField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { positionBefore } from "#app/_operations/book/position-before.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { ledgerRowView, viewMark } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordMark = operation({
  name: "record-mark",
  summary: "States what a fund's whole holding in a company is worth on a day, on what basis and by whom; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, fund: fundField, company: companyField,
    day: dayField,
    fairValueMinor: positiveMinorField,
    /** The company's where absent. */
    currency: optionalCurrency,
    basis: z.enum(MARK_BASES, "is none of last-round, calibrated, milestone, written-down, written-off"),
    /** Who made it; the caller where absent. */
    author: optionalText,
    note: noteField.default(null),
    ...rateFields,
  }),
  output: z.object({ row: ledgerRowView }),
  run: async (context, { replaces, fund: fundName, company: name, fairValueMinor, currency, author, ...given }) => {
    const { db, workspace, today, principal } = context;
    const fund = await fundOf(db, workspace, fundName, today);
    const company = await companyOf(db, workspace, name);
    refuseFuture(given.day, today);
    await positionBefore(db, workspace, fund, company, given.day, today);
    if (given.basis === "written-off" && fairValueMinor !== 0) throw invalid([{ path: "fairValueMinor", message: "What is written off is worth 0; choose written down where something is left." }]);
    const row = await putRow(marks, context, replaces, { ...given, fundId: fund.fundId, companyId: company.id, fairValue: fairValueMinor, currency: currency ?? company.currency, author: author ?? principal.name, sourceRef: null });
    return { row: viewMark(row, await namesOf(db, workspace.id, today)) };
  },
});

import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";
import { priceFault } from "#lib/portfolio/ledger/price-fault.ts";
import { INSTRUMENTS } from "#lib/portfolio/returns/ledger-rows.ts";
import { roundsOf } from "#db/funding-round.ts";
import { investments } from "#db/investment.ts";
import { decimalField, fundField, optionalCurrency, optionalText, rateFields, refuseFuture, replacesField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { ledgerRowView, viewInvestment } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, idField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordInvestment = operation({
  name: "record-investment",
  summary: "Adds what a fund paid for a holding, or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField,
    fund: fundField,
    company: companyField,
    round: idField.nullable().default(null),
    instrument: z.enum(INSTRUMENTS, "is none of common, preferred, safe, note, warrant"),
    day: dayField,
    amountMinor: positiveMinorField,
    /** The company's where absent. */
    currency: optionalCurrency,
    shares: decimalField,
    price: decimalField,
    terms: SecurityTerms.default({}),
    owner: optionalText,
    note: noteField.default(null),
    ...rateFields,
  }),
  output: z.object({ row: ledgerRowView }),
  run: async (context, { replaces, fund: fundName, company: name, round, amountMinor, currency, ...given }) => {
    const { db, workspace, today } = context;
    const fund = await fundOf(db, workspace, fundName, today);
    const company = await companyOf(db, workspace, name);
    const money = currency ?? company.currency;
    refuseFuture(given.day, today);
    const fault = priceFault({ ...given, amount: amountMinor, currency: money });
    if (fault) throw invalid([fault]);
    if (round !== null && !(await roundsOf(db, workspace.id, company.id, today)).some(({ id }) => id === round)) throw invalid([{ path: "round", message: "This company has no such round." }]);
    const row = await putRow(investments, context, replaces, { ...given, fundId: fund.fundId, companyId: company.id, roundId: round, amount: amountMinor, currency: money, sourceRef: null });
    return { row: viewInvestment(row, await namesOf(db, workspace.id, today)) };
  },
});

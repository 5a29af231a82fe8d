import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import { reservePlans } from "#db/reserve-plan.ts";
import { fundField, optionalCurrency, replacesField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordReserve = operation({
  name: "record-reserve",
  summary: "Sets money aside for a company that the fund holds; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({ replaces: replacesField, fund: fundField, company: companyField, amountMinor: positiveMinorField, currency: optionalCurrency, day: dayField.nullable().default(null), note: noteField.default(null) }),
  output: z.object({ id: z.string() }),
  run: async (context, { replaces, fund: fundName, company: name, amountMinor, currency, ...given }) => {
    const { db, workspace, today } = context;
    const fund = await fundOf(db, workspace, fundName, today);
    const company = await companyOf(db, workspace, name);
    const standing = (await reservePlans.known(db, workspace.id, today)).find((row) => row.fundId === fund.fundId && row.companyId === company.id && row.id !== replaces);
    if (standing) throw invalid([{ path: "company", message: `${fund.name} has a reserve of ${formatMoneyExact(standing.amount, standing.currency)} for ${company.name} already: correct that one or take it back.` }]);
    const row = await putRow(reservePlans, context, replaces, { ...given, fundId: fund.fundId, companyId: company.id, amount: amountMinor, currency: currency ?? fund.currency });
    return { id: row.id };
  },
});

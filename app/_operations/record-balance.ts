import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { accountsOf, insertBalances } from "#db/account.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, idField, minorField } from "#app/_operations/company/fields.ts";
import { relearn } from "#app/_operations/importing/relearn.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordBalance = operation({
  name: "record-balance",
  summary: "Says what stood in an account at the end of a day, where its files do not",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, account: idField, day: dayField, amountMinor: minorField }),
  output: z.object({ account: z.string(), months: z.int() }),
  run: async (context, { company: slug, account, day, amountMinor }) => {
    const { db, workspace, subject } = context;
    const company = await companyOf(db, workspace, slug);
    if (!(await accountsOf(db, workspace.id, company.id)).some(({ id }) => id === account)) throw notFound("account");
    subject(company.id);
    await insertBalances(db, workspace.id, [{ accountId: account, day, amount: amountMinor, importId: null }]);
    return { account, months: await relearn(context, company) };
  },
});

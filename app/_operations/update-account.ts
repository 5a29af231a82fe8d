import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { accountsOf, updateAccount as update } from "#db/account.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField, nameField } from "#app/_operations/company/fields.ts";
import { relearn } from "#app/_operations/importing/relearn.ts";
import { operation } from "#app/_operations/operation.ts";

export const ACCOUNT_KINDS = ["bank", "card", "processor", "ledger"] as const;

export const updateAccount = operation({
  name: "update-account",
  summary: "Renames an account or says what it is; figures that rest on its rows are added up again",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, account: idField, name: nameField.optional(), kind: z.enum(ACCOUNT_KINDS).optional() }),
  output: z.object({ account: z.string(), months: z.int() }),
  run: async (context, { company: slug, account, name, kind }) => {
    const { db, workspace, subject } = context;
    const company = await companyOf(db, workspace, slug);
    subject(account);
    if (!(await accountsOf(db, workspace.id, company.id)).some(({ id }) => id === account)) throw notFound("account");
    if (name !== undefined || kind !== undefined) await update(db, workspace.id, account, { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }) });
    return { account, months: await relearn(context, company) };
  },
});

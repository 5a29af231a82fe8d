import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { readMinor } from "#lib/format/read-minor.ts";
import { LOSS_KINDS } from "#lib/portfolio/ledger/kinds.ts";
import { lossAssumptions } from "#db/loss-assumption.ts";
import { replacesField } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordLossAssumption = operation({
  name: "record-loss-assumption",
  summary: "States what a failure would bring: an exit value, an exit as a share of what the preferred classes put in, or the loss itself as a share; of one company, or of all that have none of their own",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField,
    /** All companies where absent. */
    company: companyField.nullable().default(null),
    kind: z.enum(LOSS_KINDS),
    /** A fraction, of an exit-share or a loss. */
    share: z.number().min(0, "must not be negative").max(1, "is a fraction of at most 1").nullable().default(null),
    /** Of an exit, in the company's currency. */
    amountMinor: positiveMinorField.nullable().default(null),
    /** The same as a person types it, such as "1.2m", in whole units of the company's currency: yen have no hundredths, dinars have thousandths. */
    amount: z.string().trim().min(1).max(40).nullable().default(null),
    note: noteField.default(null),
  }),
  output: z.object({ id: z.string() }),
  run: async (context, { replaces, company: name, kind, share, amountMinor: minor, amount, note }) => {
    const company = name === null ? null : await companyOf(context.db, context.workspace, name);
    if (kind === "exit" && company === null) throw invalid([{ path: "company", message: "An exit as an amount is that of one company: name it." }]);
    const typed = kind === "exit" && amount !== null && company ? readMinor(amount, company.currency) : null;
    if (typed && !(typed.known && typed.value >= 0)) throw invalid([{ path: "amount", message: typed.known ? "An exit is not below 0." : typed.why }]);
    const amountMinor = typed?.known ? typed.value : minor;
    if (kind === "exit" && amountMinor === null) throw invalid([{ path: "amountMinor", message: "Give the exit as an amount." }]);
    if (kind !== "exit" && share === null) throw invalid([{ path: "share", message: "Give it as a fraction." }]);
    const exit = kind === "exit";
    const row = await putRow(lossAssumptions, context, replaces, { companyId: company?.id ?? null, kind, share: exit ? null : share, amount: exit ? amountMinor : null, currency: exit ? (company?.currency ?? null) : null, note });
    return { id: row.id };
  },
});

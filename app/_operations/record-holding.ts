import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { HOLDER_KINDS, HOLDING_KINDS } from "#lib/portfolio/ledger/kinds.ts";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";
import { holders, holdersOf } from "#db/holder.ts";
import { holdings } from "#db/holding.ts";
import { shareClassesOf } from "#db/share-class.ts";
import { decimalField, optionalText, replacesField } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordHolding = operation({
  name: "record-holding",
  summary: "Adds a line of the cap table: shares, options, the free pool, a warrant, a SAFE or a note; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, company: companyField,
    /** Added where nobody here has the name; the free pool has none. */
    holder: optionalText,
    holderKind: z.enum(HOLDER_KINDS).default("investor"),
    /** Name of a class of the company; shares need it. */
    className: optionalText,
    kind: z.enum(HOLDING_KINDS),
    day: dayField,
    quantity: decimalField,
    amountMinor: positiveMinorField.nullable().default(null),
    terms: SecurityTerms.default({}),
    note: noteField.default(null),
  }),
  output: z.object({ id: z.string() }),
  run: async (context, { replaces, company: name, holder, holderKind, className, amountMinor, ...given }) => {
    const { db, workspace, today } = context;
    const company = await companyOf(db, workspace, name);
    const converts = given.kind === "safe" || given.kind === "note";
    const found = className === null ? undefined : (await shareClassesOf(db, workspace.id, today, company.id)).find((each) => each.name.toLowerCase() === className.toLowerCase());
    if (className !== null && !found) throw invalid([{ path: "className", message: `${company.name} has no class called ${className}: add it first.` }]);
    if (given.kind === "shares" && !found) throw invalid([{ path: "className", message: "Shares are of a class: name it." }]);
    if (given.kind === "pool" ? holder !== null : holder === null) throw invalid([{ path: "holder", message: given.kind === "pool" ? "The free pool is nobody's yet." : "Say who holds it." }]);
    if (!converts && given.quantity === null) throw invalid([{ path: "quantity", message: "Give the number of shares." }]);
    if (converts && !amountMinor) throw invalid([{ path: "amountMinor", message: "Give what was paid for it." }]);
    const holderId = holder === null ? null : await holderOf(context, company.id, holder, holderKind);
    const row = await putRow(holdings, context, replaces, { ...given, companyId: company.id, holderId, classId: found?.id ?? null, amount: amountMinor, currency: company.currency, sourceRef: null });
    return { id: row.id };
  },
});

async function holderOf(context: Parameters<typeof putRow>[1], companyId: string, name: string, kind: (typeof HOLDER_KINDS)[number]): Promise<string> {
  const { db, workspace, today } = context;
  const known = (await holdersOf(db, workspace.id, today, companyId)).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return known?.id ?? (await putRow(holders, context, null, { companyId, name, kind, sourceRef: null })).id;
}

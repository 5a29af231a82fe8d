import { z } from "zod";
import { HOLDER_KINDS, HOLDING_KINDS, PARTICIPATIONS } from "#lib/portfolio/ledger/kinds.ts";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";
import { roundToMinor } from "#lib/money.ts";
import { ocfObjectsOf } from "#db/ocf-object.ts";
import { readCapTable } from "#app/_operations/book/cap-table-of.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const number = z.number().nullable();
export const capTableView = z.object({
  asOf: dayOut, currency: currencyOut, fullyDiluted: z.number(), outstanding: z.number(), poolGranted: z.number(), poolUnallocated: z.number(),
  /** Some of it came from an Open Cap Format package, which can be given out again. */
  fromPackage: z.boolean(),
  classes: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(["common", "preferred"]), price: number, preferenceMultiple: number, participation: z.enum(PARTICIPATIONS).nullable(), participationCap: number, rank: number })).max(1000),
  rows: z.array(z.object({
    id: z.string(), holder: z.object({ name: z.string(), kind: z.enum(HOLDER_KINDS) }).nullable(), className: z.string().nullable(), kind: z.enum(HOLDING_KINDS), day: dayOut,
    quantity: number, amountMinor: minorOut.nullable(), terms: SecurityTerms, ownership: number,
  })).max(100_000),
});
export type CapTableView = z.output<typeof capTableView>;

export const getCapTable = operation({
  name: "get-cap-table",
  summary: "Who owns what of a company: classes, holders, options, pool, SAFEs and notes, with shares of the whole",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, asOf: asOfField }),
  output: capTableView,
  run: async ({ db, workspace, today }, { company: name, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const { classes, rows, ...counts } = await readCapTable(db, workspace, company, day);
    return {
      asOf: day, currency: company.currency, ...counts, fromPackage: (await ocfObjectsOf(db, workspace.id, day, company.id)).length > 0, classes: [...classes],
      rows: rows.map(({ amount, ...row }) => ({ ...row, amountMinor: amount === null ? null : roundToMinor(amount, company.currency) })),
    };
  },
});

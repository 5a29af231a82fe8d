import { z } from "zod";
import { exitCurve } from "#lib/captable/exit-curve.ts";
import { exitHoldings } from "#lib/captable/exit-holdings.ts";
import { readCapTable } from "#app/_operations/book/cap-table-of.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const amount = z.number().min(0, "must not be negative").max(9e13, "is too large");

export const modelExit = operation({
  name: "model-exit",
  summary: "Who takes what of an exit, from nothing to the highest value asked for, with every exit at which that changes; major units",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, exits: z.array(amount).max(100).default([]), highest: amount.nullable().default(null), asOf: asOfField }),
  output: z.object({
    asOf: dayOut, currency: currencyOut,
    /** Why there is none. */
    unknown: z.string().nullable(),
    names: z.array(z.string()).max(2000),
    points: z.array(z.object({ exit: z.number(), payouts: z.array(z.number()).max(2000), ours: z.number() })).max(5000),
    breakpoints: z.array(z.object({ exit: z.number(), what: z.string(), names: z.array(z.string()).max(2000) })).max(5000),
  }),
  run: async ({ db, workspace, today }, { company: name, exits, highest, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const table = await readCapTable(db, workspace, company, day);
    const holdings = exitHoldings(table, day);
    const none = { asOf: day, currency: company.currency, names: [], points: [], breakpoints: [] };
    if (table.rows.length === 0) return { ...none, unknown: "There is no cap table yet." };
    if (!holdings.known) return { ...none, unknown: holdings.why };
    const bends = exitCurve(holdings.value, 0).breakpoints.map((point) => point.exit);
    // Half again beyond the last bend shows where everyone has converted.
    const top = highest ?? Math.max(1e6, 1.5 * Math.max(0, ...bends), ...exits);
    return { asOf: day, currency: company.currency, unknown: null, ...exitCurve(holdings.value, top, exits.filter((exit) => exit <= top)) };
  },
});

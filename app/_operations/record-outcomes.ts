import { z } from "zod";
import { Outcomes } from "#lib/portfolio/ledger/outcome.ts";
import { outcomeViews } from "#db/outcome-view.ts";
import { optionalText, replacesField } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, noteField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const fraction = z.number().min(0, "must not be negative").max(1, "is a fraction of at most 1").nullable().default(null);

const isBlank = (row: unknown): boolean => typeof row === "object" && row !== null && Object.values(row).every((value) => value === null);
/** A form's last rows may be left empty; one in between is asked for. */
const withoutBlankEnd = (given: unknown): unknown => (Array.isArray(given) ? given.slice(0, given.findLastIndex((row) => !isBlank(row)) + 1) : given);

export const recordOutcomes = operation({
  name: "record-outcomes",
  summary: "States how a company may end (exit values with probabilities) and what its next round is: what the next dollar is ranked by",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, company: companyField, outcomes: z.preprocess(withoutBlankEnd, Outcomes), author: optionalText,
    nextPreMoneyMinor: positiveMinorField.nullable().default(null), nextAmountMinor: positiveMinorField.nullable().default(null),
    laterDilution: fraction, deathAfterMoney: fraction, note: noteField.default(null),
  }),
  output: z.object({ id: z.string() }),
  run: async (context, { replaces, company: name, author, nextPreMoneyMinor, nextAmountMinor, ...given }) => {
    const { db, workspace, today, principal } = context;
    const company = await companyOf(db, workspace, name);
    const row = await putRow(outcomeViews, context, replaces, { ...given, companyId: company.id, madeOn: today, author: author ?? principal.name, currency: company.currency, nextPreMoney: nextPreMoneyMinor, nextAmount: nextAmountMinor });
    return { id: row.id };
  },
});

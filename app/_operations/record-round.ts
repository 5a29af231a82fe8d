import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { insertRounds, roundsOf } from "#db/funding-round.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, currencyField, dayField, nameField, noteField, positiveMinorField, shortTextField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { roundView, TIERS, viewRound } from "#app/_operations/company/round-view.ts";
import { operation } from "#app/_operations/operation.ts";

const amount = positiveMinorField.nullable().default(null);

export const recordRound = operation({
  name: "record-round",
  summary: "Adds a funding round or tranche: in the bank, signed, conditional or hoped for",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    kind: nameField,
    /** The day on which the money arrived or is due. */
    day: dayField,
    amountMinor: amount,
    /** The company's where absent. */
    currency: currencyField.nullable().default(null),
    preMoneyMinor: amount,
    postMoneyMinor: amount,
    security: shortTextField.default(null),
    tier: z.enum(TIERS),
    /** What it depends on; a conditional round needs it. */
    condition: noteField.default(null),
    ours: z.boolean().default(false),
  }),
  output: z.object({ round: roundView }),
  run: async (context, { company: name, amountMinor, preMoneyMinor, postMoneyMinor, currency, ...given }) => {
    const { db, workspace, today, principal } = context;
    const company = await companyOf(db, workspace, name);
    context.subject(company.id);
    if (given.tier === "in-bank" && given.day > today) throw invalid([{ path: "day", message: "Money that comes later is not in the bank yet: choose signed, conditional or hoped." }]);
    if (given.tier !== "in-bank" && amountMinor === null) throw invalid([{ path: "amountMinor", message: "Money that is still to come needs an amount." }]);
    if (given.tier === "conditional" && !given.condition) throw invalid([{ path: "condition", message: "Say what it depends on." }]);
    const [id] = await insertRounds(db, workspace.id, [
      { ...given, companyId: company.id, amount: amountMinor, preMoney: preMoneyMinor, postMoney: postMoneyMinor, currency: currency ?? company.currency, sourceRef: null, reportedAt: today, reportedBy: principal.name, importId: null },
    ]);
    await rejudge(context, company.id);
    const round = (await roundsOf(db, workspace.id, company.id, today)).find((row) => row.id === id);
    return { round: viewRound(round as NonNullable<typeof round>) };
  },
});

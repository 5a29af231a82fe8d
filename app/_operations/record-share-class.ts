import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import { PARTICIPATIONS } from "#lib/portfolio/ledger/kinds.ts";
import { shareClasses, shareClassesOf } from "#db/share-class.ts";
import { decimalField, replacesField } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, nameField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const times = z.number("must be a number").min(0, "must not be negative").max(100, "is more than 100 times").nullable().default(null);

export const recordShareClass = operation({
  name: "record-share-class",
  summary: "Adds a class of shares with what it takes first at an exit; or corrects it from today on",
  action: "write",
  kind: "write",
  input: z.object({
    replaces: replacesField, company: companyField, name: nameField, kind: z.enum(["common", "preferred"]),
    /** Issue price in major units; a preferred class needs it. */
    price: decimalField,
    /** Times the price that is paid back first; 1 where absent. */
    preferenceMultiple: times,
    participation: z.enum(PARTICIPATIONS).nullable().default(null),
    /** Times the price, on the total, where participation is capped. */
    participationCap: times,
    /** 1 is paid first. */
    rank: z.int().min(1, "begins at 1").max(100).nullable().default(null),
  }),
  output: z.object({ id: z.string(), name: z.string() }),
  run: async (context, { replaces, company: name, ...given }) => {
    const { db, workspace, today } = context;
    const company = await companyOf(db, workspace, name);
    if ((await shareClassesOf(db, workspace.id, today, company.id)).some((other) => other.id !== replaces && other.name.toLowerCase() === given.name.toLowerCase())) throw new AppError("conflict", `${company.name} has a class called ${given.name} already.`);
    if (given.kind === "preferred" && given.price === null) throw invalid([{ path: "price", message: "A preferred class needs its issue price: the preference is a multiple of it." }]);
    if (given.participation === "capped" && given.participationCap === null) throw invalid([{ path: "participationCap", message: "Give the cap: how many times the price, in total." }]);
    const row = await putRow(shareClasses, context, replaces, { ...given, companyId: company.id, currency: company.currency, authorised: null, conversionRatio: null, day: null, sourceRef: null });
    return { id: row.id, name: row.name };
  },
});

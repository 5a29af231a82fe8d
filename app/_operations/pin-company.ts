import { z } from "zod";
import { addDays } from "#lib/date.ts";
import { AppError } from "#lib/errors.ts";
import { PIN_DAYS } from "#lib/review/rules/pinned.ts";
import { insertPin, pinsSince, withdrawPin } from "#db/review-pin.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayOut, idField, noteField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const pinCompany = operation({
  name: "pin-company",
  summary: "Puts a company on the agenda of the next review; a pin lasts seven days",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, note: noteField.default(null) }),
  output: z.object({ pin: z.string(), until: dayOut }),
  run: async ({ db, workspace, today, principal, subject }, { company: name, note }) => {
    const company = await companyOf(db, workspace, name);
    subject(company.id);
    if ((await pinsSince(db, workspace.id, addDays(today, 1 - PIN_DAYS))).some(({ companyId }) => companyId === company.id)) throw new AppError("conflict", `${company.name} is pinned already.`);
    return { pin: await insertPin(db, workspace.id, { companyId: company.id, day: today, by: principal.name, note: note === "" ? null : note }), until: addDays(today, PIN_DAYS - 1) };
  },
});

export const unpinCompany = operation({
  name: "unpin-company",
  summary: "Takes a pin back",
  action: "write",
  kind: "write",
  input: z.object({ pin: idField }),
  output: z.object({ pin: z.string() }),
  run: async ({ db, workspace, now, subject }, { pin }) => {
    subject(pin);
    await withdrawPin(db, workspace.id, pin, now);
    return { pin };
  },
});

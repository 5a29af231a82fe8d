import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { roundsOf, withdrawRound as withdraw } from "#db/funding-round.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField } from "#app/_operations/company/fields.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { roundView, viewRound } from "#app/_operations/company/round-view.ts";
import { operation } from "#app/_operations/operation.ts";

export const withdrawRound = operation({
  name: "withdraw-round",
  summary: "Takes a funding round back from today on; earlier as-of days still see it",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, round: idField }),
  output: z.object({ round: roundView }),
  run: async (context, { company: name, round: id }) => {
    const { db, workspace, today } = context;
    const company = await companyOf(db, workspace, name);
    context.subject(company.id);
    const round = (await roundsOf(db, workspace.id, company.id, today)).find((row) => row.id === id);
    if (!round) throw notFound("funding round");
    await withdraw(db, workspace.id, id, today);
    await rejudge(context, company.id);
    return { round: viewRound(round) };
  },
});

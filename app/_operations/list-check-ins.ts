import { z } from "zod";
import { STANDARD } from "#lib/checkin/standard-questions.ts";
import { checkInView, questionView } from "#app/_operations/checkin/check-in-view.ts";
import { checkInsOn } from "#app/_operations/checkin/check-ins-on.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const listCheckIns = operation({
  name: "list-check-ins",
  summary: "What founders were asked and what they answered, newest first, with the minutes that it took them; every question with its decision, and what came of it",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField.nullable().default(null) }),
  output: z.object({
    checkIns: z.array(checkInView).max(100_000), questions: z.array(questionView).max(10_000), /** Founder seconds asked, over all that were measured. */ seconds: z.int(),
    standard: z.array(z.object({ field: z.string(), asks: z.string(), decision: z.string() })).max(10),
  }),
  run: async (context, { company: name }) => {
    const company = name === null ? null : await companyOf(context.db, context.workspace, name);
    const { checkIns, questions, seconds } = await checkInsOn(context, ({ companyId }) => company === null || companyId === company.id);
    return { checkIns, questions, seconds, standard: STANDARD.map((each) => ({ ...each })) };
  },
});

import { z } from "zod";
import { insertJudgements, withdrawJudgement as withdraw } from "#db/feature-judgement.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { checkEvidence } from "#app/_operations/features/check-evidence.ts";
import { defaultExpiry } from "#app/_operations/features/default-expiry.ts";
import { featureOf } from "#app/_operations/features/feature-of.ts";
import { judgementFields } from "#app/_operations/features/fields.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordJudgement = operation({
  name: "record-judgement",
  summary: "Adds one person's evidence on a feature; the latest of each author counts, all are kept",
  action: "write",
  kind: "write",
  input: z.object({ feature: idField, ...judgementFields }),
  output: z.object({ id: z.string() }),
  run: async (context, { feature: featureId, author, evidence, judgedReliability, expiresOn, judgementNote }) => {
    const { db, workspace, today, now, principal } = context;
    const feature = await featureOf(db, workspace, featureId, today);
    await checkEvidence(context, evidence);
    context.subject(featureId);
    const by = principal.name;
    const [row] = await insertJudgements(db, workspace.id, [{ featureId, author, evidence, reliability: judgedReliability, expiresOn: expiresOn ?? defaultExpiry(today), note: judgementNote, reportedAt: today, reportedBy: by, importId: null }]);
    await reforecast(db, { workspace, today, now, by }, { cause: "judgement", label: `${author} judged ${feature.name}` }, [featureId]);
    return { id: row?.id ?? "" };
  },
});

export const withdrawJudgement = operation({
  name: "withdraw-judgement",
  summary: "Takes a judgement back from today on; earlier days still see it, and the feature is forecast anew",
  action: "write",
  kind: "write",
  input: z.object({ feature: idField, judgement: idField }),
  output: z.object({ id: z.string() }),
  run: async (context, { feature: featureId, judgement }) => {
    const { db, workspace, today, now, principal } = context;
    const feature = await featureOf(db, workspace, featureId, today);
    context.subject(featureId);
    await withdraw(db, workspace.id, featureId, judgement, today);
    await reforecast(db, { workspace, today, now, by: principal.name }, { cause: "judgement", label: `A judgement of ${feature.name} was taken back` }, [featureId]);
    return { id: judgement };
  },
});

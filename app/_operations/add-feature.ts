import { z } from "zod";
import { insertFeatures } from "#db/feature.ts";
import { insertJudgements } from "#db/feature-judgement.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField } from "#app/_operations/company/fields.ts";
import { checkEvidence } from "#app/_operations/features/check-evidence.ts";
import { defaultExpiry } from "#app/_operations/features/default-expiry.ts";
import { featureLine, viewLine } from "#app/_operations/features/feature-view.ts";
import { featureFields, judgementFields } from "#app/_operations/features/fields.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { registerOn } from "#app/_operations/features/register-on.ts";
import { operation } from "#app/_operations/operation.ts";

export const addFeature = operation({
  name: "add-feature",
  summary: "Registers a feature of a company with a first judgement, and forecasts whether models will do it",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, ...featureFields, ...judgementFields }),
  output: z.object({ feature: featureLine }),
  run: async (context, { company: name, author, evidence, judgedReliability, expiresOn, judgementNote, ...given }) => {
    const { db, workspace, today, now, principal } = context;
    const company = await companyOf(db, workspace, name);
    await checkEvidence(context, evidence);
    const by = principal.name;
    const [feature] = await insertFeatures(db, workspace.id, [{ ...given, companyId: company.id, createdAt: now, reportedAt: today, reportedBy: by, importId: null }]);
    const id = feature?.id ?? "";
    context.subject(id);
    await insertJudgements(db, workspace.id, [{ featureId: id, author, evidence, reliability: judgedReliability, expiresOn: expiresOn ?? defaultExpiry(today), note: judgementNote, reportedAt: today, reportedBy: by, importId: null }]);
    await reforecast(db, { workspace, today, now, by }, { cause: "feature", label: `${given.name} was registered` }, [id]);
    const [entry] = await registerOn(db, workspace, today, { ids: [id] });
    if (!entry) throw new Error("the feature that was just registered is not there");
    return { feature: viewLine(entry) };
  },
});

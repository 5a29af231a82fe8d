import type { FeatureSheet, StatedFeature } from "#lib/ai-risk/register/feature-cells.ts";
import { latestByAuthor } from "#lib/ai-risk/register/latest-by-author.ts";
import { featureJudge, type FeatureOutcome, type KnownFeature } from "#lib/import/tables/judge-features.ts";
import type { FeaturesMapping } from "#lib/import/tables/mapping.ts";
import { tableReader } from "#lib/import/tables/table-reader.ts";
import { FOREVER } from "#lib/date.ts";
import { listCompanies } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { insertFeatures, listFeatures } from "#db/feature.ts";
import { insertJudgements, judgementsByFeature } from "#db/feature-judgement.ts";
import { newId } from "#db/id.ts";
import { defaultExpiry } from "#app/_operations/features/default-expiry.ts";
import { rulersOn } from "#app/_operations/features/rulers-on.ts";
import { contextOf, empty, inChunks, linesOf, note, type StagedTable, type TableJob } from "#app/_operations/importing/staged-table.ts";

type Made = { companyId: string; name: string; sheet: FeatureSheet };

/** Judges every line of a table of features and stages the features and judgements that it would add; changes wait for the commit. */
export async function stageFeatures(job: TableJob, mapping: FeaturesMapping): Promise<StagedTable> {
  const { database, workspace, staged, forCompany, today, now, by } = job;
  const db = database.reader;
  const read = tableReader(mapping, contextOf(job));
  const { rulers } = await rulersOn(db, workspace, today);
  const judge = featureJudge({
    companies: await listCompanies(db, workspace.id, { archived: true }), features: await knownFeatures(db, workspace.id), forCompany: forCompany?.id ?? null,
    benchmarks: new Set(rulers.difficulties.map(({ benchmark }) => benchmark)), author: by,
  });
  const result = empty();
  const made = new Map<string, Made>();
  const changed = new Map<string, { from: StatedFeature; to: StatedFeature }>();
  const judged: { featureId: string; judgement: NonNullable<FeatureOutcome["judgement"]> }[] = [];
  const touched = new Set<string>();
  for (const line of linesOf(job)) {
    for (const outcome of judge(read(line))) {
      const { featureId, row, companyId, sheet, from, to, judgement, status } = outcome;
      note(result, outcome, row ? [row.key.name ?? forCompany?.name, row.name, judgement?.author].filter(Boolean).join(", ") : "");
      if (featureId === null || row === null || (status !== "create" && status !== "update")) continue;
      touched.add(featureId);
      const fresh = made.get(featureId);
      if (sheet) made.set(featureId, { companyId: companyId ?? "", name: row.name, sheet });
      else if (fresh) made.set(featureId, { ...fresh, sheet: { ...fresh.sheet, ...to } });
      else if (Object.keys(to).length > 0) changed.set(featureId, { from: { ...from, ...changed.get(featureId)?.from }, to: { ...changed.get(featureId)?.to, ...to } });
      if (judgement) judged.push({ featureId, judgement });
    }
  }
  const ids = new Map([...made.keys()].map((reference) => [reference, newId()]));
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  const shared = { reportedAt: today, reportedBy: by, importId: staged.id };
  const features = [...made].map(([reference, { companyId, name, sheet }]) => ({ ...sheet, moats: [...sheet.moats], links: [...sheet.links], id: idOf(reference), companyId, name, createdAt: now, ...shared }));
  const judgements = judged.map(({ featureId, judgement: { author, evidence, reliability, expiresOn, note: said } }) => ({ featureId: idOf(featureId), author, evidence, reliability, expiresOn: expiresOn ?? defaultExpiry(today), note: said, ...shared }));
  await inChunks(job, features, (tx, chunk) => insertFeatures(tx, workspace.id, chunk));
  await inChunks(job, judgements, (tx, chunk) => insertJudgements(tx, workspace.id, chunk));
  result.features = { ids: [...touched].map(idOf), updates: [...changed].map(([featureId, { from, to }]) => ({ featureId, from, to })) };
  return result;
}

async function knownFeatures(db: Reader, workspaceId: string): Promise<KnownFeature[]> {
  const judgements = await judgementsByFeature(db, workspaceId, FOREVER);
  return (await listFeatures(db, workspaceId, FOREVER, { archived: true })).map(({ id, companyId, name, archivedAt, ...sheet }) => ({ id, companyId, name, archived: archivedAt !== null, sheet, judgements: latestByAuthor(judgements.get(id) ?? []) }));
}

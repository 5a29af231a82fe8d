import { FOREVER } from "#lib/date.ts";
import { companyJudge, type ExistingCompany } from "#lib/import/tables/judge-companies.ts";
import { figureJudge } from "#lib/import/tables/judge-figures.ts";
import { roundJudge } from "#lib/import/tables/judge-rounds.ts";
import { type CompaniesMapping, type FiguresMapping, isLedger, type RoundsMapping } from "#lib/import/tables/mapping.ts";
import type { Change } from "#lib/import/tables/outcome.ts";
import { tableReader } from "#lib/import/tables/table-reader.ts";
import type { CompanyRow, FigureRow, RoundRow } from "#lib/import/tables/table-rows.ts";
import { createCompanies, listCompanies, takenSlugs } from "#db/company.ts";
import { figuresByCompany, insertFigures } from "#db/figure.ts";
import { insertRounds, roundsByCompany } from "#db/funding-round.ts";
import { newId } from "#db/id.ts";
import { freeSlug } from "#app/_operations/importing/slug.ts";
import { contextOf, empty, inChunks, linesOf, note, type StagedTable, type TableJob } from "#app/_operations/importing/staged-table.ts";
import { stageFeatures } from "#app/_operations/importing/stage-features.ts";
import { stageLedger } from "#app/_operations/importing/stage-ledger.ts";

/** Judges every line of a table and stages what it would write; preview and commit are one path. */
export async function stageTable(job: TableJob): Promise<StagedTable> {
  const { mapping } = job;
  if (isLedger(mapping)) return stageLedger(job, mapping);
  if (mapping.kind === "features") return stageFeatures(job, mapping);
  if (mapping.kind === "companies") return stageCompanies(job, mapping);
  return mapping.kind === "figures" ? stageFigures(job, mapping) : stageRounds(job, mapping);
}

async function stageCompanies(job: TableJob, mapping: CompaniesMapping): Promise<StagedTable> {
  const { database, workspace, staged, now } = job;
  const read = tableReader(mapping, contextOf(job));
  const existing: ExistingCompany[] = await listCompanies(database.reader, workspace.id, { archived: true });
  const judge = companyJudge(existing);
  const slugs = await takenSlugs(database.reader, workspace.id);
  const result = empty();
  const made = new Map<string, CompanyRow>();
  const before = new Map<string, Change[]>();
  const totals = new Map<string, CompanyRow["total"]>();
  for (const row of linesOf(job)) {
    const reading = read(row);
    result.warnings.push(...reading.warnings);
    for (const outcome of judge(reading)) {
      note(result, outcome, outcome.row?.name ?? "");
      if (outcome.companyId && outcome.row && mapping.checked.length > 0) totals.set(outcome.companyId, outcome.row.total);
      if (outcome.status === "create" && outcome.row) made.set(outcome.companyId ?? "", outcome.row);
      if (outcome.status !== "update" || !outcome.companyId) continue;
      const fresh = made.get(outcome.companyId);
      if (fresh) made.set(outcome.companyId, { ...fresh, ...Object.fromEntries(outcome.changes.map(({ field, to }) => [field, to])) });
      else before.set(outcome.companyId, [...(before.get(outcome.companyId) ?? []), ...outcome.changes]);
    }
  }
  const ids = new Map([...made.keys()].map((reference) => [reference, newId()]));
  const rows = [...made].map(([reference, row]) => ({
    id: ids.get(reference) ?? newId(), slug: freeSlug(row.name, slugs), name: row.name, legalName: row.legalName, domain: row.domain, externalId: row.externalId,
    currency: row.currency ?? workspace.currency, sector: row.sector, stage: row.stage, country: row.country, story: row.story, createdAt: now, importId: staged.id,
  }));
  await inChunks(job, rows, (tx, chunk) => createCompanies(tx, workspace.id, chunk));
  result.updates = [...before].map(([companyId, changes]) => ({ companyId, changes }));
  result.companyIds = [...rows.map((row) => row.id), ...before.keys()];
  result.totals = [...totals].map(([reference, total]) => [ids.get(reference) ?? reference, total?.amount ?? null, total?.amount === null ? total.text : null]);
  return result;
}

async function stageFigures(job: TableJob, mapping: FiguresMapping): Promise<StagedTable> {
  const { database, workspace, staged, forCompany, by } = job;
  const read = tableReader(mapping, contextOf(job));
  const companies = await listCompanies(database.reader, workspace.id, { archived: true });
  const known = await figuresByCompany(database.reader, workspace.id, FOREVER);
  const judge = figureJudge({ companies, figuresOf: (id) => known.get(id) ?? [], forCompany: forCompany?.id ?? null });
  const result = empty();
  const rows: { companyId: string; row: FigureRow }[] = [];
  for (const line of linesOf(job)) {
    const reading = read(line);
    result.warnings.push(...reading.warnings);
    for (const outcome of judge(reading)) {
      note(result, outcome, outcome.row ? `${outcome.row.key.name ?? outcome.row.key.externalId ?? forCompany?.name ?? ""} ${outcome.row.period}` : "");
      if ((outcome.status === "create" || outcome.status === "update") && outcome.row && outcome.companyId) rows.push({ companyId: outcome.companyId, row: outcome.row });
    }
  }
  const figures = rows.map(({ companyId, row: { line: _line, key: _key, ...row } }) => ({
    ...row, companyId, oneOffInRecurring: false, oneOffOutRecurring: false, source: "imported" as const, importId: staged.id, reportedBy: by,
  }));
  await inChunks(job, figures, (tx, chunk) => insertFigures(tx, workspace.id, chunk));
  result.companyIds = [...new Set(figures.map(({ companyId }) => companyId))];
  return result;
}

async function stageRounds(job: TableJob, mapping: RoundsMapping): Promise<StagedTable> {
  const { database, workspace, staged, forCompany, by } = job;
  const read = tableReader(mapping, contextOf(job));
  const companies = await listCompanies(database.reader, workspace.id, { archived: true });
  const known = await roundsByCompany(database.reader, workspace.id, FOREVER);
  const judge = roundJudge({ companies, roundsOf: (id) => known.get(id) ?? [], forCompany: forCompany?.id ?? null });
  const result = empty();
  const rows: { companyId: string; row: RoundRow }[] = [];
  for (const line of linesOf(job)) {
    const reading = read(line);
    result.warnings.push(...reading.warnings);
    for (const found of judge(reading)) {
      // A known round is history: its correction is a person's, with both values in view.
      const outcome = found.status === "update" ? { ...found, status: "conflict" as const, why: "This round is here with other details: correct it on the company's page." } : found;
      note(result, outcome, outcome.row ? `${outcome.row.key.name ?? outcome.row.key.externalId ?? forCompany?.name ?? ""} ${outcome.row.kind} ${outcome.row.day}` : "");
      if (outcome.status === "create" && outcome.row && outcome.companyId) rows.push({ companyId: outcome.companyId, row: outcome.row });
    }
  }
  const rounds = rows.map(({ companyId, row: { line: _line, key: _key, ...row } }) => ({ ...row, companyId, importId: staged.id, reportedBy: by }));
  await inChunks(job, rounds, (tx, chunk) => insertRounds(tx, workspace.id, chunk));
  result.companyIds = [...new Set(rounds.map(({ companyId }) => companyId))];
  return result;
}

import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { companiesById } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { importById, type ImportLine, importLines } from "#db/import.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { IMPORT_KINDS } from "#db/schema/import.ts";
import { operation } from "#app/_operations/operation.ts";

const importSchema = z.object({
  id: z.string(), fileName: z.string(), kind: z.enum(IMPORT_KINDS), format: z.string(), state: z.enum(["previewed", "staged", "committed", "undone", "failed"]),
  company: z.object({ slug: z.string(), name: z.string() }).nullable(),
  counts: z.record(z.string(), z.number()), rejectedLines: z.number().int(), bytes: z.number().int(), by: z.string(),
  createdAt: z.string(), committedAt: z.string().nullable(), undoneAt: z.string().nullable(),
});

async function views(db: Reader, workspaceId: string, rows: readonly ImportLine[]): Promise<z.input<typeof importSchema>[]> {
  const companies = await companiesById(db, workspaceId, [...new Set(rows.flatMap((row) => row.companyId ?? []))]);
  const named = new Map(companies.map(({ id, slug, name }) => [id, { slug, name }]));
  return rows.map(({ id, fileName, kind, format, state, companyId, counts, rejectedLines, bytes, by, createdAt, committedAt, undoneAt }) => ({
    id, fileName, kind, format, state, company: named.get(companyId ?? "") ?? null, counts, rejectedLines, bytes, by, createdAt, committedAt, undoneAt,
  }));
}

export const listImports = operation({
  name: "list-imports",
  summary: "Lists what was imported and undone, newest first",
  action: "read",
  kind: "read",
  input: z.object({ company: z.string().max(200).nullish(), limit: z.number().int().min(1).max(500).default(100) }),
  output: z.object({ imports: z.array(importSchema).max(500) }),
  run: async ({ db, workspace }, { company, limit }) => {
    const companyId = company ? (await companyOf(db, workspace, company)).id : undefined;
    return { imports: await views(db, workspace.id, await importLines(db, workspace.id, { companyId, limit })) };
  },
});

export const getImport = operation({
  name: "get-import",
  summary: "Shows one import, with every line that was refused and why",
  action: "read",
  kind: "read",
  input: z.object({ importId: z.string().max(100) }),
  output: importSchema.extend({ rejected: z.array(z.object({ line: z.number().int(), why: z.string() })).max(100_000), mapping: z.unknown() }),
  run: async ({ db, workspace }, { importId }) => {
    const found = await importById(db, workspace.id, importId);
    const [view] = found ? await views(db, workspace.id, [{ ...found, rejectedLines: found.rejected.length }]) : [];
    if (!found || !view) throw notFound("import");
    return { ...view, rejected: found.rejected, mapping: found.mapping.mapping ?? null };
  },
});

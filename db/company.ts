import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { company } from "#db/schema/company.ts";
import { orConflict } from "#db/storage-error.ts";
import { visible } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { asMinor, type Currency } from "#lib/money.ts";

export type Company = typeof company.$inferSelect;
type Given = "slug" | "name" | "currency" | "createdAt";
/** What must be given; the rest has defaults. */
export type NewCompany = Pick<Company, Given> & Partial<Omit<Company, Given | "workspaceId" | "version" | "withdrawnAt">>;
export type CompanyChanges = Partial<Omit<Company, "workspaceId" | "id" | "version" | "createdAt" | "importId" | "withdrawnAt">>;

const present = (workspaceId: string) => and(eq(company.workspaceId, workspaceId), isNull(company.withdrawnAt), visible(company.importId, workspaceId));

const complete = (workspaceId: string, input: NewCompany): Company => ({
  legalName: null, domain: null, externalId: null, sector: null, stage: null, country: null, story: null,
  minimumCash: asMinor(0), raiseLeadMonths: 6, noticeMonths: 0, severanceMonths: 0, revenueBasis: "cash", growthWindow: 6, expenseGrowth: 0,
  archivedAt: null, importId: null, id: newId(), ...input, workspaceId, version: 1, withdrawnAt: null,
});

/** All companies that are not archived, by name. */
export const listCompanies = async (db: Reader, workspaceId: string, options: { archived?: boolean } = {}): Promise<Company[]> =>
  orm(db).select().from(company).where(and(present(workspaceId), options.archived ? undefined : isNull(company.archivedAt))).orderBy(asc(sql`lower(${company.name})`), asc(company.id));

export const companyBySlug = async (db: Reader, workspaceId: string, slug: string): Promise<Company | null> =>
  (await orm(db).select().from(company).where(and(present(workspaceId), eq(company.slug, slug))))[0] ?? null;

export const companyById = async (db: Reader, workspaceId: string, id: string): Promise<Company | null> =>
  (await orm(db).select().from(company).where(and(present(workspaceId), eq(company.id, id))))[0] ?? null;

export const companiesById = async (db: Reader, workspaceId: string, ids: readonly string[]): Promise<Company[]> =>
  orm(db).select().from(company).where(and(present(workspaceId), inArray(company.id, [...ids])));

/** What an import matches companies by; archived ones too, so that no twin is made of them. */
export type CompanyKeys = { id: string; slug: string; name: string; legalName: string | null; domain: string | null; externalId: string | null; currency: Currency };
export const companyKeys = async (db: Reader, workspaceId: string): Promise<CompanyKeys[]> =>
  orm(db)
    .select({ id: company.id, slug: company.slug, name: company.name, legalName: company.legalName, domain: company.domain, externalId: company.externalId, currency: company.currency })
    .from(company)
    .where(present(workspaceId));

/** Every slug in use, those of staged imports included. */
export const takenSlugs = async (db: Reader, workspaceId: string): Promise<Set<string>> =>
  new Set((await orm(db).select({ slug: company.slug }).from(company).where(and(eq(company.workspaceId, workspaceId), isNull(company.withdrawnAt)))).map((row) => row.slug));

export type CompanyName = Pick<Company, "slug" | "name" | "currency">;
/** The first companies that are not archived, by name, and what a list of names needs of them. */
export const companyNames = async (db: Reader, workspaceId: string, limit: number): Promise<CompanyName[]> =>
  orm(db).select({ slug: company.slug, name: company.name, currency: company.currency }).from(company).where(and(present(workspaceId), isNull(company.archivedAt))).orderBy(asc(sql`lower(${company.name})`), asc(company.id)).limit(limit);

/** The slugs of the first companies that are not archived. */
export const companySlugs = async (db: Reader, workspaceId: string, limit: number): Promise<string[]> =>
  (await orm(db).select({ slug: company.slug }).from(company).where(and(present(workspaceId), isNull(company.archivedAt))).orderBy(asc(company.id)).limit(limit)).map((row) => row.slug);

/** Companies whose name, legal name, domain or slug holds `typed`, whatever the case; the one with this very slug first, then those that begin with it. */
export async function searchCompanies(db: Reader, workspaceId: string, typed: string, limit: number): Promise<Pick<Company, "slug" | "name" | "legalName" | "domain">[]> {
  const literal = typed.toLowerCase().replace(/[\\%_]/g, "\\$&");
  const like = (column: SQLiteColumn, pattern: string) => sql`lower(${column}) LIKE ${pattern} ESCAPE '\\'`;
  const anywhere = or(...[company.name, company.legalName, company.domain, company.slug].map((column) => like(column, `%${literal}%`)));
  return orm(db)
    .select({ slug: company.slug, name: company.name, legalName: company.legalName, domain: company.domain })
    .from(company)
    .where(and(present(workspaceId), isNull(company.archivedAt), anywhere))
    .orderBy(sql`CASE WHEN ${company.slug} = ${typed} THEN 0 WHEN ${like(company.name, `${literal}%`)} THEN 1 ELSE 2 END`, asc(sql`lower(${company.name})`), asc(company.id))
    .limit(limit);
}

export async function createCompany(tx: Tx, workspaceId: string, input: NewCompany): Promise<Company> {
  const row = complete(workspaceId, input);
  await orConflict(`There is a company at /companies/${input.slug} already.`, async () => bulkInsert(tx, company, [row]));
  return row;
}

/** Many at once, for imports; all or none. */
export async function createCompanies(tx: Tx, workspaceId: string, inputs: readonly NewCompany[]): Promise<Company[]> {
  const rows = inputs.map((input) => complete(workspaceId, input));
  await orConflict("Two companies have the same address.", async () => bulkInsert(tx, company, rows));
  return rows;
}

/**
 * Changes a company that is still at `version` and raises it by one. Throws AppError conflict otherwise: a fault for each
 * field whose value differs from what was asked for, with both values.
 */
export async function updateCompany(tx: Tx, workspaceId: string, id: string, version: number, changes: CompanyChanges): Promise<Company> {
  const where = and(present(workspaceId), eq(company.id, id), eq(company.version, version));
  const update = async () => orm(tx).update(company).set({ ...changes, version: version + 1 }).where(where).returning();
  const [row] = await orConflict(`There is a company at /companies/${changes.slug ?? ""} already.`, update);
  if (row) return row;
  const now = await companyById(tx, workspaceId, id);
  if (!now) throw notFound("company");
  const faults = Object.entries(changes)
    .filter(([field, yours]) => now[field as keyof Company] !== yours)
    .map(([field, yours]) => ({ path: field, message: `It is now ${JSON.stringify(now[field as keyof Company])}; you wanted ${JSON.stringify(yours)}.` }));
  throw new AppError("conflict", "Someone else changed this company in the meantime; nothing of yours was kept.", faults);
}

/** Takes all companies of a workspace away, as an undone import would; their slugs are free again. */
export async function withdrawCompanies(tx: Tx, workspaceId: string, on: Day): Promise<void> {
  await orm(tx).update(company).set({ withdrawnAt: on }).where(and(eq(company.workspaceId, workspaceId), isNull(company.withdrawnAt)));
}

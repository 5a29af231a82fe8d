import type { Change } from "#lib/import/tables/outcome.ts";
import { companyById, type CompanyChanges, updateCompany } from "#db/company.ts";
import type { Tx } from "#db/client.ts";
import type { CompanyUpdate } from "#app/_operations/importing/staged-table.ts";

const FIELDS = ["name", "legalName", "domain", "externalId", "sector", "stage", "country", "story"] as const;
type Field = (typeof FIELDS)[number];

const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

/** Writes the changes of a table to companies that were here; one that went meanwhile is passed over. */
export async function applyUpdates(tx: Tx, workspaceId: string, updates: readonly CompanyUpdate[]): Promise<void> {
  for (const { companyId, changes } of updates) await write(tx, workspaceId, companyId, changes.map(({ field, to }) => ({ field, value: to })));
}

/** Takes them back; what a person changed since then stays. */
export async function revertUpdates(tx: Tx, workspaceId: string, updates: readonly CompanyUpdate[]): Promise<void> {
  for (const { companyId, changes } of [...updates].reverse()) {
    const company = await companyById(tx, workspaceId, companyId);
    const untouched = (change: Change) => company !== null && isField(change.field) && company[change.field] === change.to;
    await write(tx, workspaceId, companyId, changes.filter(untouched).map(({ field, from }) => ({ field, value: from })));
  }
}

async function write(tx: Tx, workspaceId: string, companyId: string, values: readonly { field: string; value: Change["to"] }[]): Promise<void> {
  const company = await companyById(tx, workspaceId, companyId);
  const changes: CompanyChanges = Object.fromEntries(values.filter(({ field }) => isField(field)).map(({ field, value }) => [field, value]));
  if (company && Object.keys(changes).length > 0) await updateCompany(tx, workspaceId, companyId, company.version, changes);
}

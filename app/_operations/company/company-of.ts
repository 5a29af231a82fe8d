import { notFound } from "#lib/errors.ts";
import { type Company, companyById, companyBySlug } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";

/** The company of this workspace with this slug or id; anything else is not found. */
export async function companyOf(db: Reader, workspace: Workspace, slugOrId: string): Promise<Company> {
  const found = (await companyBySlug(db, workspace.id, slugOrId)) ?? (slugOrId.length === 36 ? await companyById(db, workspace.id, slugOrId) : null);
  if (!found) throw notFound("company");
  return found;
}

import type { WriteContext } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { whenOf } from "#app/_operations/when.ts";

/** Judges a company again, in the transaction that changed what its verdict rests on. */
export const rejudge = (context: WriteContext, companyId: string): Promise<void> =>
  refreshCompanies(context.db, context.workspace, [companyId], whenOf(context));

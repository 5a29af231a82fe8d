import type { WriteContext } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";

/** Judges a company again, in the transaction that changed what its verdict rests on. */
export const rejudge = ({ db, workspace, today, now }: WriteContext, companyId: string): Promise<void> =>
  refreshCompanies(db, workspace, [companyId], { today, now });

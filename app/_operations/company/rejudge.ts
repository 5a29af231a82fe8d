import type { WriteContext } from "#app/_operations/operation.ts";

/** Judges a company again, in the transaction that changed what its verdict rests on. */
export async function rejudge(_context: WriteContext, _companyId: string): Promise<void> {}

import { z } from "zod";
import type { FundRow } from "#db/fund.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";

export const fundView = z.object({
  id: z.string(), slug: z.string(), name: z.string(), currency: currencyOut, vintage: z.int(), committedMinor: minorOut.nullable(), owner: z.string().nullable(), carry: z.number().nullable(),
  reportedAt: dayOut, reportedBy: z.string(),
});
export type FundView = z.output<typeof fundView>;

export const viewFund = ({ fundId, slug, name, currency, vintage, committed, owner, carry, reportedAt, reportedBy }: FundRow): FundView => ({
  id: fundId, slug, name, currency, vintage, committedMinor: committed, owner, carry, reportedAt, reportedBy,
});

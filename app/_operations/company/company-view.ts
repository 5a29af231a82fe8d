import { z } from "zod";
import type { Company } from "#db/company.ts";
import { currencyOut, minorOut } from "#app/_operations/company/fields.ts";

export const companyView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  legalName: z.string().nullable(),
  domain: z.string().nullable(),
  sector: z.string().nullable(),
  stage: z.string().nullable(),
  country: z.string().nullable(),
  story: z.string().nullable(),
  currency: currencyOut,
  minimumCashMinor: minorOut,
  raiseLeadMonths: z.int(),
  noticeMonths: z.int(),
  severanceMonths: z.int(),
  revenueBasis: z.enum(["cash", "recognised"]),
  growthWindow: z.int(),
  /** Planned change of expenses a month, a fraction. */
  expenseGrowth: z.number(),
  /** Raised by every change of the settings; a change names the one that it saw. */
  version: z.int(),
  archivedAt: z.string().nullable(),
});
export type CompanyView = z.output<typeof companyView>;

export const viewCompany = ({ minimumCash, ...row }: Company): CompanyView => companyView.parse({ ...row, minimumCashMinor: minimumCash });

import type { getCompany } from "#app/_operations/get-company.ts";
import type { priceOneOffs } from "#app/_operations/price-one-offs.ts";

/** What the page is drawn from. */
export type CompanyData = Awaited<ReturnType<(typeof getCompany)["call"]>>;
export type Prices = Awaited<ReturnType<(typeof priceOneOffs)["call"]>>;

import { asDay, type Day } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { demoId } from "../demo-id.ts";
import type { DemoWorkspace } from "../fund/demo-types.ts";

/** The invented founder's own company; its figures come from `demoStatements`, as if imported. */
export const FOUNDER_WORKSPACE: DemoWorkspace = { kind: "company", slug: "demo-company", name: "Larkspindle (demo)", currency: "USD" as Currency, notice: "Invented demo data: this company does not exist." };

const FOUNDED: Day = asDay("2020-01-01");

export const FOUNDER_COMPANY = {
  id: demoId("larkspindle", FOUNDED), slug: "larkspindle", name: "Larkspindle", currency: "USD" as Currency, sector: "Veterinary software", stage: "Seed", country: "US",
  story: "Writes the notes while the vet examines the dog. Eight people, a seed round of $1.2M, clinics that pay by card every month, and a bill for models and cloud that grows with them.",
  minimumCash: asMinor(0), raiseLeadMonths: 6,
} as const;

import { asDay } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";
import type { DemoBookRow } from "./demo-book-row.ts";

/** Invented companies that the fund holds no more: one sold, in euros, and one that failed. */
export const FORMER_COMPANIES = [
  { slug: "gorseway", name: "Gorseway", currency: "EUR", sector: "Logistics", stage: "Sold", country: "DE", story: "Invented. Routed parcels in three countries; sold to a larger carrier for shares and cash." },
  { slug: "pennyquick", name: "Pennyquick", currency: "USD", sector: "Payments", stage: "Closed", country: "US", story: "Invented. Its licence never came; wound down in 2024 with nothing left for holders." },
] as const;

const EURO = { rateSource: "Bank confirmation (invented)" };

export const formerRows = (owner: string): DemoBookRow[] => [
  { table: "investment", day: asDay("2021-11-15"), company: "gorseway", instrument: "preferred", amount: asMinor(400_000_00), owner, rate: "1.1444", ...EURO },
  { table: "mark", day: asDay("2021-12-31"), company: "gorseway", fairValue: asMinor(400_000_00), basis: "last-round", note: "At the price of the last round." },
  { table: "proceeds", day: asDay("2024-06-14"), company: "gorseway", kind: "exit", amount: asMinor(1_150_000_00), note: "Sold to a carrier (invented).", rate: "1.0686", ...EURO },
  { table: "investment", day: asDay("2022-03-08"), company: "pennyquick", instrument: "note", amount: asMinor(250_000_00), owner },
  { table: "mark", day: asDay("2022-12-31"), company: "pennyquick", fairValue: asMinor(125_000_00), basis: "written-down", note: "Licence refused once." },
  { table: "proceeds", day: asDay("2024-02-20"), company: "pennyquick", kind: "write-off", amount: asMinor(0), note: "Wound down; nothing was left." },
];

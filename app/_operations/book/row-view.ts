import { z } from "zod";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";
import type { FundFlowRow } from "#db/fund-flow.ts";
import type { InvestmentRow } from "#db/investment.ts";
import type { MarkRow } from "#db/mark.ts";
import type { ProceedsRow } from "#db/proceeds.ts";
import { LEDGER_TABLES } from "#app/_operations/book/ledger-tables.ts";
import { currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";

const named = z.object({ slug: z.string(), name: z.string() });
const text = z.string().nullable();

/** A row of the ledger as doors show it; amounts from 0 in minor units of the row's own currency, the kind says which way money went. */
export const ledgerRowView = z.object({
  table: z.enum(LEDGER_TABLES),
  id: z.string(),
  fund: named,
  company: named.nullable(),
  /** Instrument, kind of proceeds, basis of the mark, or kind of flow. */
  kind: z.string(),
  day: dayOut,
  amountMinor: minorOut,
  currency: currencyOut,
  shares: text,
  price: text,
  terms: SecurityTerms.nullable(),
  recallable: z.boolean(),
  /** Who answers for an investment, who made a mark, whose capital it is. */
  person: text,
  note: text,
  rate: text,
  rateSource: text,
  reportedAt: dayOut,
  reportedBy: z.string(),
  importId: text,
  replaces: text,
  withdrawnAt: dayOut.nullable(),
});
export type LedgerRowView = z.output<typeof ledgerRowView>;

type Named = { slug: string; name: string };
/** Names of funds and companies by their ids. */
export type Names = { funds: ReadonlyMap<string, Named>; companies: ReadonlyMap<string, Named> };

/** Stands for a fund or company that is not there on the day asked. */
export const GONE: Named = { slug: "", name: "withdrawn" };

type Shared = Pick<InvestmentRow, "id" | "fundId" | "day" | "currency" | "note" | "rate" | "rateSource" | "reportedAt" | "reportedBy" | "importId" | "replaces" | "withdrawnAt">;
const shared = ({ id, fundId, day, currency, note, rate, rateSource, reportedAt, reportedBy, importId, replaces, withdrawnAt }: Shared, { funds }: Names) => ({
  id, day, currency, note, rate, rateSource, reportedAt, reportedBy, importId, replaces, withdrawnAt, fund: funds.get(fundId) ?? GONE, shares: null, price: null, terms: null, recallable: false, person: null,
});
const company = ({ companies }: Names, id: string): Named => companies.get(id) ?? GONE;

export const viewInvestment = (row: InvestmentRow, names: Names): LedgerRowView => ({
  ...shared(row, names), table: "investment", company: company(names, row.companyId), kind: row.instrument, amountMinor: row.amount, shares: row.shares, price: row.price, terms: row.terms, person: row.owner,
});
export const viewProceeds = (row: ProceedsRow, names: Names): LedgerRowView => ({ ...shared(row, names), table: "proceeds", company: company(names, row.companyId), kind: row.kind, amountMinor: row.amount });
export const viewMark = (row: MarkRow, names: Names): LedgerRowView => ({ ...shared(row, names), table: "mark", company: company(names, row.companyId), kind: row.basis, amountMinor: row.fairValue, person: row.author });
export const viewFundFlow = (row: FundFlowRow, names: Names): LedgerRowView => ({ ...shared(row, names), table: "fund-flow", company: null, kind: row.kind, amountMinor: row.amount, recallable: row.recallable, person: row.investor });

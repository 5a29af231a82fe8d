import type { NewCompany } from "#db/company.ts";
import type { NewEntry } from "#db/entry.ts";
import type { NewFigure } from "#db/figure.ts";
import type { NewFundingRound } from "#db/funding-round.ts";
import type { NewImport } from "#db/import.ts";
import type { NewVerdict } from "#db/verdict.ts";
import type { NewWorkspace } from "#db/workspace.ts";
import { asDay, asPeriod } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";

/** Rows for tests: everything that must be there, to be spread and changed. */
const USD = "USD" as Currency;
export const AT = "2026-11-24T09:00:00.000Z";

export const aWorkspace: NewWorkspace = { kind: "fund", slug: "fund", name: "Fund", currency: USD, createdAt: AT };
export const aCompany: NewCompany = { slug: "acme", name: "Acme", currency: USD, createdAt: AT };
export const anImport: NewImport = { companyId: null, fileName: "file.csv", digest: "d".repeat(64), bytes: 10, kind: "statement", format: "csv", mapping: {}, by: "owner", createdAt: AT };

export const aFigure = (companyId: string, period: string, reportedAt: string, given: Partial<NewFigure> = {}): NewFigure => ({
  companyId, period: asPeriod(period), currency: USD, revenue: asMinor(100), expenses: asMinor(200), payroll: null, costOfRevenue: null, inference: null, marketing: null,
  other: null, oneOffIn: null, oneOffOut: null, oneOffInRecurring: false, oneOffOutRecurring: false, financingIn: null, financingOut: null, cashEnd: asMinor(1000),
  headcount: null, periodAssumed: false, prior: false, source: "typed", importId: null, reportedAt: asDay(reportedAt), reportedBy: "owner", note: null, ...given,
});

export const aRound = (companyId: string, given: Partial<NewFundingRound> = {}): NewFundingRound => ({
  companyId, kind: "seed", day: asDay("2025-01-15"), amount: asMinor(1_000_000_00), currency: USD, preMoney: null, postMoney: null, security: null, tier: "in-bank",
  condition: null, ours: true, sourceRef: null, reportedAt: asDay("2025-01-20"), reportedBy: "owner", importId: null, ...given,
});

export const anEntry = (companyId: string, accountId: string, importId: string, line: number, given: Partial<NewEntry> = {}): NewEntry => ({
  companyId, accountId, importId, line, day: asDay("2026-10-05"), amount: asMinor(-line * 100), currency: USD, description: `Row ${line}`, counterparty: null, externalId: null,
  fingerprint: `fp-${line}`, occurrence: 1, category: null, role: "operating", ...given,
});

export const aVerdict = (companyId: string, given: Partial<NewVerdict> = {}): NewVerdict => ({
  companyId, engineVersion: "1", validFrom: asDay("2026-11-24"), validUntil: null, state: "dead", agree: 12, of: 12, decidedBy: null, basisEnd: asDay("2026-10-31"),
  freshUntil: asDay("2026-12-15"), cashZeroDay: asDay("2027-05-14"), cashZeroPeriods: 6.5, breakEvenDay: null, cash: asMinor(1000), usable: asMinor(1000), netBurn: asMinor(100),
  capitalNeeded: asMinor(5000), currency: USD, flags: [], computedAt: AT, lastHeard: null, detail: { levers: {} }, ...given,
});

import { z } from "zod";

const column = z.number().int().min(0).max(16_383);
const order = z.enum(["ymd", "dmy", "mdy"]);
/** A column of the table, from 0. Blank is unknown, unless the source is known to leave zeros out. */
export const Operand = z.object({ column, blank: z.literal("zero").optional() });
export type Operand = z.infer<typeof Operand>;

/** Where a value comes from: a column, a text that holds for the whole table, or one of a few derivations from columns. */
export const Source = z.discriminatedUnion("from", [
  z.object({ from: z.literal("column"), ...Operand.shape }),
  z.object({ from: z.literal("constant"), text: z.string().max(200) }),
  z.object({ from: z.literal("difference"), plus: Operand, minus: Operand }),
  z.object({ from: z.literal("sum"), of: z.array(Operand).min(1).max(20) }),
  z.object({ from: z.literal("negated"), of: Operand }),
  /** Text only: "{3}" stands for column 3, "{3:money}" and "{3:day}" for what it says in words; a pair of brackets around it is dropped where the column is blank. */
  z.object({ from: z.literal("text"), template: z.string().max(500) }),
]);
export type Source = z.infer<typeof Source>;

const optional = Source.nullable();
/** How a row names its company; all null where the whole table is about the company that it is imported for. */
export const CompanyReference = z.object({ externalId: optional, domain: optional, name: optional });
export type CompanyReference = z.infer<typeof CompanyReference>;

const shared = {
  currency: optional,
  /** Powers of ten that amounts are given in: 3 for thousands. */
  scale: z.union([z.literal(0), z.literal(3), z.literal(6)]),
  decimal: z.enum([".", ","]),
  dateOrder: order,
};

export const CompaniesMapping = z.object({
  kind: z.literal("companies"), ...shared,
  fields: z.object({ name: optional, legalName: optional, domain: optional, externalId: optional, sector: optional, stage: optional, country: optional, story: optional }),
  /** Amounts that are looked at, though not kept, so that damaged ones are told. */
  checked: z.array(column).max(50),
});
export type CompaniesMapping = z.infer<typeof CompaniesMapping>;

export const RoundsMapping = z.object({
  kind: z.literal("rounds"), ...shared, company: CompanyReference,
  fields: z.object({
    kind: optional, day: optional, amount: optional, preMoney: optional, postMoney: optional, security: optional, tier: optional,
    condition: optional, ours: optional, sourceRef: optional, reportedAt: optional,
  }),
});
export type RoundsMapping = z.infer<typeof RoundsMapping>;

export const AMOUNT_FIELDS = ["revenue", "expenses", "payroll", "costOfRevenue", "inference", "marketing", "other", "oneOffIn", "oneOffOut", "financingIn", "financingOut", "cashEnd"] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** One figure that a row gives: its amounts, and how many periods after the row's own it lies (-1: the prior year's columns). */
export const FigureSet = z.object({ shift: z.number().int().min(-40).max(40), amounts: z.partialRecord(z.enum(AMOUNT_FIELDS), Source), headcount: optional });
export type FigureSet = z.infer<typeof FigureSet>;

export const PeriodSource = z.object({
  /** One column with months, quarters, years or dates; or apart: a year beside a month or quarter. */
  column: column.nullable(), year: column.nullable(), month: column.nullable(), quarter: column.nullable(),
  /** What a bare date stands for: the month, or the quarter or fiscal year that ends then. */
  unit: z.enum(["month", "quarter", "year"]),
  /** For a row without a period: the last 31 December at least `days` before the date in `of`; such figures are marked as assumed. */
  whenBlank: z.object({ rule: z.literal("december-before"), of: Operand, days: z.number().int().min(0).max(1000) }).nullable(),
});
export type PeriodSource = z.infer<typeof PeriodSource>;

export const FiguresMapping = z.object({
  kind: z.literal("figures"), ...shared, company: CompanyReference, period: PeriodSource,
  reportedAt: optional, note: optional,
  sets: z.array(FigureSet).min(1).max(60),
  /** A figure whose every amount is 0 says nothing: read as unknown. */
  allZeroIsUnknown: z.boolean(),
});
export type FiguresMapping = z.infer<typeof FiguresMapping>;

export const LEDGER_KINDS = ["investments", "proceeds", "marks", "fund-flows"] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
/** Rows of the fund's own ledger; `type` is the instrument, the kind of proceeds or flow, or what a mark rests on; `person` who answers for it. */
export const LedgerMapping = z.object({
  kind: z.enum(LEDGER_KINDS), ...shared, company: CompanyReference,
  fields: z.object({
    fund: optional, day: optional, amount: optional, type: optional, shares: optional, price: optional, rate: optional, person: optional, recallable: optional,
    note: optional, sourceRef: optional, reportedAt: optional,
  }),
});
export type LedgerMapping = z.infer<typeof LedgerMapping>;

export const FEATURE_FIELDS = [
  "name", "task", "kind", "reliability", "costRatio", "gate", "moats", "revenueShare", "owner", "shipped", "capableSince", "links", "judge", "minutes", "offset", "offsetSd",
  "benchmark", "pNow", "theta50", "theta50Sd", "slope", "probes", "judgedReliability", "expiresOn", "note",
] as const;
export type FeatureField = (typeof FEATURE_FIELDS)[number];
/** A line is a feature with the evidence of one judge; a feature that several judged has several lines. */
export const FeaturesMapping = z.object({
  kind: z.literal("features"), ...shared, company: CompanyReference,
  fields: z.object(Object.fromEntries(FEATURE_FIELDS.map((field) => [field, optional])) as Record<FeatureField, typeof optional>),
});
export type FeaturesMapping = z.infer<typeof FeaturesMapping>;

/** How a table is read: suggested by its header, corrected by a person, remembered by its header. */
export const TableMapping = z.discriminatedUnion("kind", [CompaniesMapping, RoundsMapping, FiguresMapping, LedgerMapping, FeaturesMapping]);
export type TableMapping = z.infer<typeof TableMapping>;
export type TableKind = TableMapping["kind"];

export const isLedger = (mapping: TableMapping): mapping is LedgerMapping => (LEDGER_KINDS as readonly string[]).includes(mapping.kind);

import { z } from "zod";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

const column = z.number().int().min(0).nullable().describe("0-based position, null where there is none");

/** Which column is what. Several dates: the first that a row has is its booking date. */
export const statementColumns = z.object({
  dates: z.array(z.number().int().min(0)),
  valueDate: column,
  amount: column,
  debit: column,
  credit: column,
  direction: column,
  fee: column,
  refund: column,
  balance: column,
  currency: column,
  creditCurrency: column.describe("of the credit column, where amounts in and out stand in different columns and currencies"),
  description: z.array(z.number().int().min(0)),
  counterparty: column,
  externalId: column,
  status: column,
  account: column,
});

/** How a delimited statement is read: suggested by evidence, corrected by a person, remembered under its signature. */
export const statementMapping = z.object({
  encoding: z.string(),
  delimiter: z.enum([",", ";", "\t", "|"]),
  headerLine: z.number().int().min(1).nullable(),
  preambleLines: z.number().int().min(0).describe("physical lines before the header, or before the first row where there is none"),
  headers: z.array(z.string()).describe("cells of the header row as they stand; empty where there is none"),
  columns: statementColumns,
  dateOrder: z.enum(["ymd", "dmy", "mdy", "serial"]).describe("serial: a spreadsheet's day numbers, counted from 1899-12-30"),
  decimal: z.enum([".", ","]),
  sign: z.enum(["as-stated", "reversed", "unmarked-leaves"]).describe("of the amount column; as-stated: positive is money arriving; unmarked-leaves: so is only what has a plus, CR or a word for it"),
  debitSign: z.enum(["positive", "negative"]).describe("how the debit column writes money that leaves"),
  creditSign: z.enum(["positive", "negative"]).default("positive").describe("how the credit column writes money that arrives"),
  fee: z.enum(["ignore", "add", "subtract"]).describe("how the fee column moves the balance on top of the amount"),
  currency: z.string().nullable().describe("ISO code for rows that state none"),
});

export type StatementColumns = z.infer<typeof statementColumns>;
export type StatementMapping = z.infer<typeof statementMapping>;

/** One booking of an account. amountMinor is positive where money arrives; minor units of `currency`, hundredths where it is null. */
export type StatementEntry = {
  line: number;
  date: Day;
  valueDate: Day | null;
  amountMinor: Minor;
  currency: Currency | null;
  /** The code as it stands in the file where it is not an ISO code. */
  currencyStated: string | null;
  description: string;
  counterparty: string | null;
  externalId: string | null;
  account: string | null;
  balanceMinor: Minor | null;
};
export type LineReason = { line: number; why: string };
export type StatementAccount = { account: string | null; name: string | null; kind: string | null; currency: Currency | null; entries: number; balanceMinor: Minor | null };
/** Rows of the file by what became of them; they add up to `rows`. */
export type RowCounts = { rows: number; blank: number; preamble: number; header: number; entries: number; continuation: number; skipped: number; rejected: number };

export const NO_COLUMNS: StatementColumns = {
  dates: [], valueDate: null, amount: null, debit: null, credit: null, direction: null, fee: null, refund: null, balance: null, currency: null, creditCurrency: null, description: [],
  counterparty: null, externalId: null, status: null, account: null,
};

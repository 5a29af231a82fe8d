import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { ledgerNames, ledgerWord } from "./ledger-words.ts";
import type { LedgerMapping } from "./mapping.ts";
import { isTotal, readCompanyKey } from "./read-company-key.ts";
import type { RowValues } from "./row-values.ts";
import type { LedgerRow } from "./table-rows.ts";

const DECIMAL = /^\d{1,18}(\.\d{1,18})?$/;

/** One row of a table of investments, proceeds, marks or fund flows; null with the reason among the faults. What has no amount is not taken: a ledger holds none that is unknown. */
export function readLedgerRow(values: RowValues, line: number, mapping: LedgerMapping, fallback: Currency | null, today: Day): LedgerRow | null {
  const { kind, fields } = mapping;
  const key = kind === "fund-flows" ? { externalId: null, domain: null, name: null } : readCompanyKey(values, mapping.company);
  if (key && isTotal(key)) values.faults.push("a line of totals is no row of a ledger");
  const currency = values.currency(mapping.currency, fallback);
  if (currency === null && values.faults.length === 0) values.faults.push("no currency is stated for its amount");
  const day = values.day(fields.day);
  if (day === null && values.faults.length === 0) values.faults.push("it has no date");
  if (currency === null || key === null || day === null) return null;
  if (day > today) values.faults.push(`its day, ${day}, has not come yet`);
  const written = values.amount(fields.amount, currency);
  // Some tables write what was paid with a minus sign; the kind of row says which way money went.
  const amount = written !== null && written < 0 && kind !== "marks" ? values.amount(fields.amount && fields.amount.from === "column" ? { from: "negated", of: fields.amount } : null, currency) : written;
  if (amount === null && values.faults.length === 0) values.faults.push("it has no amount");
  if (amount !== null && amount < 0) values.faults.push("its amount is below 0");
  const stated = values.text(fields.type);
  const type = stated === null ? (kind === "marks" ? "last-round" : null) : ledgerWord(kind, stated);
  if (type === null && stated !== null) values.faults.push(`"${stated}" is none of ${ledgerNames(kind)}`);
  if (type === null && stated === null) values.faults.push(`it does not say which of ${ledgerNames(kind)} it is`);
  if (type === "written-off" && amount !== null && amount !== 0) values.faults.push("what is written off is worth 0");
  const [shares, price, rate] = [decimal(values, fields.shares, "shares"), decimal(values, fields.price, "price"), decimal(values, fields.rate, "rate")];
  const reportedAt = values.day(fields.reportedAt) ?? today;
  if (values.faults.length > 0 || amount === null || type === null) return null;
  return {
    line, key, kind, fund: values.text(fields.fund), type, day, amount, currency, shares, price, rate, reportedAt: reportedAt > today ? today : reportedAt,
    person: values.text(fields.person), recallable: /^(y|yes|true|1|x|ja|recallable)$/i.test(values.text(fields.recallable) ?? ""), note: values.text(fields.note), sourceRef: values.text(fields.sourceRef),
  };
}

function decimal(values: RowValues, source: LedgerMapping["fields"]["shares"], what: string): string | null {
  const text = values.text(source);
  if (text === null) return null;
  const plain = text.replace(/^[$€£]\s?/, "").replace(/(\d),(?=\d{3}(\D|$))/g, "$1");
  if (DECIMAL.test(plain)) return plain;
  values.faults.push(`"${text}" is no number of ${what}`);
  return null;
}

import type { HeaderWords } from "./header-words.ts";
import type { LedgerKind, LedgerMapping } from "./mapping.ts";
import { nameColumns } from "./name-columns.ts";
import { columnSource, companyReference } from "./suggest-figures.ts";

const DAY = ["investment date", "mark date", "valuation date", "as of date", "as of", "date", "day", "datum", "fecha", "closed on", "close date"];
const SHARED = {
  fund: ["fund", "fund name", "vehicle", "investing entity", "fonds"],
  day: DAY,
  currency: ["currency", "ccy", "currency code"],
  rate: ["rate", "exchange rate", "fx rate", "fx"],
  note: ["note", "notes", "comment", "comments", "remarks"],
  sourceRef: ["source", "reference", "ref", "source ref"],
  reportedAt: ["reported at", "reported on", "reported"],
};
const INVESTMENTS = {
  ...SHARED,
  amount: ["amount invested", "invested", "invested amount", "invested capital", "cost", "investment cost", "cost basis", "cheque", "check", "check size", "ticket"],
  type: ["instrument", "security", "security type", "instrument type"],
  shares: ["shares", "number of shares", "quantity"],
  price: ["price", "price per share", "share price", "pps"],
  person: ["owner", "partner", "lead partner", "responsible"],
};
const PROCEEDS = {
  ...SHARED,
  amount: ["proceeds", "realized proceeds", "realised proceeds", "amount received", "realized value", "exit proceeds", "proceeds amount"],
  type: ["type", "kind", "proceeds type", "event"],
};
const MARKS = {
  ...SHARED,
  amount: ["fair value", "fmv", "nav", "carrying value", "unrealized value", "unrealised value", "mark", "current value"],
  type: ["basis", "valuation basis", "method", "valuation method"],
  person: ["author", "marked by", "valued by"],
};
const FLOWS = {
  ...SHARED,
  amount: ["amount", "flow amount", "cash flow", "net amount"],
  type: ["flow", "flow type", "type", "kind", "transaction type"],
  recallable: ["recallable"],
  person: ["investor", "limited partner", "lp"],
};
const NONE = { fund: null, day: null, amount: null, type: null, shares: null, price: null, rate: null, person: null, recallable: null, note: null, sourceRef: null, reportedAt: null };

type Shared = Pick<LedgerMapping, "currency" | "scale" | "decimal" | "dateOrder">;

/** A mapping for a table of the fund's ledger, or null where its header names none of them beyond doubt. */
export function suggestLedger(header: readonly HeaderWords[], shared: Shared): LedgerMapping | null {
  const at = (kind: LedgerKind, names: Readonly<Record<string, readonly string[]>>, needed: readonly string[], company: boolean): LedgerMapping | null => {
    const { currency: _currency, ...found } = nameColumns(header, names);
    if (found.day === null || needed.some((field) => found[field] === null || found[field] === undefined)) return null;
    const reference = companyReference(header, Object.values(found));
    const named = reference.externalId !== null || reference.domain !== null || reference.name !== null;
    if (named !== company) return null;
    const fields = Object.fromEntries(Object.keys(NONE).map((field) => [field, columnSource(found[field] ?? null)])) as LedgerMapping["fields"];
    return { kind, ...shared, company: company ? reference : { externalId: null, domain: null, name: null }, fields };
  };
  return (
    at("marks", MARKS, ["amount"], true) ?? at("proceeds", PROCEEDS, ["amount", "type"], true) ?? at("investments", INVESTMENTS, ["amount", "type"], true) ?? at("fund-flows", FLOWS, ["amount", "type", "fund"], false)
  );
}

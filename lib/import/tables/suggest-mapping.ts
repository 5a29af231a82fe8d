import { plainWords } from "#lib/cash/entries/wording.ts";
import type { Row } from "#lib/import/tokenize.ts";
import { habitsOf } from "./column-habits.ts";
import { COMPANY_NAMES, ROUND_NAMES } from "./field-names.ts";
import type { HeaderWords } from "./header-words.ts";
import { KNOWN_SOURCES } from "./known-sources.ts";
import type { CompaniesMapping, RoundsMapping, TableMapping } from "./mapping.ts";
import { nameColumns, readHeader } from "./name-columns.ts";
import { columnSource, companyReference, suggestFigures } from "./suggest-figures.ts";
import { suggestFeatures } from "./suggest-features.ts";
import { suggestLedger } from "./suggest-ledger.ts";

/** What a table seems to be. `source` names a published data set that was recognised. */
export type Suggestion = { mapping: TableMapping; source: string | null };

/** Under this name a corrected mapping is remembered: the header, case and punctuation aside. */
export const tableSignature = (header: readonly string[]): string => header.map(plainWords).join("|");

/** Recognises companies, rounds, figures, features or rows of the fund's ledger by the header and some rows below it; null where the table is none of these. */
export function suggestMapping(header: readonly string[], sample: readonly Row[]): Suggestion | null {
  const names = header.map((cell) => cell.trim());
  const known = KNOWN_SOURCES.find((source) => source.needs.every((name) => names.includes(name)));
  if (known) return { mapping: known.mapping((name) => names.indexOf(name)), source: known.name };
  const words = readHeader(header);
  const shared = sharedOf(words, sample);
  const mapping = suggestFeatures(words, shared) ?? suggestFigures(words, sample, shared) ?? suggestLedger(words, shared) ?? suggestRounds(words, shared) ?? suggestCompanies(words, shared);
  return mapping && { mapping, source: null };
}

type Shared = Pick<TableMapping, "currency" | "scale" | "decimal" | "dateOrder">;

function sharedOf(words: readonly HeaderWords[], sample: readonly Row[]): Shared {
  const { currency: column } = nameColumns(words, { currency: ["currency", "currency code", "ccy", "wahrung", "devise", "moneda", "valuta"] });
  const stated = new Set(words.map((one) => one.currency).filter((code) => code !== null));
  const [only] = stated;
  const scale = words.find((one) => one.scale > 0)?.scale ?? 0;
  return { ...habitsOf(sample), scale, currency: column !== null ? { from: "column", column } : stated.size === 1 && only ? { from: "constant", text: only } : null };
}

function suggestRounds(words: readonly HeaderWords[], shared: Shared): RoundsMapping | null {
  const found = nameColumns(words, ROUND_NAMES);
  const money = found.amount !== null || found.preMoney !== null || found.postMoney !== null;
  if (found.day === null || !money || (found.kind === null && found.security === null)) return null;
  const company = companyReference(words, Object.values(found));
  if (company.externalId === null && company.domain === null && company.name === null && words.length > 12) return null;
  return { kind: "rounds", ...shared, company, fields: Object.fromEntries(Object.entries(found).map(([field, column]) => [field, columnSource(column)])) as RoundsMapping["fields"] };
}

function suggestCompanies(words: readonly HeaderWords[], shared: Shared): CompaniesMapping | null {
  const found = nameColumns(words, COMPANY_NAMES);
  const others = Object.entries(found).filter(([field, column]) => field !== "name" && column !== null).length;
  if (found.name === null || others === 0) return null;
  const checked = words.flatMap((one, column) => (/\b(funding total|total funding|total raised|amount raised|valuation)\b/.test(one.words) ? [column] : []));
  return { kind: "companies", ...shared, checked, fields: Object.fromEntries(Object.entries(found).map(([field, column]) => [field, columnSource(column)])) as CompaniesMapping["fields"] };
}

import { plainWords } from "#lib/cash/entries/wording.ts";
import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { RoundsMapping } from "./mapping.ts";
import { isTotal, readCompanyKey } from "./read-company-key.ts";
import type { RowValues } from "./row-values.ts";
import type { RoundRow, RoundTier } from "./table-rows.ts";

const TIERS: readonly [RoundTier, RegExp][] = [
  ["conditional", /\b(conditional|condition|milestone|tranche|subject to|bedingt)\b/],
  ["signed", /\b(signed|committed|term sheet signed|contracted|scheduled|unterzeichnet)\b/],
  ["hoped", /\b(hoped|planned|target|open|raising|pipeline|expected|soft circled|unsigned|geplant)\b/],
  ["in-bank", /\b(in bank|closed|completed|received|funded|paid|done|cash|wired|raised|abgeschlossen)\b/],
];

/** The tier that a word names; null where it names none. */
export const tierOf = (text: string): RoundTier | null => TIERS.find(([, pattern]) => pattern.test(plainWords(text)))?.[0] ?? null;

/**
 * One row of a table of rounds; null with the reason among the faults. Without a tier a round of a past day is in the bank, one of
 * a later day hoped for. A blank amount is an unknown one.
 */
export function readRoundRow(values: RowValues, line: number, mapping: RoundsMapping, fallback: Currency | null, today: Day): RoundRow | null {
  const { fields } = mapping;
  const key = readCompanyKey(values, mapping.company);
  if (key && isTotal(key)) values.faults.push("a line of totals is no round");
  const currency = values.currency(mapping.currency, fallback);
  if (currency === null && values.faults.length === 0) values.faults.push("no currency is stated for its amounts");
  const day = values.day(fields.day);
  if (day === null && values.faults.length === 0) values.faults.push("the round has no date");
  if (currency === null || key === null || day === null) return null;
  const [amount, preMoney, postMoney] = [values.amount(fields.amount, currency), values.amount(fields.preMoney, currency), values.amount(fields.postMoney, currency)];
  for (const [what, value] of [["amount raised", amount], ["pre-money", preMoney], ["post-money", postMoney]] as const) {
    if (value !== null && value < 0) values.faults.push(`the ${what} is below 0`);
  }
  const stated = values.text(fields.tier);
  const tier = stated === null ? (day <= today ? "in-bank" : "hoped") : tierOf(stated);
  if (tier === null) values.faults.push(`"${stated}" is none of in bank, signed, conditional, hoped`);
  const reportedAt = values.day(fields.reportedAt) ?? today;
  if (values.faults.length > 0 || tier === null) return null;
  return {
    line, key, kind: values.text(fields.kind) ?? "round", day, amount, currency, preMoney, postMoney, security: values.text(fields.security), tier,
    condition: values.text(fields.condition), ours: /^(y|yes|true|1|x|ja|oui|si)$/i.test(values.text(fields.ours) ?? ""), sourceRef: values.text(fields.sourceRef), reportedAt,
  };
}

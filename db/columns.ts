import { customType } from "drizzle-orm/sqlite-core";
import type { z } from "zod";
import type { Day, Month, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

/**
 * What a column holds. Each domain has one storage class and one CHECK, so that the same table can later be made on
 * another engine; `getSQLType()` of a column built here is its domain.
 */
export type Domain =
  | "id" | "text" | "money" | "currency" | "day" | "month" | "period" | "instant" | "flag" | "count" | "real" | "decimal" | "json" | `choice:${string}`;

const DIGIT = "[0-9]";
const YEAR = DIGIT.repeat(4);
const DAY = `${YEAR}-[01]${DIGIT}-[0-3]${DIGIT}`;
const within = (c: string, from: number, low: string, high: string) => `substr(${c}, ${from}, 2) BETWEEN '${low}' AND '${high}'`;
const isMonth = (c: string) => `${c} GLOB '${YEAR}-[01]${DIGIT}' AND ${within(c, 6, "01", "12")}`;

const CHECKS: Record<string, (column: string) => string | null> = {
  id: (c) => `length(${c}) = 36`,
  text: () => null,
  real: () => null,
  money: (c) => `typeof(${c}) IN ('integer', 'null') AND ${c} BETWEEN -9000000000000000 AND 9000000000000000`,
  currency: (c) => `${c} GLOB '[A-Z][A-Z][A-Z]'`,
  day: (c) => `${c} GLOB '${DAY}' AND ${within(c, 6, "01", "12")} AND ${within(c, 9, "01", "31")}`,
  month: isMonth,
  period: (c) => `${isMonth(c)} OR ${c} GLOB '${YEAR}-Q[1-4]' OR ${c} GLOB '${YEAR}'`,
  instant: (c) => `${c} GLOB '${DAY}T${DIGIT}${DIGIT}:*Z'`,
  flag: (c) => `${c} IN (0, 1)`,
  count: (c) => `${c} >= 0`,
  decimal: (c) => `${c} GLOB '[0-9]*' AND ${c} NOT GLOB '*[^0-9.]*'`,
  json: (c) => `json_valid(${c})`,
};

/** The CHECK that a column of this domain carries, null where STRICT says it all. */
export function checkOf(domain: string, column: string): string | null {
  if (domain.startsWith("choice:")) return `${column} IN (${domain.slice(7).split("|").map((v) => `'${v}'`).join(", ")})`;
  const check = CHECKS[domain];
  if (!check) throw new RangeError(`${domain} is no domain of columns.ts`);
  return check(column);
}

/** The storage class of a domain in a STRICT table. */
export const storageOf = (domain: string): "TEXT" | "INTEGER" | "REAL" =>
  ["money", "flag", "count"].includes(domain) ? "INTEGER" : domain === "real" ? "REAL" : "TEXT";

const plain = <T extends string | number>(domain: Domain) => customType<{ data: T; driverData: T }>({ dataType: () => domain });

/** UUIDv7 text, minted by db/id.ts. */
export const id = plain<string>("id");
export const text = plain<string>("text");
/** Integer minor units of the currency that stands beside it. */
export const money = plain<Minor>("money");
export const currency = plain<Currency>("currency");
export const day = plain<Day>("day");
export const month = plain<Month>("month");
export const period = plain<Period>("period");
/** A moment in UTC, "2026-11-24T03:13:37.000Z". */
export const instant = plain<string>("instant");
/** A whole number from 0. */
export const count = plain<number>("count");
export const real = plain<number>("real");
/** An exact positive decimal as text. */
export const decimal = plain<string>("decimal");

export const flag = customType<{ data: boolean; driverData: number }>({
  dataType: () => "flag",
  toDriver: (value) => (value ? 1 : 0),
  fromDriver: (value) => value === 1,
});

/** One of a few words. */
export const choice = <const T extends string>(name: string, values: readonly T[]) =>
  customType<{ data: T; driverData: T }>({ dataType: () => `choice:${values.join("|")}` })(name);

/** JSON text, checked by `schema` on the way out and on the way in. */
export const json = <T>(name: string, schema: z.ZodType<T>) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(schema.parse(value)),
    fromDriver: (value) => schema.parse(JSON.parse(value)),
  })(name);

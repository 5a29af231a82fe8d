import { isDay, type Day } from "#lib/date.ts";
import { readAmount, readPercent } from "#lib/format/read-number.ts";
import { isCurrency, type Currency } from "#lib/money.ts";

/** Fields by their name in the URL; values as they were typed. */
export const FIELDS = ["cash", "minimum", "revenue", "growth", "costs", "cost-growth", "period", "currency", "as-of"] as const;
export type FieldName = (typeof FIELDS)[number];
export type Texts = Readonly<Record<FieldName, string>>;
export type Faults = Readonly<Partial<Record<FieldName, string>>>;

/** Stated rates: major units, fractions a period, null where the field was left empty. */
export type Scenario = {
  cash: number | null;
  minimumCash: number;
  revenue: number | null;
  growth: number | null;
  costs: number | null;
  costGrowth: number;
  period: "month" | "week";
  currency: Currency;
  asOf: Day;
};

export const CURRENCIES = ["USD", "EUR", "GBP", "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "HKD", "ILS", "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "SEK", "SGD", "ZAR"] as const;

/** What an empty address shows, and says that it is an example. */
export const exampleTexts = (today: Day): Texts => ({
  cash: "300,000",
  minimum: "0",
  revenue: "20,000",
  growth: "6",
  costs: "50,000",
  "cost-growth": "0",
  period: "month",
  currency: "USD",
  "as-of": today,
});

/** Fields of an address; `example` where it carries none. What an address leaves out is empty, not the example's. */
export function textsFromQuery(query: Readonly<Record<string, string | string[] | undefined>>, today: Day): { texts: Texts; example: boolean } {
  const given = (name: FieldName): string | undefined => [query[name]].flat()[0]?.slice(0, 64);
  const example = exampleTexts(today);
  if (FIELDS.every((name) => given(name) === undefined)) return { texts: example, example: true };
  const preset: Partial<Record<FieldName, string>> = { minimum: "0", "cost-growth": "0", period: "month", currency: "USD", "as-of": today };
  return { texts: Object.fromEntries(FIELDS.map((name) => [name, grouped(given(name) ?? preset[name] ?? "")])) as Texts, example: false };
}

const grouped = (text: string): string => (/^\d{4,15}(\.\d+)?$/.test(text) ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",") : text);

/** The address of these fields; plain numbers where they can be read, so that a link is short and exact. */
export function queryOfTexts(texts: Texts): string {
  const plain = (name: FieldName): string => {
    if (name === "period" || name === "currency" || name === "as-of") return texts[name];
    const read = isRate(name) ? readPercent(texts[name]) : readAmount(texts[name]);
    return read.known ? String(isRate(name) ? Number((read.value * 100).toPrecision(12)) : read.value) : texts[name];
  };
  return new URLSearchParams(FIELDS.map((name) => [name, plain(name)])).toString();
}

const isRate = (name: FieldName): boolean => name === "growth" || name === "cost-growth";
// 15 digits are exact in every currency's minor units.
const LARGEST = 1e13;

/** The scenario, and what is wrong field by field; with a fault there is no scenario. */
export function readScenario(texts: Texts): { scenario: Scenario | null; faults: Faults } {
  const faults: Partial<Record<FieldName, string>> = {};
  const amount = (name: FieldName, least: number | null, tooSmall: string): number | null => {
    if (texts[name].trim() === "") return null;
    const read = readAmount(texts[name]);
    if (!read.known) faults[name] = read.why;
    else if (Math.abs(read.value) > LARGEST) faults[name] = "This is more than ten trillion. Check the number of zeros.";
    else if (least !== null && read.value < least) faults[name] = tooSmall;
    else return read.value;
    return null;
  };
  const rate = (name: FieldName): number | null => {
    if (texts[name].trim() === "") return null;
    const read = readPercent(texts[name]);
    if (!read.known) faults[name] = read.why;
    else if (read.value <= -1) faults[name] = "A rate must be above -100%: nothing can shrink by more than all of it.";
    else if (read.value > 10) faults[name] = "This is more than 1,000% a period. Write 6 for 6%.";
    else return read.value;
    return null;
  };
  const { period, currency } = texts;
  const asOf = texts["as-of"];
  if (period !== "month" && period !== "week") faults.period = "Choose month or week.";
  if (!isCurrency(currency)) faults.currency = "Choose a currency.";
  if (!isDay(asOf) || asOf < "1990-01-01" || asOf > "2190-12-31") faults["as-of"] = "Choose a day between 1990 and 2190.";
  const scenario = {
    cash: amount("cash", null, ""),
    minimumCash: amount("minimum", 0, "Minimum cash cannot be below 0.") ?? 0,
    revenue: amount("revenue", 0, "Revenue cannot be below 0."),
    growth: rate("growth"),
    costs: amount("costs", 0, "Costs cannot be below 0: write what is spent as a positive amount."),
    costGrowth: rate("cost-growth") ?? 0,
    period: period === "week" ? ("week" as const) : ("month" as const),
    currency: currency as Currency,
    asOf: asOf as Day,
  };
  return { scenario: Object.keys(faults).length === 0 ? scenario : null, faults };
}

import { periodSpan } from "#lib/cash/period-row.ts";
import { isDay, isMonth, isPeriod, monthIndex, monthOf } from "#lib/date.ts";

type Fault = { path: (string | number)[]; message: string };
type Loose = Record<string, unknown>;

const MOST_YEARS_AHEAD = 100;
const RATE_FIELDS = ["revenue", "expenses", "growth", "expenseGrowth", "growthAmount"] as const;

const objects = (value: unknown): [number, Loose][] =>
  Array.isArray(value) ? [...value.entries()].filter((entry): entry is [number, Loose] => typeof entry[1] === "object" && entry[1] !== null) : [];
const day = (value: unknown) => (typeof value === "string" && isDay(value) ? value : null);
const month = (value: unknown) => (typeof value === "string" && isMonth(value) ? value : null);
const given = (value: unknown): boolean => value !== null && value !== undefined;

function formFaults(input: Loose): Fault[] {
  const faults: Fault[] = [];
  const either = typeof input.growthAmount === "number";
  if (either && (input.growth || input.expenseGrowth)) {
    faults.push({ path: ["growthAmount"], message: "stands instead of growth and expenseGrowth: give one or the other" });
  }
  if (!given(input.months)) return faults;
  for (const name of RATE_FIELDS) if (given(input[name])) faults.push({ path: [name], message: "stands instead of months: give one or the other" });
  return faults;
}

function eventFaults(input: Loose): Fault[] {
  const asOf = day(input.asOf);
  const starts = objects(input.months).flatMap(([, { month: period }]) => (typeof period === "string" && isPeriod(period) ? [periodSpan(period).first] : []));
  const now = asOf ? monthIndex(monthOf(asOf)) : Math.min(...starts);
  return objects(input.events).flatMap(([index, event]): Fault[] => {
    const from = month(event.from);
    const to = month(event.to);
    const last = to ?? from;
    const faults: Fault[] = from && to && to < from ? [{ path: ["events", index, "to"], message: "lies before from" }] : [];
    if (last && monthIndex(last) > now + 12 * MOST_YEARS_AHEAD) {
      faults.push({ path: ["events", index, to ? "to" : "from"], message: `lies more than ${MOST_YEARS_AHEAD} years ahead` });
    }
    return faults;
  });
}

/** What is wrong between the fields of a `runway` input, whatever else is: each field may hold anything. */
export function crossFaults(input: object): Fault[] {
  const fields: Loose = { ...input };
  const faults = formFaults(fields);
  if (objects(fields.events).length > 0 && !given(fields.asOf) && !given(fields.months)) {
    faults.push({ path: ["asOf"], message: "is needed to place dated events" });
  }
  const asOf = day(fields.asOf);
  const cashDate = day(fields.cashDate);
  if (asOf && cashDate && cashDate > asOf) faults.push({ path: ["cashDate"], message: "lies after asOf" });
  return [...faults, ...eventFaults(fields)];
}

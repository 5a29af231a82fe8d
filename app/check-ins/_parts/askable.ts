import { addDays, addMonths, type Day, monthOf } from "#lib/date.ts";
import type { Askable } from "./ask-form.tsx";
import type { CheckIns } from "./check-in-data.ts";

// A week to answer; the last month first.
const DUE_DAYS = 7;
const MONTHS = 6;

export const askedByDefault = (today: Day) => ({ months: Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(today), -1 - back)), due: addDays(today, DUE_DAYS) });

/** Companies with whoever was asked last for each. `checkIns`: newest first. */
export const askableOf = (companies: readonly { slug: string; name: string }[], checkIns: CheckIns["checkIns"]): Askable[] =>
  companies.map(({ slug, name }) => {
    const last = checkIns.find(({ company }) => company.slug === slug);
    return { slug, name, founder: last?.founder ?? "", mail: last?.mail ?? "" };
  });

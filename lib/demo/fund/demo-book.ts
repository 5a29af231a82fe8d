import { addDays, asDay, type Day } from "#lib/date.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { MarkBasis } from "#lib/portfolio/returns/ledger-rows.ts";
import type { DemoBookRow } from "./demo-book-row.ts";
import type { DemoCompany, DemoFund } from "./demo-types.ts";
import { formerRows } from "./former-companies.ts";
import { STORIES } from "./stories.ts";
import type { Story } from "./story.ts";

export type DemoBook = { name: string; vintage: number; committed: Minor; owner: string; rows: DemoBookRow[] };

const COMMITTED = 30_000_000_00;
const FEE_RATE = 0.02;
const CALL_STEP = 25_000_00;
const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"] as const;
const PARTNERS = ["A. Okafor (invented)", "M. Lindqvist (invented)"] as const;

/** What the latest mark is of the cost, by how the company does, and on what basis. */
const LATEST: Record<Story["expected"]["state"], { times: number; basis: MarkBasis; note: string }> = {
  dead: { times: 1, basis: "last-round", note: "At the price of the last round." },
  out: { times: 0.1, basis: "written-down", note: "Out of money; what its devices would fetch." },
  unknown: { times: 1, basis: "last-round", note: "At the price of the last round; no figures to hold it against." },
  fades: { times: 0.4, basis: "written-down", note: "Revenue falls." },
  "profitable-trend-dead": { times: 0.6, basis: "written-down", note: "Revenue falls towards its costs." },
  alive: { times: 1.7, basis: "calibrated", note: "Calibrated at the last round and moved with revenue." },
  profitable: { times: 2.4, basis: "calibrated", note: "A multiple of its earnings." },
};
const PROCEEDS: readonly Extract<DemoBookRow, { table: "proceeds" }>[] = [
  { table: "proceeds", day: asDay("2024-12-10"), company: "kestrowe", kind: "dividend", amount: asMinor(60_000_00), note: "Dividend of the year." },
  { table: "proceeds", day: asDay("2025-11-20"), company: "fernhollow-foods", kind: "sale", amount: asMinor(640_000_00), note: "A third of the holding, to a later investor." },
];

/** The invented fund's ledger up to `today`, by day: what it bought of its dollar companies, marked, got back, called and paid. */
export function demoBook({ companies }: DemoFund, today: Day): DemoBook {
  const held = companies.filter(({ currency }) => currency === "USD");
  const investments = held.flatMap((company, i) => bought(company, PARTNERS[i % PARTNERS.length] as string));
  const first = investments.map(({ day }) => day).sort()[0] ?? today;
  const proceeds = PROCEEDS.filter(({ day, company }) => day <= today && investments.some((row) => row.company === company && row.day < day));
  const marks = held.flatMap((company) => marksOf(company, investments.filter((row) => row.company === company.slug), proceeds, today));
  const former = formerRows(PARTNERS[1]);
  const gone = former.filter((row) => row.table === "investment");
  const back = former.filter((row) => row.table === "proceeds" && row.amount > 0) as typeof proceeds;
  const rows: DemoBookRow[] = [...investments, ...marks, ...proceeds, ...former, ...flows([...investments, ...gone], [...proceeds, ...back], Number(first.slice(0, 4)), today)].filter(({ day }) => day <= today);
  return { name: "Halfpenny Ventures I (invented)", vintage: Number(first.slice(0, 4)), committed: asMinor(COMMITTED), owner: PARTNERS[0], rows: rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

type Investment = Extract<DemoBookRow, { table: "investment" }>;

const bought = ({ slug, rounds }: DemoCompany, owner: string): Investment[] =>
  rounds.flatMap(({ ours, tier, day, amount, security }) => (ours && tier === "in-bank" ? [{ table: "investment", day, company: slug, amount, owner, instrument: security === "SAFE" ? "safe" : security === "Convertible note" ? "note" : "preferred" }] : []));

/** At cost at the first year's end, and where it stands at the end of the last quarter that is over for a month. */
function marksOf({ slug }: DemoCompany, investments: readonly Investment[], proceeds: readonly { company: string; day: Day }[], today: Day): DemoBookRow[] {
  const state = STORIES.find((story) => story.slug === slug)?.expected.state ?? "unknown";
  const years = [Number(today.slice(0, 4)) - 1, Number(today.slice(0, 4))];
  const quarter = years.flatMap((year) => QUARTER_ENDS.map((end) => asDay(`${year}-${end}`))).filter((day) => addDays(day, 30) <= today).at(-1);
  const at = (day: Day): number => investments.reduce((sum, row) => sum + (row.day <= day ? row.amount : 0), 0);
  const firstYear = investments[0] ? asDay(`${investments[0].day.slice(0, 4)}-12-31`) : today;
  const last = quarter ?? today;
  const { times, basis, note } = LATEST[state];
  const kept = proceeds.some((row) => row.company === slug && row.day <= last) && slug === "fernhollow-foods" ? 2 / 3 : 1;
  const first: DemoBookRow[] = firstYear < last ? [{ table: "mark", day: firstYear, company: slug, fairValue: asMinor(at(firstYear)), basis: "last-round", note: "At the price of the last round." }] : [];
  return at(last) === 0 ? first : [...first, { table: "mark", day: last, company: slug, fairValue: asMinor(Math.round((at(last) * times * kept) / 100) * 100), basis, note }];
}

function flows(investments: readonly Investment[], proceeds: readonly { day: Day; amount: Minor; company: string }[], vintage: number, today: Day): DemoBookRow[] {
  const calls = investments.map(({ day, amount }): DemoBookRow => ({ table: "fund-flow", day: addDays(day, -10), kind: "call", amount: asMinor(Math.ceil(amount / CALL_STEP) * CALL_STEP), note: "For an investment." }));
  const years = Array.from({ length: Number(today.slice(0, 4)) - vintage + 1 }, (_, i) => vintage + i);
  const fee = asMinor(COMMITTED * FEE_RATE);
  const fees = years.flatMap((year): DemoBookRow[] => [
    { table: "fund-flow", day: asDay(`${year}-01-05`), kind: "call", amount: asMinor(fee + CALL_STEP), note: "For the year's fee and expenses." },
    { table: "fund-flow", day: asDay(`${year}-01-15`), kind: "fee", amount: fee, note: "2% of committed capital." },
    { table: "fund-flow", day: asDay(`${year}-04-30`), kind: "expense", amount: asMinor(18_000_00), note: "Audit and administration." },
  ]);
  return [...calls, ...fees, ...proceeds.map(({ day, amount }): DemoBookRow => ({ table: "fund-flow", day: addDays(day, 20), kind: "distribution", amount, note: "Paid out whole." }))];
}

import { addCalendarMonths, addMonths, type Day, type Month, monthOf, monthsBetween } from "#lib/date.ts";
import { type Minor, roundToMinor } from "#lib/money.ts";
import type { Shock, ShockFacts } from "#lib/portfolio/shocks/shock.ts";
import type { CompanyInput, DatedEvent } from "#lib/runway/company-input.ts";
import type { Verdict } from "#lib/runway/verdict.ts";

/** The two inputs that are held against each other; `touched`: the shock acts on it; `gaps`: what it might act on and cannot, because a share is not stated. */
export type Shocked = { before: CompanyInput; after: CompanyInput; touched: boolean; gaps: string[] };
/** Last month's revenue and expenses in major units, their month, and ln(1 + growth). */
type Level = { revenue: number; expenses: number; growth: number; month: Month };

/** What a shock makes of a company's input. `now`: its verdict without the shock, whose levels the amounts are taken from. */
export function shockedInput(shock: Shock, input: CompanyInput, facts: ShockFacts, now: Pick<Verdict, "course" | "basis">): Shocked {
  if (shock.kind === "no-raise") return closedWindow(shock.months, input);
  const level: Level | null = now.course && now.basis ? { revenue: now.course.revenue, expenses: now.course.expenses, growth: now.course.trend.form === "compound" ? now.course.trend.a : 0, month: monthOf(now.basis) } : null;
  const { events, gaps } = shock.kind === "absorbed" ? absorbed(shock, input, facts, level) : tagged(shock, input, facts, level);
  return { before: input, after: { ...input, events: [...input.events, ...events] }, touched: events.length > 0 || gaps.length > 0, gaps };
}

/** Before: all planned money lands on its day. After: what is conditional or hoped and due inside the window does not. */
function closedWindow(months: number, input: CompanyInput): Shocked {
  const end = addCalendarMonths(input.asOf, months) as Day;
  const stays = ({ tier, day }: CompanyInput["rounds"][number]): boolean => tier === "in-bank" || tier === "signed" || day > end;
  const landing = (rounds: CompanyInput["rounds"]) => rounds.map((round) => ({ ...round, tier: "in-bank" as const }));
  const kept = input.rounds.filter(stays);
  return { before: { ...input, rounds: landing(input.rounds) }, after: { ...input, rounds: landing(kept) }, touched: kept.length < input.rounds.length, gaps: [] };
}

type Effect = { events: DatedEvent[]; gaps: string[] };
const NONE: Effect = { events: [], gaps: [] };

function event(input: CompanyInput, kind: "cut" | "price-change", fromMonth: Month, toMonth: Month | null, major: number): DatedEvent[] {
  const { currency } = input.settings;
  const amount: Minor = roundToMinor(major, currency);
  return amount === 0 ? [] : [{ id: `shock ${kind}`, kind, label: "Shock", fromMonth, toMonth, amount, currency, active: true, reportedAt: input.asOf }];
}

/** Revenue of the month in which it happens x the shares that stand on the features, at most all of it. */
function absorbed({ day, featureIds }: Extract<Shock, { kind: "absorbed" }>, input: CompanyInput, { features }: ShockFacts, level: Level | null): Effect {
  const own = features.filter(({ id }) => featureIds.includes(id));
  if (own.length === 0) return NONE;
  const gaps = own.filter(({ revenueShare }) => revenueShare === null).map(({ name }) => `The share of revenue on ${name} is not stated.`);
  const share = Math.min(1, own.reduce((sum, { revenueShare }) => sum + (revenueShare ?? 0), 0));
  if (level === null) return { events: [], gaps: [...gaps, "Revenue is not known."] };
  const periods = Math.max(0, monthsBetween(level.month, monthOf(day)));
  return { events: event(input, "price-change", monthOf(day), null, -share * level.revenue * Math.exp(level.growth * periods)), gaps };
}

type Tag = ShockFacts["tags"][number];
/** Cheaper models lower the bill of their provider; revenue follows only where it is said to stand on the price. */
const standsOnPrice = ({ kind, basis }: Tag): boolean => kind === "inference-price" || (kind === "model-provider" && basis === "cost");
const standsOnSupplier = ({ kind, name }: Tag, tag: string | null): boolean => (tag === null ? kind === "export-controlled-chips" : name.toLowerCase() === tag.toLowerCase());

/** Shocks that act through tags; of several tags of one side the largest share counts, since they may mean the same money. */
function tagged(shock: Extract<Shock, { kind: "prices" | "supplier" }>, input: CompanyInput, { tags }: ShockFacts, level: Level | null): Effect {
  const own = tags.filter((tag) => (shock.kind === "prices" ? standsOnPrice(tag) : standsOnSupplier(tag, shock.tag)));
  if (own.length === 0) return NONE;
  const side = (basis: "revenue" | "cost") => own.filter((tag) => tag.basis === basis);
  const most = (basis: "revenue" | "cost") => Math.max(0, ...side(basis).map(({ share }) => share ?? 0));
  const gaps = (["revenue", "cost"] as const).filter((basis) => side(basis).length > 0 && side(basis).every(({ share }) => share === null)).map((basis) => `What share of its ${basis} stands on ${side(basis)[0]?.name ?? "it"} is not stated.`);
  if (level === null) return { events: [], gaps: [...gaps, "Revenue and expenses are not known."] };
  const from = addMonths(monthOf(input.asOf), 1);
  if (shock.kind === "prices") return { events: [...event(input, "cut", from, null, most("cost") * level.expenses * (1 - shock.times)), ...event(input, "price-change", from, null, -most("revenue") * level.revenue * (1 - shock.times))], gaps };
  const to = addMonths(from, shock.months - 1);
  return { events: [...event(input, "cut", from, to, -most("cost") * level.expenses * (shock.dearer - 1)), ...event(input, "price-change", from, to, -most("revenue") * level.revenue)], gaps };
}

import { asMinor, type Currency, minorDigits, type Minor, parseDecimal } from "#lib/money.ts";
import { asDay, type Day, isDay } from "#lib/date.ts";
import { classRanks } from "#lib/captable/ocf/class-ranks.ts";
import { isObject, type Json, type JsonObject, type OcfObject, type OcfPackage } from "#lib/captable/ocf/read-package.ts";
import type { HolderKind, HoldingKind } from "#lib/portfolio/ledger/kinds.ts";
import type { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";

export type OcfClass = { ref: string; name: string; kind: "common" | "preferred"; price: string | null; preferenceMultiple: number | null; rank: number | null };
export type OcfHolder = { ref: string; name: string; kind: HolderKind };
/** `quantity` as decimal text; `amount` in minor units of `currency`. */
export type OcfHolding = { ref: string; holder: string | null; classRef: string | null; kind: HoldingKind; day: Day; quantity: string | null; amount: Minor | null; currency: Currency | null; terms: SecurityTerms };
export type OcfRegister = { classes: OcfClass[]; holders: OcfHolder[]; holdings: OcfHolding[] };

// The format allows ten decimals.
const SCALE = 10n ** 10n;
const ISSUED: Readonly<Record<string, HoldingKind>> = { TX_STOCK_ISSUANCE: "shares", TX_EQUITY_COMPENSATION_ISSUANCE: "option", TX_PLAN_SECURITY_ISSUANCE: "option", TX_WARRANT_ISSUANCE: "warrant", TX_CONVERTIBLE_ISSUANCE: "note" };
const ENDS = /_(CANCELLATION|RETRACTION|TRANSFER|CONVERSION|REPURCHASE|REISSUANCE|CONSOLIDATION|EXERCISE|RELEASE)$/;
const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

function units(value: Json | undefined): bigint | null {
  const match = /^(\d+)(?:\.(\d{1,10}))?$/.exec(text(value));
  return match ? BigInt(match[1] as string) * SCALE + BigInt((match[2] ?? "").padEnd(10, "0")) : null;
}
function decimal(value: bigint): string {
  const rest = (value % SCALE).toString().padStart(10, "0").replace(/0+$/, "");
  return rest === "" ? (value / SCALE).toString() : `${value / SCALE}.${rest}`;
}

/** `times` of `per`: what later splits made of one share; prices fall as counts rise. */
type Ratio = { times: bigint; per: bigint };
type Open = Ratio & { issued: OcfObject; left: bigint | null };
const WHOLE: Ratio = { times: 1n, per: 1n };

/** What a package's transactions leave outstanding: issued, split, and less what was cancelled, exercised, converted or handed on. */
export function registerOf(found: OcfPackage): OcfRegister {
  const open = new Map<string, Open>();
  const of = (type: string) => found.objects.filter((each) => each.type === type);
  const plans = new Map(of("STOCK_PLAN").map(({ id, body }) => [id, planClasses(body)]));
  const dated = found.objects.filter(({ type }) => type.startsWith("TX_")).map((each, at) => ({ each, at, day: text(each.body.date), order: each.type === "TX_STOCK_CLASS_SPLIT" ? 0 : each.type in ISSUED ? 1 : 2 }));
  // What is issued on the day of a split is issued in its new shares.
  for (const { each } of dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order || a.at - b.at))) {
    if (each.type in ISSUED) open.set(text(each.body.security_id), { issued: each, left: units(each.body.quantity), ...WHOLE });
    else if (each.type === "TX_STOCK_CLASS_SPLIT") split(open, each.body, plans);
    else if (ENDS.test(each.type)) end(open, each.body);
  }
  const ranks = new Map(classRanks(found).map(({ id, rank }) => [id, rank]));
  const holdings = [...open.values()].map(holdingOf);
  return {
    classes: of("STOCK_CLASS").map(({ id, body }) => ({ ref: id, name: text(body.name) || id, kind: body.class_type === "PREFERRED" ? "preferred" : "common", price: splitPrice(body.price_per_share, splitsOf(found, id)), preferenceMultiple: Number(text(body.liquidation_preference_multiple)) || null, rank: ranks.get(id) || null })),
    holders: of("STAKEHOLDER").map(({ id, body }) => ({ ref: id, name: (isObject(body.name) ? text(body.name.legal_name) : "") || id, kind: holderKind(body) })),
    holdings: [...holdings, ...of("STOCK_PLAN").flatMap((plan) => freePool(plan, found, [...open.values()]))],
  };
}

/** A security that hands its rest on to another ends whole; otherwise by the quantity, or whole where none is stated. */
function end(open: Map<string, Open>, body: JsonObject): void {
  const id = text(body.security_id);
  const there = open.get(id);
  if (!there) return;
  const gone = units(body.quantity ?? body.quantity_converted);
  const handed = text(body.balance_security_id) !== "";
  if (gone === null || there.left === null || handed || gone >= there.left) open.delete(id);
  else open.set(id, { ...there, left: there.left - gone });
}

/** Classes whose shares a plan gives: older packages name one, newer ones several. */
const planClasses = (body: JsonObject): string[] => [body.stock_class_id, ...(Array.isArray(body.stock_class_ids) ? body.stock_class_ids : [])].map(text).filter(Boolean);

/** What a split makes of one share; null where its ratio cannot be read. */
function ratioOf(body: JsonObject): Ratio | null {
  const ratio = isObject(body.split_ratio) ? body.split_ratio : {};
  const [times, per] = [units(ratio.numerator), units(ratio.denominator)];
  return times && per ? { times, per } : null;
}

/** What all splits of a class made of one of its shares: its issue price, and with it the preference of a share, falls as counts rise. */
const splitsOf = ({ objects }: OcfPackage, classId: string): Ratio =>
  objects.flatMap(({ type, body }) => (type === "TX_STOCK_CLASS_SPLIT" && body.stock_class_id === classId ? (ratioOf(body) ?? []) : [])).reduce((all, { times, per }) => ({ times: all.times * times, per: all.per * per }), WHOLE);

/** Shares, options and warrants of the class; options that name no class are of their plan's only one. */
function split(open: Map<string, Open>, body: JsonObject, plans: ReadonlyMap<string, readonly string[]>): void {
  const ratio = ratioOf(body);
  if (ratio === null) return;
  for (const [id, each] of open) {
    const of = plans.get(text(each.issued.body.stock_plan_id)) ?? [];
    const classId = text(each.issued.body.stock_class_id) || (of.length === 1 ? of[0] : "");
    if (each.left !== null && classId === body.stock_class_id) open.set(id, { ...each, left: (each.left * ratio.times) / ratio.per, times: each.times * ratio.times, per: each.per * ratio.per });
  }
}

/** A price a share after splits, to the nearest of the format's ten decimals. */
function splitPrice(value: Json | undefined, { times, per }: Ratio): string | null {
  const price = isObject(value) ? units(value.amount) : null;
  if (price === null || times === per) return amountText(value);
  return decimal((2n * price * per + times) / (2n * times));
}

const amountText = (value: Json | undefined): string | null => (isObject(value) && units(value.amount) !== null ? text(value.amount) : null);

function minorOf(value: Json | undefined): { amount: Minor; currency: Currency } | null {
  if (!isObject(value)) return null;
  const currency = text(value.currency) as Currency;
  const read = parseDecimal(text(value.amount), minorDigits(currency));
  return typeof read === "number" ? { amount: asMinor(read), currency } : null;
}

function holdingOf({ issued: { type, body }, left, times, per }: Open): OcfHolding {
  const safe = type === "TX_CONVERTIBLE_ISSUANCE" && body.convertible_type !== "NOTE";
  const paid = minorOf(body.investment_amount ?? body.purchase_price);
  const day = text(body.date);
  return {
    ref: text(body.security_id), holder: text(body.stakeholder_id) || null, classRef: text(body.stock_class_id) || null, kind: safe ? "safe" : (ISSUED[type] ?? "shares"),
    day: isDay(day) ? asDay(day) : asDay("1970-01-01"), quantity: left === null ? null : decimal(left), amount: paid?.amount ?? null, currency: paid?.currency ?? null,
    terms: type === "TX_CONVERTIBLE_ISSUANCE" ? convertibleTerms(body) : { strike: splitPrice(body.exercise_price, { times, per }) ?? undefined },
  };
}

/** Cap, discount and which capitalisation the cap counts, of the first way in which it converts. */
function convertibleTerms(body: JsonObject): SecurityTerms {
  const [trigger] = Array.isArray(body.conversion_triggers) ? body.conversion_triggers : [];
  const right = isObject(trigger) && isObject(trigger.conversion_right) ? trigger.conversion_right : {};
  const how = isObject(right.conversion_mechanism) ? right.conversion_mechanism : {};
  const [interest] = Array.isArray(how.interest_rates) ? how.interest_rates : [];
  const discount = Number(text(how.conversion_discount));
  return {
    capMinor: minorOf(how.conversion_valuation_cap)?.amount, discount: discount > 0 && discount < 1 ? discount : undefined,
    safe: how.conversion_timing === "PRE_MONEY" ? "pre" : how.conversion_timing === "POST_MONEY" ? "post" : undefined,
    mostFavoured: how.conversion_mfn === true ? true : undefined,
    rate: isObject(interest) && text(interest.rate) !== "" ? Number(text(interest.rate)) : undefined,
    interest: compounding(text(how.compounding_type), text(how.interest_accrual_period)),
    dayCount: how.day_count_convention === "ACTUAL_365" ? "ACT/365F" : how.day_count_convention === "30_360" ? "30/360" : undefined,
  };
}

/** How interest grows, where it grows in a way that is computed here. */
function compounding(type: string, period: string): SecurityTerms["interest"] {
  if (type === "SIMPLE") return "simple";
  return type !== "COMPOUNDING" ? undefined : period === "ANNUAL" ? "compound-annual" : period === "QUARTERLY" ? "compound-quarterly" : undefined;
}

function holderKind(body: JsonObject): HolderKind {
  const said = [body.current_relationship, ...(Array.isArray(body.current_relationships) ? body.current_relationships : [])].map(text).join(" ");
  if (said.includes("FOUNDER")) return "founder";
  if (said.includes("EMPLOYEE")) return "employee";
  return said.includes("INVESTOR") || body.stakeholder_type === "INSTITUTION" ? "investor" : "other";
}

/** What a plan reserves, less what was granted from it. */
function freePool({ id, body }: OcfObject, { objects }: OcfPackage, open: readonly Open[]): OcfHolding[] {
  const adjusted = objects.filter((each) => each.type === "TX_STOCK_PLAN_POOL_ADJUSTMENT" && each.body.stock_plan_id === id).sort((a, b) => (text(a.body.date) < text(b.body.date) ? -1 : 1)).at(-1);
  const stated = units(adjusted?.body.shares_reserved) ?? units(body.initial_shares_reserved);
  const since = text(adjusted?.body.date ?? body.board_approval_date);
  // What was reserved before a split is as many more shares after it, as what was granted is.
  const splits = objects.filter((each) => each.type === "TX_STOCK_CLASS_SPLIT" && planClasses(body).includes(text(each.body.stock_class_id)) && text(each.body.date) > since);
  const reserved = stated === null ? null : splits.reduce((sum, each) => { const ratio = ratioOf(each.body); return ratio ? (sum * ratio.times) / ratio.per : sum; }, stated);
  const granted = open.filter(({ issued }) => issued.body.stock_plan_id === id).reduce((sum, { left }) => sum + (left ?? 0n), 0n);
  const day = text(body.board_approval_date);
  if (reserved === null || reserved <= granted) return [];
  return [{ ref: id, holder: null, classRef: null, kind: "pool", day: isDay(day) ? asDay(day) : asDay("1970-01-01"), quantity: decimal(reserved - granted), amount: null, currency: null, terms: {} }];
}

import { currencyOfSign } from "./currency-codes.ts";
import { columnRoles, directionOf, isAside, plainHeader, type ColumnRole } from "./column-names.ts";
import { centShare, isAmountColumn, isDateColumn, type ColumnProfile } from "./column-profile.ts";
import { NO_COLUMNS, type StatementColumns } from "./statement-types.ts";
import type { Row } from "./tokenize.ts";

type Named = { profile: ColumnProfile; roles: Partial<Record<ColumnRole, number>> };
/** What the names and cells of the columns say by themselves; the balance may still decide between the candidates. */
export type ColumnSuggestion = { columns: StatementColumns; named: boolean; amountCandidates: number[]; balanceCandidates: number[]; feeNextToAmount: boolean; /** The amount is named as what is left after the fee, which left the account too. */ feeBeyondAmount: boolean };

/** Suggests the role of every column; null where there is no date column or no money column. `bodyless`: no row to look at, names alone decide. */
export function suggestColumns(profiles: readonly ColumnProfile[], bodyless: boolean): ColumnSuggestion | null {
  const named = profiles.map((profile): Named => ({ profile, roles: profile.name === null ? {} : columnRoles(profile.name) }));
  const columns: StatementColumns = { ...NO_COLUMNS, dates: [], description: [] };
  pickDates(named, columns, bodyless);
  if (columns.dates.length === 0) return null;
  const money = named.filter((n) => isMoney(n, bodyless));
  const best = (role: ColumnRole, min: number, from = named) => pick(from, role, min);
  const amount = fuller(named, best("amount", 4, money));
  const debit = best("debit", 4, money);
  const credit = best("credit", 4, money);
  columns.balance = best("balance", 4, money);
  columns.fee = best("fee", 4, money);
  columns.refund = best("refund", 4, money);
  columns.direction = pickDirection(named);
  const pair = debit !== null && credit !== null && debit !== credit && (bodyless || exclusive(profiles, debit, credit));
  const whole = amount !== null && covers(profiles, amount, pair ? [debit, credit] : []);
  if (pair && !whole) Object.assign(columns, { debit, credit });
  else if (amount !== null) columns.amount = amount;
  else if (debit !== null && credit === null) columns.debit = debit;
  else if (credit !== null && debit === null) columns.credit = credit;
  const decided = columns.amount !== null || columns.debit !== null || columns.credit !== null;
  pickTexts(named, columns);
  columns.currency = pickCurrency(named, columns);
  if (columns.debit !== null && columns.credit !== null) pickPairCurrencies(named, columns);
  const used = new Set([columns.fee, columns.refund, columns.balance]);
  const amountCandidates = money.filter((n) => !used.has(n.profile.index) && !isAside(n.profile.name ?? "")).map((n) => n.profile.index);
  const balanceCandidates = money.filter((n) => (n.roles.balance ?? 0) > 2 || n.profile.name === null).map((n) => n.profile.index);
  const feeNextToAmount = columns.fee !== null && columns.fee - 1 === columns.amount && (named[columns.fee]?.roles.fee ?? 0) === 10;
  const feeBeyondAmount = columns.fee !== null && columns.direction !== null && columns.amount !== null && /after fee|nach gebuhr/.test(plainHeader(profiles[columns.amount]?.name ?? ""));
  if (columns.direction !== null && columns.amount !== null) pickArrival(named, columns);
  return { columns, named: decided, amountCandidates, balanceCandidates, feeNextToAmount, feeBeyondAmount };
}

function pickDates(named: readonly Named[], columns: StatementColumns, bodyless: boolean): void {
  const dated = named.filter((n) => (bodyless ? (n.roles.date ?? 0) > 5 && /dat|fecha|day|tag|pvm|posted|booked|created|日/.test(plainHeader(n.profile.name ?? "")) : isDateColumn(n.profile)));
  const rank = (n: Named) => {
    const value = (n.roles.valueDate ?? 0) - (n.roles.date ?? 0) > 2;
    return value ? 1 : n.profile.name === null ? 6 : (n.roles.date ?? 2);
  };
  const ranked = [...dated].sort((a, b) => rank(b) - rank(a) || Number(b.profile.filled > 0) - Number(a.profile.filled > 0) || a.profile.index - b.profile.index);
  columns.dates = ranked.filter((n, i) => i === 0 || rank(n) > 2).map((n) => n.profile.index).slice(0, 3);
  const value = dated.find((n) => (n.roles.valueDate ?? 0) > 2 && n.profile.index !== columns.dates[0]);
  const second = dated.find((n) => n.profile.name === null && n.profile.index !== columns.dates[0]);
  columns.valueDate = (value ?? second)?.profile.index ?? null;
}

function isMoney(n: Named, bodyless: boolean): boolean {
  const role = Math.max(n.roles.amount ?? 0, n.roles.debit ?? 0, n.roles.credit ?? 0, n.roles.balance ?? 0, n.roles.fee ?? 0, n.roles.refund ?? 0);
  if (bodyless || n.profile.filled === 0) return role > 3;
  return isAmountColumn(n.profile);
}

/** The best-named column of a role; the fuller one, then the first, where names are equal. */
function pick(named: readonly Named[], role: ColumnRole, min: number): number | null {
  let best: Named | null = null;
  for (const n of named) {
    const weight = n.roles[role] ?? 0;
    if (weight < min) continue;
    const against = best?.roles[role] ?? 0;
    if (best === null || weight > against || (weight === against && best.profile.filled === 0 && n.profile.filled > 0)) best = n;
  }
  return best?.profile.index ?? null;
}

/** Another column of amounts, filled in every row, where the best-named one leaves rows out: the net of a tax or of a part. */
function fuller(named: readonly Named[], best: number | null): number | null {
  const rows = dated(named.map((n) => n.profile));
  if (best === null || rows === 0 || (named[best] as Named).profile.filled >= rows * 0.8) return best;
  const full = named.filter((n) => (n.roles.amount ?? 0) >= 6 && n.profile.filled >= rows * 0.98 && isAmountColumn(n.profile));
  return pick(full, "amount", 6) ?? best;
}

// A debit and a credit column fill each other's gaps; the account columns of a journal do not.
function exclusive(profiles: readonly ColumnProfile[], debit: number, credit: number): boolean {
  const [d, c] = [profiles[debit] as ColumnProfile, profiles[credit] as ColumnProfile];
  const zeros = (p: ColumnProfile) => [...p.distinct].some((t) => /^[^1-9]*0[^1-9]*$/.test(t));
  return zeros(d) || zeros(c) || d.filled + c.filled < dated(profiles) * 1.7;
}
const dated = (profiles: readonly ColumnProfile[]) => Math.max(...profiles.map((p) => p.dates));

/** A signed amount column that is never empty says more than the pair beside it. */
function covers(profiles: readonly ColumnProfile[], amount: number, pair: readonly number[]): boolean {
  if (pair.length === 0) return true;
  const p = profiles[amount] as ColumnProfile;
  return !pair.includes(amount) && p.filled >= dated(profiles) * 0.98 && p.negatives > 0;
}

function pickDirection(named: readonly Named[]): number | null {
  const rows = Math.max(...named.map((n) => n.profile.dates), 0);
  for (const { profile } of named) {
    if (/card|karte|funding|method|methode|brand|category|kategorie/.test(plainHeader(profile.name ?? ""))) continue;
    const some = rows > 1 && /^(|type|sign|direction|cr dr|dr cr|d c|c d|debit credit|credit debit)$/.test(plainHeader(profile.name ?? "")) && profile.filled < rows * 0.9 && profile.distinct.size === 1 && profile.flags === profile.filled && /^(cr|dr|credit|debit)$/i.test([...profile.distinct][0] ?? "");
    if (some) return profile.index;
    if (profile.filled < rows * 0.9 || profile.distinct.size === 0 || profile.distinct.size > 6) continue;
    const words = [...profile.distinct];
    const known = words.filter((w) => directionOf(w) !== null);
    const neutral = words.some((w) => /neutral/i.test(w));
    if (known.length === 0 || (neutral ? known.length < words.length - 1 : profile.flags < profile.filled * 0.95)) continue;
    const both = new Set(known.map(directionOf)).size > 1;
    if (both || words.every((w) => w.length > 1) || /d c|s h|dr cr|sign|direction|kennzeichen|af bij/.test(plainHeader(profile.name ?? ""))) return profile.index;
  }
  return null;
}

/** Transfer lists state what left in one column and what arrived in another, each in its own currency. */
function pickArrival(named: readonly Named[], columns: StatementColumns): void {
  const name = (i: number | null) => (i === null ? "" : plainHeader(named[i]?.profile.name ?? ""));
  if (!/^(source|ausgang)/.test(name(columns.amount))) return;
  const target = named.filter((n) => /^(target|ziel)/.test(plainHeader(n.profile.name ?? "")) && !/(?<!after |nach )(fee|gebuhr)/.test(plainHeader(n.profile.name ?? "")));
  columns.credit = target.find((n) => isAmountColumn(n.profile))?.profile.index ?? null;
  columns.creditCurrency = columns.credit === null ? null : (target.find((n) => (n.roles.currency ?? 0) > 0 && n.profile.index !== columns.credit)?.profile.index ?? null);
}

function pickTexts(named: readonly Named[], columns: StatementColumns): void {
  const taken = new Set([...columns.dates, columns.valueDate, columns.amount, columns.debit, columns.credit, columns.balance, columns.fee, columns.direction]);
  const free = named.filter((n) => !taken.has(n.profile.index) && !isDateColumn({ ...n.profile, filled: Math.max(1, n.profile.filled) }));
  columns.status = pick(free, "status", 4);
  columns.counterparty = pick(free.filter((n) => n.profile.filled > 0), "counterparty", 4);
  columns.externalId = pick(free, "externalId", 4);
  columns.account = pick(free.filter((n) => n.profile.filled > 0), "account", 4);
  const texts = free.filter((n) => n.profile.filled > 0 && n.profile.index !== columns.status);
  const strong = texts.filter((n) => (n.roles.description ?? 0) >= 10);
  const weak = texts.filter((n) => (n.roles.description ?? 0) >= 7 && n.profile.index !== columns.counterparty && n.profile.index !== columns.externalId && !isAmountColumn(n.profile));
  const chosen = strong.length > 0 ? strong : weak.filter((n) => (n.roles.description ?? 0) >= 7).slice(0, 2);
  const others = texts.filter((n) => n.profile.index !== columns.externalId && n.profile.index !== columns.account);
  columns.description = (chosen.length > 0 ? chosen : columns.counterparty === null ? longest(others) : []).map((n) => n.profile.index).slice(0, 6);
  if (columns.description.length === 0 && columns.counterparty !== null) columns.description = [columns.counterparty];
  // An IBAN that follows the other party or the text is the other party's.
  const before = Math.min(...columns.description, columns.counterparty ?? Infinity);
  if (columns.account !== null && /^iban$/.test(plainHeader(named[columns.account]?.profile.name ?? "")) && before < columns.account) columns.account = null;
}

function longest(texts: readonly Named[]): Named[] {
  const wordy = texts.filter((n) => n.profile.words > n.profile.filled / 2);
  const rank = (n: Named) => n.profile.length / (1 + Math.max(0, ...texts.map((t) => t.profile.filled)));
  const best = [...wordy].sort((a, b) => rank(b) - rank(a))[0];
  return best ? [best] : [];
}

/** The currency of the amount itself: not of an original or target amount; its neighbour where several are left. */
function pickCurrency(named: readonly Named[], columns: StatementColumns): number | null {
  const money = columns.amount ?? columns.debit ?? columns.credit ?? 0;
  const fits = (n: Named) => n.profile.filled === 0 || [...n.profile.distinct].every((t) => /^\p{L}{3}$/u.test(t) || typeof currencyOfSign(t) === "string");
  const converted = /convert|basis|payment/.test(plainHeader(named[money]?.profile.name ?? ""));
  const listed = named
    .filter((n) => (n.profile.codes > 0 && n.profile.codes === n.profile.filled && !isAside(n.profile.name ?? "") && Object.keys(n.roles).length === 0) || ((n.roles.currency ?? 0) >= 8 && fits(n)))
    .map((n) => {
      const name = plainHeader(n.profile.name ?? "");
      const exact = /^(currency|wahrung|waehrung|devise|moneda|moeda|divisa|munt|valuta|ccy|whrg|payment currency|ausgangswahrung|source currency)$/.test(name) ? 2 : 0;
      const same = /convert|basis/.test(name) === converted ? 1 : 0;
      const fee = /fee|gebuhr/.test(name) ? -4 : 0;
      return { index: n.profile.index, rank: exact + 2 * same + fee - Math.min(1, Math.abs(n.profile.index - money) / 50) + (n.profile.filled > 0 ? 3 : 0) };
    })
    .sort((a, b) => b.rank - a.rank);
  return listed[0]?.index ?? null;
}

/** Where debits and credits have a currency column each. */
function pickPairCurrencies(named: readonly Named[], columns: StatementColumns): void {
  const own = (side: RegExp) => named.find((n) => (n.roles.currency ?? 0) > 2 && side.test(plainHeader(n.profile.name ?? "")))?.profile.index ?? null;
  const [debit, credit] = [own(/\bdebit\b/), own(/\bcredit\b/)];
  if (debit !== null && credit !== null) Object.assign(columns, { currency: debit, creditCurrency: credit });
}

/** Among columns without names: those whose cells look most like the movements of an account, best first. */
export function rankUnnamed(profiles: readonly ColumnProfile[], candidates: readonly number[]): number[] {
  const score = (p: ColumnProfile) =>
    (p.negatives > 0 ? 3 : 0) + (p.signed > 0 ? 1 : 0) + (p.symbols > 0 ? 3 : 0) + 3 * centShare(p) + (p.filled >= dated(profiles) ? 1 : 0) - (p.amounts > 0 && centShare(p) === 0 && p.negatives === 0 ? 2 : 0);
  return candidates.map((i) => profiles[i] as ColumnProfile).sort((a, b) => score(b) - score(a) || a.index - b.index).map((p) => p.index);
}

/** Money beyond doubt though nothing names it: a currency sign, or signs and cents throughout. */
export const isPlainlyMoney = (p: ColumnProfile): boolean => p.amounts > 0 && (p.symbols === p.amounts || (p.negatives > 0 && centShare(p) > 0.95) || (p.name === null && (centShare(p) === 1 || (p.negatives > 0 && p.distinct.size > 1))));

/** The empty column beside a nameless one of unsigned amounts: the other half of a pair of which the rows fill one only. */
export function emptyHalf(profiles: readonly ColumnProfile[], amount: number): number | null {
  const p = profiles[amount] as ColumnProfile;
  if (p.negatives > 0 || p.signed > 0) return null;
  return [amount + 1, amount - 1].find((i) => profiles[i]?.filled === 0) ?? null;
}

/** Two nameless columns that fill each other's gaps: money out and money in. Out is the signed one, else one filled three times as often, as accounts pay more often than they are paid, else the first. */
export function gapFilling(rows: readonly Row[], first: number, others: readonly number[]): { debit: number; credit: number } | null {
  const filled = (row: Row, i: number) => (row.cells[i] ?? "").trim() !== "";
  for (const other of others) {
    if (other === first) continue;
    const one = rows.filter((r) => filled(r, first) !== filled(r, other)).length;
    if (one < rows.length * 0.95 || rows.every((r) => filled(r, first))) continue;
    const minus = (i: number) => rows.some((r) => /^\W*[-(]/.test(r.cells[i] ?? ""));
    const count = (i: number) => rows.filter((r) => filled(r, i)).length;
    const often = count(first) > 3 * count(other) ? first : count(other) > 3 * count(first) ? other : null;
    const out = minus(first) ? first : minus(other) ? other : (often ?? Math.min(first, other));
    return { debit: out, credit: out === first ? other : first };
  }
  return null;
}

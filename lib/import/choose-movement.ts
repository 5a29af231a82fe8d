import type { DecimalSign } from "./amount-text.ts";
import { chainFit, fileDirection, isProven, type ChainFit } from "./balance-chain.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { directionOf, plainHeader } from "./column-names.ts";
import { cardStatement } from "./card-statement.ts";
import { readDay, type DateOrder } from "./day-text.ts";
import { roughAmount } from "./numbers.ts";
import { idleStatus, isCardPayment, spendingReport } from "./row-words.ts";
import type { StatementColumns, StatementMapping } from "./statement-types.ts";
import type { ColumnSuggestion } from "./suggest-columns.ts";
import { isPlainlyMoney, rankUnnamed } from "./suggest-columns.ts";
import type { Row } from "./tokenize.ts";

type Choice = Pick<StatementColumns, "amount" | "debit" | "credit" | "direction" | "fee" | "balance"> & { feeUse: StatementMapping["fee"]; sign: 1 | -1; debitSign: 1 | -1; creditSign: 1 | -1 };
export type Movement = { columns: Partial<StatementColumns>; sign: StatementMapping["sign"]; debitSign: StatementMapping["debitSign"]; creditSign: StatementMapping["creditSign"]; fee: StatementMapping["fee"]; fit: ChainFit | null; warnings: string[] };

const CHAINED = 1500;

/** Decides what moves the account: which columns, with which sign and fee. A running balance outweighs names and custom. */
export function chooseMovement(rows: readonly Row[], profiles: readonly ColumnProfile[], found: ColumnSuggestion, decimal: DecimalSign, order: DateOrder, heading: readonly string[] = []): Movement | null {
  const sample = rows.slice(0, CHAINED);
  const direction = fileDirection(sample.map((r) => readDay(r.cells[found.columns.dates[0] as number] ?? "", order)));
  const values = new Map<number, (number | null)[]>();
  const value = (column: number) => {
    if (!values.has(column)) values.set(column, sample.map((r) => roughAmount(r.cells[column] ?? "", decimal)));
    return values.get(column) as (number | null)[];
  };
  const c = found.columns;
  const unsigned = c.amount !== null && (profiles[c.amount]?.negatives ?? 0) <= (profiles[c.amount]?.amounts ?? 0) * 0.02;
  const against = c.direction !== null && c.amount !== null && flagsAgainst(sample, c.direction, value(c.amount));
  const debits = c.debit === null ? 1 : netSign(value(c.debit));
  const first: Choice = {
    amount: c.amount, debit: c.debit, credit: c.credit, direction: !against && c.direction !== null && c.amount !== null && (flagsDecide(sample, c.direction, value(c.amount)) || flagsSome(profiles[c.direction] as ColumnProfile, profiles[c.amount] as ColumnProfile, sample.length)) ? c.direction : null, fee: c.fee, balance: c.balance,
    feeUse: "ignore", sign: against ? -1 : 1, debitSign: debits,
    // Where debits are negative, so is what a credit takes back; where they are positive, a negative credit is the owner's debt growing less.
    creditSign: c.debit === null || c.credit === null || debits === -1 ? 1 : netSign(value(c.credit)),
  };
  const groups = sample.map((r) => `${c.account === null ? "" : r.cells[c.account]}|${c.currency === null ? "" : r.cells[c.currency]}`);
  const idle = new Set(c.status === null ? [] : sample.flatMap((r, i) => (idleStatus(r.cells[c.status as number] ?? "", profiles[c.status as number]?.name ?? "") ? [i] : [])));
  const fitOf = (choice: Choice, withIdle = false): ChainFit | null => {
    if (choice.balance === null) return null;
    const balance = value(choice.balance);
    const links = sample.map((row, i) => ({ group: groups[i] as string, move: moveOf(choice, i, row, value), balance: balance[i] as number | null }));
    return chainFit(withIdle ? links : links.filter((_, i) => !idle.has(i)), direction);
  };
  let best = { choice: first, fit: fitOf(first), share: -1 };
  best.share = shareOf(best.fit) + coverage(first, sample, value);
  for (const choice of alternatives(first, found, profiles, direction !== null)) {
    const fit = fitOf(choice);
    if (!fit || !isProven(fit) || fit.hits < Math.min(2, best.fit?.hits ?? 0)) continue;
    if (choice.debit !== null && choice.debit === first.credit && fit.hits < 2) continue;
    const share = shareOf(fit) + coverage(choice, sample, value) - (choice.sign === 1 ? 0 : 0.1);
    if (share > best.share + 0.05) best = { choice, fit, share };
  }
  if (!found.named && !(best.fit && isProven(best.fit)) && !isPlainlyMoney(profiles[best.choice.amount ?? best.choice.debit ?? 0] as ColumnProfile)) return null;
  const movement = finish(best.choice, best.fit, sample, profiles, found, value, unsigned, heading);
  const moving = idle.size > 0 ? fitOf(best.choice, true) : null;
  if (!moving || !isProven(moving) || shareOf(moving) < shareOf(best.fit) + 0.05) return movement;
  movement.columns.status = null;
  movement.warnings.push("Rows whose status says that no money moved are counted: the balance moves by them.");
  return movement;
}

const shareOf = (fit: ChainFit | null): number => (fit && fit.steps > 0 ? fit.hits / fit.steps : -1);

/** A direction column decides where it calls a positive amount money leaving; beside signed amounts it only repeats them. */
const flagsDecide = (rows: readonly Row[], direction: number, amounts: readonly (number | null)[]): boolean =>
  rows.some((row, i) => (amounts[i] ?? 0) > 0 && directionOf(row.cells[direction] ?? "") === -1);

/** Or where it marks some rows only, beside amounts without signs. */
const flagsSome = (direction: ColumnProfile, amount: ColumnProfile, rows: number): boolean => direction.filled < rows * 0.9 && amount.negatives === 0;

/** Card issuers write what the owner owes as positive: every positive amount is flagged as leaving, every negative one as arriving. */
function flagsAgainst(rows: readonly Row[], direction: number, amounts: readonly (number | null)[]): boolean {
  const moved = rows.map((row, i) => ({ sign: Math.sign(amounts[i] ?? 0), flag: directionOf(row.cells[direction] ?? "") })).filter((m) => m.sign !== 0);
  return moved.some((m) => m.sign < 0) && moved.some((m) => m.sign > 0) && moved.every((m) => m.flag === -m.sign);
}

// Withdrawal and deposit, spent and received say whose money moves; debit and credit depend on whose books they stand in.
const ledgerNames = (profiles: readonly ColumnProfile[], c: Choice): boolean =>
  [c.debit, c.credit].every((i) => i !== null && /\b(debit\w*|credit\w*|kredit|soll|haben|dare|avere|debe|haber|debet)\b/.test(plainHeader(profiles[i]?.name ?? "")));

const turnable = (amount: number | null, profiles: readonly ColumnProfile[]): boolean => amount !== null && profiles[amount]?.negatives === 0;

/** Up to a quarter for the part of the rows that the choice gives a movement: a reading that leaves bookings out explains less. */
const coverage = (choice: Choice, sample: readonly Row[], value: (column: number) => (number | null)[]): number =>
  sample.filter((row, i) => moveOf(choice, i, row, value) !== null).length / (4 * Math.max(1, sample.length));

/** Whether the cells of a column are mostly negative. */
function netSign(cells: readonly (number | null)[]): 1 | -1 {
  let balance = 0;
  for (const v of cells) balance += Math.sign(v ?? 0);
  return balance < 0 ? -1 : 1;
}

function moveOf(choice: Choice, i: number, row: Row, value: (column: number) => (number | null)[]): number | null {
  const at = (column: number | null) => (column === null ? null : (value(column)[i] as number | null));
  let move: number | null;
  if (choice.amount !== null) {
    const amount = at(choice.amount);
    const flag = choice.direction === null ? 1 : (directionOf(row.cells[choice.direction] ?? "") ?? 0);
    const arrived = flag === 1 && choice.direction !== null ? at(choice.credit) : null;
    move = amount === null ? arrived : (arrived ?? amount) * flag * choice.sign;
  } else {
    const debit = at(choice.debit);
    const credit = at(choice.credit);
    move = debit === null && credit === null ? null : choice.creditSign * (credit ?? 0) - choice.debitSign * (debit ?? 0);
  }
  const fee = choice.feeUse === "ignore" ? null : at(choice.fee);
  return move === null || fee === null ? move : choice.feeUse === "add" ? move + fee : move - fee;
}

function* alternatives(first: Choice, found: ColumnSuggestion, profiles: readonly ColumnProfile[], directed: boolean): Generator<Choice> {
  const balances = [...new Set([first.balance, ...found.balanceCandidates])].filter((b) => b !== null).slice(0, 6);
  const amounts = found.named ? [first.amount] : rankUnnamed(profiles, found.amountCandidates).slice(0, 6);
  for (const balance of balances) {
    for (const amount of amounts) {
      if (amount === balance && amount !== null) continue;
      for (const feeUse of first.fee === null ? (["ignore"] as const) : (["ignore", "subtract", "add"] as const)) {
        // Without a direction only unsigned amounts may be turned: signed ones may stand beside the balance before each booking.
        for (const sign of directed || turnable(amount, profiles) ? ([1, -1] as const) : ([1] as const)) yield { ...first, balance, amount, feeUse, sign };
      }
    }
    // In a company's own books a debit of the bank account is money arriving.
    if (directed && ledgerNames(profiles, first) && first.debit !== null && first.credit !== null) yield { ...first, balance, debit: first.credit, credit: first.debit, debitSign: first.creditSign, creditSign: first.debitSign };
    if (directed && first.creditSign === -1) yield { ...first, balance, creditSign: 1 };
    if (found.named) continue;
    const columns = found.amountCandidates.filter((i) => i !== balance).slice(0, 8);
    for (const debit of columns) for (const credit of columns) if (debit !== credit) yield { ...first, balance, amount: null, debit, credit, debitSign: 1, creditSign: 1 };
  }
}

function finish(choice: Choice, fit: ChainFit | null, sample: readonly Row[], profiles: readonly ColumnProfile[], found: ColumnSuggestion, value: (column: number) => (number | null)[], unsigned: boolean, heading: readonly string[]): Movement {
  const warnings: string[] = [];
  const proven = fit !== null && isProven(fit);
  let { feeUse, sign } = choice;
  if (choice.creditSign === -1 && !proven) warnings.push("Negative credits are counted as money arriving: the debits beside them are positive.");
  if (sign === -1 && !proven) warnings.push("Positive amounts are counted as money leaving: the direction column says so.");
  if (!proven && found.feeBeyondAmount) {
    feeUse = "subtract";
  } else if (!proven && found.columns.refund !== null && choice.fee !== null) {
    feeUse = "subtract";
    warnings.push("The payments are counted net of refunds and of the fee column: no balance in the file proves it.");
  } else if (!proven && found.feeNextToAmount && choice.fee !== null) {
    feeUse = value(choice.fee).some((v) => (v ?? 0) < 0) ? "add" : "subtract";
    if (value(choice.fee).some((v) => v)) warnings.push("The fee is counted on top of the amount: no balance in the file proves it.");
  }
  const marks = choice.amount === null || proven || sign === -1 ? null : marked(profiles[choice.amount] as ColumnProfile, choice.direction === null ? null : (profiles[choice.direction] as ColumnProfile), sample.length);
  if (marks !== null) warnings.push(`Amounts without a mark are counted as money leaving: ${marks}.`);
  else if (!proven && choice.amount !== null && choice.direction === null && sign === 1) {
    const reversed = reversedSign(choice.amount, sample, profiles, value, found, unsigned) ?? cardStatement(profiles, choice.amount, heading);
    if (reversed) {
      sign = -1;
      warnings.push(`Positive amounts are counted as money leaving: ${reversed}.`);
    } else if (unsigned && sample.length > 1 && value(choice.amount).every((v) => (v ?? 0) >= 0)) {
      warnings.push("No amount has a sign: every row is counted as money arriving.");
    }
  }
  const { amount, debit, credit, direction, fee, balance } = choice;
  if (!proven && !found.named && debit !== null && choice.debitSign === 1) warnings.push(`Assumed that column ${debit + 1} is money leaving: nothing in the file proves it.`);
  return {
    columns: { amount, debit, credit, direction, fee, balance: proven || found.named ? balance : null },
    sign: marks !== null ? "unmarked-leaves" : sign === 1 ? "as-stated" : "reversed",
    debitSign: choice.debitSign === 1 ? "positive" : "negative",
    creditSign: choice.creditSign === 1 ? "positive" : "negative",
    fee: feeUse, fit, warnings,
  };
}

/** Why amounts without plus, CR or a word for money arriving are money leaving: some have one and none has a minus. Null where they are not. */
function marked(amount: ColumnProfile, direction: ColumnProfile | null, rows: number): string | null {
  if (amount.negatives > 0) return null;
  if (direction !== null) return direction.filled < rows * 0.9 && [...direction.distinct].every((w) => directionOf(w) === 1) ? "some are marked as arriving, none as leaving" : null;
  return amount.signed > 0 && amount.signed < amount.amounts ? "some have a plus or CR, none a minus" : null;
}

function reversedSign(amount: number, sample: readonly Row[], profiles: readonly ColumnProfile[], value: (column: number) => (number | null)[], found: ColumnSuggestion, unsigned: boolean): string | null {
  const names = profiles.map((p) => p.name ?? "");
  if (sample.length === 0) return null;
  const spending = spendingReport(names);
  if (spending && (unsigned || spending.startsWith("this layout"))) return spending;
  const texts = found.columns.description;
  let against = 0;
  let payments = 0;
  let purchases = 0;
  sample.forEach((row, i) => {
    const v = value(amount)[i] ?? 0;
    if (texts.some((t) => isCardPayment(row.cells[t] ?? ""))) {
      payments++;
      if (v < 0) against++;
    } else if (v > 0) purchases++;
  });
  const card = payments > 0 && against === payments && purchases > (sample.length - payments) * 0.8;
  return card ? "payments to the card are negative, as on a card's own statement" : null;
}

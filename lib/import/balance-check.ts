import type { StatementEntry } from "./statement-types.ts";

type Group = { balance: number; moved: number; back: number; line: number };
type Tally = { hits: number; lines: number[] };

const GROUPS = 10_000;

/** Checks stated balances against entries as they pass, for files that run oldest first and newest first; an account and currency a chain. */
export class BalanceCheck {
  private readonly groups = new Map<string, Group>();
  private steps = 0;
  private readonly forward: Tally = { hits: 0, lines: [] };
  private readonly backward: Tally = { hits: 0, lines: [] };

  add(entry: StatementEntry): void {
    const key = `${entry.account ?? ""}|${entry.currency ?? entry.currencyStated ?? ""}`;
    const group = this.groups.get(key);
    const { amountMinor: move, balanceMinor: balance, line } = entry;
    if (!group) {
      if (balance !== null && this.groups.size < GROUPS) this.groups.set(key, { balance, moved: 0, back: move, line });
      return;
    }
    group.moved += move;
    if (balance === null) {
      group.back += move;
      return;
    }
    const change = balance - group.balance;
    if (change !== 0 || group.moved !== 0 || group.back !== 0) {
      this.steps++;
      tally(this.forward, change === group.moved, line);
      tally(this.backward, change === -group.back, group.line);
    }
    group.balance = balance;
    group.line = line;
    group.moved = 0;
    group.back = move;
  }

  /** Says where the balances do not follow from the entries, which count as stated all the same. */
  warnings(): string[] {
    const { hits, lines } = this.backward.hits > this.forward.hits ? this.backward : this.forward;
    const broken = this.steps - hits;
    if (broken === 0) return [];
    return [`The stated balances do not follow from the entries at ${broken} of ${this.steps} places (line ${lines.join(", ")}${broken > lines.length ? ", ..." : ""}); the entries count as stated.`];
  }
}

function tally(tally: Tally, hit: boolean, line: number): void {
  if (hit) tally.hits++;
  else if (tally.lines.length < 5) tally.lines.push(line);
}

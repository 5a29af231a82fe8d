import type { Day } from "#lib/date.ts";

/** A fact and when it was reported; what was withdrawn by a day is not known on it. */
export type Reported = { reportedAt: Day; withdrawnAt?: Day | null };

export const isKnownOn = (fact: Reported, asOf: Day): boolean => fact.reportedAt <= asOf && !(fact.withdrawnAt && fact.withdrawnAt <= asOf);

/** The days between which the same facts are known: none of them comes or goes from `from` up to the day before `until`. */
export class Validity {
  from: Day | null = null;
  until: Day | null = null;
  constructor(readonly asOf: Day) {}
  /** Something begins to matter on this day. */
  at(day: Day): void {
    if (day <= this.asOf) {
      if (this.from === null || day > this.from) this.from = day;
    } else if (this.until === null || day < this.until) this.until = day;
  }
  /** Takes in a fact's coming and going; true where it is known on asOf. */
  sees(fact: Reported): boolean {
    this.at(fact.reportedAt);
    if (fact.withdrawnAt) this.at(fact.withdrawnAt);
    return isKnownOn(fact, this.asOf);
  }
}

import { plainWords } from "#lib/cash/entries/wording.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import { changesOf, type Outcome, rejectedOutcome } from "./outcome.ts";
import { resolveCompany } from "./resolve-company.ts";
import type { Reading, RoundRow } from "./table-rows.ts";

export type KnownRound = Pick<RoundRow, "kind" | "day" | "amount" | "currency" | "preMoney" | "postMoney" | "security" | "tier" | "condition" | "sourceRef">;
export type RoundContext = { companies: Iterable<KnownCompany>; roundsOf: (companyId: string) => readonly KnownRound[]; forCompany: string | null };

/**
 * Says of each reading what its round would do, row at a time. The same kind on the same day is the same round where the amounts
 * agree, the nth such row the same as the nth that is here; it is an update where the source's own reference is the same or the amount was unknown, else a conflict.
 */
export function roundJudge({ companies, roundsOf, forCompany }: RoundContext): (reading: Reading<RoundRow>) => Outcome<RoundRow>[] {
  const matcher = companyMatcher(companies);
  const stored = new Map<string, readonly KnownRound[]>();
  const added = new Map<string, RoundRow[]>();
  const met = new Set<KnownRound>();
  const judge = (row: RoundRow): Outcome<RoundRow> => {
    const base = { line: row.line, row, changes: [], why: null };
    const company = resolveCompany(matcher, row.key, forCompany);
    if ("why" in company) return { ...base, status: company.unsure ? "conflict" : "rejected", companyId: null, row: company.unsure ? row : null, why: company.why };
    const known = stored.get(company.id) ?? roundsOf(company.id);
    stored.set(company.id, known);
    const fresh = added.get(company.id) ?? [];
    const near = [...known, ...fresh].filter((one) => one.day === row.day && plainWords(one.kind) === plainWords(row.kind) && apartOnlyByReference(one, row));
    const twin = known.find((one) => near.includes(one) && !met.has(one) && fieldChanges(one, row).length === 0);
    if (twin) {
      met.add(twin);
      return { ...base, status: "same", companyId: company.id };
    }
    const old = known.find((one) => near.includes(one) && fieldChanges(one, row).length > 0);
    added.set(company.id, [...fresh, row]);
    if (!old && fresh.some((one) => near.includes(one) && fieldChanges(one, row).length === 0)) return { ...base, status: "create", companyId: company.id, why: "It stands twice in this file, and is taken as two rounds." };
    if (!old) return { ...base, status: "create", companyId: company.id };
    const changes = fieldChanges(old, row);
    const agreed = old.amount === null || old.amount === row.amount || (old.sourceRef !== null && old.sourceRef === row.sourceRef);
    return { ...base, status: agreed ? "update" : "conflict", companyId: company.id, changes, why: agreed ? null : "A round of this kind and day is here with another amount: it may be corrected, or a second one." };
  };
  return ({ rows, rejected }) => (rejected ? [rejectedOutcome(rejected)] : rows.map(judge));
}

/** Two references of one source are two rounds. */
const apartOnlyByReference = (a: KnownRound, b: KnownRound): boolean => a.sourceRef === null || b.sourceRef === null || a.sourceRef === b.sourceRef;

const fieldChanges = (known: KnownRound, { amount, currency, preMoney, postMoney, security, tier, condition, sourceRef }: RoundRow) =>
  changesOf(known, { amount, currency, preMoney, postMoney, security, tier, condition, sourceRef });

import { z } from "zod";
import { dilutionOf } from "#lib/captable/dilution.ts";
import { proRataOf } from "#lib/captable/pro-rata.ts";
import { beforeRound, mustChoose } from "#lib/captable/round/before-round.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import { ROUND_METHODS } from "#lib/captable/round/terms.ts";
import type { CapTableRow } from "#lib/captable/cap-table.ts";
import { asDay } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { toMajor } from "#lib/money.ts";
import { readCapTable } from "#app/_operations/book/cap-table-of.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayField, dayOut, idField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const line = z.object({ name: z.string(), before: z.number(), after: z.number(), points: z.number(), percent: z.number().nullable() });
const nameOf = ({ holder }: CapTableRow): string => holder?.name ?? "Unnamed";

export const modelRound = operation({
  name: "model-round",
  summary: "A priced round on a company's cap table: price, what each SAFE and note becomes, new shares, pool, and dilution in points and percent; nothing is kept",
  action: "read",
  kind: "read",
  input: z.object({
    company: companyField,
    preMoneyMinor: positiveMinorField.refine((amount) => amount > 0, "must be more than 0"),
    newMoneyMinor: positiveMinorField.refine((amount) => amount > 0, "must be more than 0"),
    /** How SAFEs are counted in the price: the three give different prices, and none is the usual one. */
    method: z.enum(ROUND_METHODS, "Choose how SAFEs are counted: pre-money, percent-ownership or dollars-invested."),
    /** Free pool after the round, a fraction of everything; as it is where absent. */
    poolTarget: z.number().min(0, "must not be negative").lt(1, "must be below 1").nullable().default(null),
    /** When it closes, which notes bear interest to; the day as known where absent. */
    closing: dayField.nullable().default(null),
    /** For each most-favoured line of the register: whose terms its holder takes, or null to keep its own. */
    mostFavoured: z.array(z.object({ holding: idField, takes: idField.nullable() })).max(1000).default([]),
    asOf: asOfField,
  }),
  output: z.object({
    asOf: dayOut, currency: currencyOut, price: z.number(), newShares: z.number(), poolIncrease: z.number(), total: z.number(),
    closing: dayOut,
    /** `owed`: its amount and a note's interest, major units. */
    converted: z.array(z.object({ id: z.string(), kind: z.enum(["safe", "note"]), name: z.string(), owed: z.number(), interest: z.number(), price: z.number(), shares: z.number(), maturity: dayOut.nullable() })).max(10_000),
    lines: z.array(line).max(10_000),
    /** What keeps each investor's part: shares to buy and what they cost. */
    proRata: z.array(z.object({ name: z.string(), shares: z.number(), amount: z.number() })).max(10_000),
    /** What says too little to convert, and what is missing. */
    leftOut: z.array(z.object({ id: z.string(), kind: z.enum(["safe", "note"]), name: z.string(), why: z.string() })).max(10_000),
  }),
  run: async ({ db, workspace, today }, { company: name, preMoneyMinor, newMoneyMinor, method, poolTarget, closing: closes, mostFavoured, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const closing = closes ?? day;
    const table = await readCapTable(db, workspace, company, day);
    if (table.fullyDiluted === 0) throw invalid([{ path: "company", message: "There is no cap table yet: add classes and holdings first." }]);
    const { fullyDiluted } = table;
    const { shares, converting, leftOut, undecided } = beforeRound(table, closing, new Map(mostFavoured.map(({ holding, takes }) => [holding, takes])));
    if (undecided.length > 0) throw invalid(undecided.map((row) => ({ path: "mostFavoured", message: choiceMissing(row, table.rows) })));
    const priced = priceRound({
      preMoney: toMajor(preMoneyMinor, company.currency), newMoney: toMajor(newMoneyMinor, company.currency), method, shares, safes: converting.map(({ terms }) => terms),
      pool: poolTarget === null ? { increase: 0 } : { targetPostMoney: poolTarget, of: "unallocated" },
    });
    if (!priced.known) throw invalid([{ path: "preMoneyMinor", message: priced.why }]);
    const { price, safePrices, safeShares, newShares, poolIncrease, total } = priced.value;
    const held = new Map<string, { shares: number; investor: boolean }>();
    const add = (who: string, shares: number, investor: boolean) => held.set(who, { shares: (held.get(who)?.shares ?? 0) + shares, investor: investor || (held.get(who)?.investor ?? false) });
    for (const row of table.rows) if (row.quantity !== null) add(row.kind === "pool" ? "Free pool" : nameOf(row), row.quantity, row.kind === "shares" && (row.holder?.kind === "fund" || row.holder?.kind === "investor"));
    const after = new Map([...held].map(([who, { shares: owned }]) => [who, owned]));
    converting.forEach(({ row }, i) => after.set(nameOf(row), (after.get(nameOf(row)) ?? 0) + (safeShares[i] ?? 0)));
    if (poolIncrease > 0) after.set("Free pool", (after.get("Free pool") ?? 0) + poolIncrease);
    after.set("New money", newShares);
    const told = (row: CapTableRow) => ({ id: row.id, kind: row.kind === "note" ? ("note" as const) : ("safe" as const), name: nameOf(row) });
    return {
      asOf: day, closing, currency: company.currency, price, newShares, poolIncrease, total,
      converted: converting.map(({ row, terms, interest }, i) => ({ ...told(row), owed: terms.amount, interest, price: safePrices[i] ?? 0, shares: safeShares[i] ?? 0, maturity: row.terms.maturity ? asDay(row.terms.maturity) : null })),
      leftOut: leftOut.map(({ row, why }) => ({ ...told(row), why })),
      lines: [...after].map(([who, owned]) => ({ name: who, ...dilutionOf((held.get(who)?.shares ?? 0) / fullyDiluted, owned / total) })),
      proRata: [...held].filter(([, { investor }]) => investor).map(([who, { shares: owned }]) => ({ name: who, ...proRataOf(owned, fullyDiluted, newShares, price) })),
    };
  },
});

function choiceMissing(row: CapTableRow, rows: readonly CapTableRow[]): string {
  const from = mustChoose(rows).find((each) => each.row.id === row.id)?.from ?? [];
  return `${nameOf(row)} holds a most-favoured ${row.kind === "safe" ? "SAFE" : "note"} (${row.id}): say whose terms it takes (${from.map((each) => `${each.id} of ${nameOf(each)}`).join(", ")}), or null to keep its own.`;
}

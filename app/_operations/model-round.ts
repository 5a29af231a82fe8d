import { z } from "zod";
import { dilutionOf } from "#lib/captable/dilution.ts";
import { proRataOf } from "#lib/captable/pro-rata.ts";
import { beforeRound } from "#lib/captable/round/before-round.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import { ROUND_METHODS } from "#lib/captable/round/terms.ts";
import { invalid } from "#lib/errors.ts";
import { toMajor } from "#lib/money.ts";
import { readCapTable } from "#app/_operations/book/cap-table-of.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, positiveMinorField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const line = z.object({ name: z.string(), before: z.number(), after: z.number(), points: z.number(), percent: z.number().nullable() });

export const modelRound = operation({
  name: "model-round",
  summary: "A priced round on a company's cap table: price, what each SAFE becomes, new shares, pool, and dilution in points and percent; nothing is kept",
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
    asOf: asOfField,
  }),
  output: z.object({
    asOf: dayOut, currency: currencyOut, price: z.number(), newShares: z.number(), poolIncrease: z.number(), total: z.number(),
    safes: z.array(z.object({ name: z.string(), price: z.number(), shares: z.number() })).max(10_000),
    lines: z.array(line).max(10_000),
    /** What keeps each investor's part: shares to buy and what they cost. */
    proRata: z.array(z.object({ name: z.string(), shares: z.number(), amount: z.number() })).max(10_000),
    /** Notes are not converted here: they need their own terms. */
    notesLeftOut: z.int(),
  }),
  run: async ({ db, workspace, today }, { company: name, preMoneyMinor, newMoneyMinor, method, poolTarget, asOf }) => {
    const company = await companyOf(db, workspace, name);
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const table = await readCapTable(db, workspace, company, day);
    if (table.fullyDiluted === 0) throw invalid([{ path: "company", message: "There is no cap table yet: add classes and holdings first." }]);
    const { fullyDiluted } = table;
    const { waiting, ...before } = beforeRound(table);
    const priced = priceRound({
      preMoney: toMajor(preMoneyMinor, company.currency), newMoney: toMajor(newMoneyMinor, company.currency), method, ...before,
      pool: poolTarget === null ? { increase: 0 } : { targetPostMoney: poolTarget, of: "unallocated" },
    });
    if (!priced.known) throw invalid([{ path: "preMoneyMinor", message: priced.why }]);
    const { price, safePrices, safeShares, newShares, poolIncrease, total } = priced.value;
    const held = new Map<string, { shares: number; investor: boolean }>();
    const add = (who: string, shares: number, investor: boolean) => held.set(who, { shares: (held.get(who)?.shares ?? 0) + shares, investor: investor || (held.get(who)?.investor ?? false) });
    for (const row of table.rows) if (row.quantity !== null) add(row.kind === "pool" ? "Free pool" : (row.holder?.name ?? "Unnamed"), row.quantity, row.kind === "shares" && (row.holder?.kind === "fund" || row.holder?.kind === "investor"));
    const after = new Map([...held].map(([who, { shares }]) => [who, shares]));
    waiting.forEach((row, i) => after.set(row.holder?.name ?? "Unnamed", (after.get(row.holder?.name ?? "Unnamed") ?? 0) + (safeShares[i] ?? 0)));
    if (poolIncrease > 0) after.set("Free pool", (after.get("Free pool") ?? 0) + poolIncrease);
    after.set("New money", newShares);
    return {
      asOf: day, currency: company.currency, price, newShares, poolIncrease, total,
      safes: waiting.map((row, i) => ({ name: row.holder?.name ?? "Unnamed", price: safePrices[i] ?? 0, shares: safeShares[i] ?? 0 })),
      lines: [...after].map(([who, shares]) => ({ name: who, ...dilutionOf((held.get(who)?.shares ?? 0) / fullyDiluted, shares / total) })),
      proRata: [...held].filter(([, { investor }]) => investor).map(([who, { shares }]) => ({ name: who, ...proRataOf(shares, fullyDiluted, newShares, price) })),
      notesLeftOut: table.rows.filter((row) => row.kind === "note").length,
    };
  },
});

import { z } from "zod";
import { irrOf } from "#lib/portfolio/irr/irr.ts";
import { mapAnswer } from "#lib/answer.ts";
import { toMajor } from "#lib/money.ts";
import { GROUPINGS, positionsBy } from "#lib/portfolio/returns/group-returns.ts";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { netReturns } from "#lib/portfolio/returns/net-returns.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import { grossFlows, investorFlows, nettedByDay } from "#lib/portfolio/returns/return-flows.ts";
import { invalid } from "#lib/errors.ts";
import { fundField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { ledgerRowsOf, readingOf } from "#app/_operations/book/ledger-rows-of.ts";
import { irrAnswer, moneyAnswer } from "#app/_operations/book/returns-view.ts";
import { namesOf } from "#app/_operations/book/names.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { asOfField, companyField, currencyOut, dayOut, minorOut } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const named = z.object({ slug: z.string(), name: z.string() });

export const listReturnFlows = operation({
  name: "list-return-flows",
  summary: "The dated rows that a rate of return or a multiple is made of, signed and in the book's currency, and the value held that stands beside them",
  action: "read",
  kind: "read",
  input: z.object({
    /** net: calls and distributions of one fund; gross: what was paid for holdings and what they gave back. */
    of: z.enum(["net", "gross"]).default("gross"),
    fund: fundField,
    company: companyField.nullable().default(null),
    /** Of gross flows: one group only; `key` null is what the rows do not say. */
    by: z.enum(GROUPINGS).nullable().default(null),
    key: z.string().max(200).nullable().default(null),
    asOf: asOfField,
  }),
  output: z.object({
    asOf: dayOut, currency: currencyOut, of: z.enum(["net", "gross"]), fund: named.nullable(),
    flows: z.array(z.object({ id: z.string(), table: z.enum(["investment", "proceeds", "fund-flow"]), kind: z.string(), fund: named, company: named.nullable(), day: dayOut, amountMinor: minorOut, currency: currencyOut, rate: z.string().nullable(), rateSource: z.string().nullable(), there: moneyAnswer })).max(1_000_000),
    /** Value held, or net asset value, on the as-of day. */
    closing: moneyAnswer,
    days: z.int(),
    irr: irrAnswer,
  }),
  run: async ({ db, workspace, today }, { of, fund: named_, company: companyName, by, key, asOf }) => {
    const day = asOf ?? workspace.defaultAsOf ?? today;
    const fund = named_ === null && of === "gross" ? null : await fundOf(db, workspace, named_, day);
    if (of === "net" && companyName !== null) throw invalid([{ path: "company", message: "Net flows are the fund's with its investors, and of no company." }]);
    const company = companyName === null ? null : await companyOf(db, workspace, companyName);
    const rows = await ledgerRowsOf(db, workspace, day, fund ? { fundId: fund.fundId } : {});
    const reading = await readingOf(db, workspace, rows);
    const names = await namesOf(db, workspace.id, day);
    const chosen = (by === null ? positionsOf(rows) : (positionsBy(rows, by).get(key) ?? [])).filter(({ companyId }) => company === null || companyId === company.id);
    const owner = rows.funds.find(({ id }) => id === fund?.fundId);
    const flows = of === "net" && owner ? investorFlows(owner, rows.fundFlows, day, reading) : grossFlows(chosen, day, reading);
    const closing = of === "net" && owner ? netReturns(owner, positionsOf(rows), rows.fundFlows, day, reading).nav : grossReturns(chosen, day, reading).value;
    const netted = nettedByDay(flows);
    const name = (id: string) => names.funds.get(id) ?? { slug: "", name: "" };
    return {
      asOf: day, currency: reading.currency, of, fund: fund ? name(fund.fundId) : null,
      flows: flows.map(({ fundId, companyId, amount, rate, ...row }) => ({ ...row, fund: name(fundId), company: companyId === null ? null : (names.companies.get(companyId) ?? null), amountMinor: amount, rate: rate?.rate ?? null, rateSource: rate?.source ?? null })),
      closing,
      days: netted.known ? netted.value.length : 0,
      irr: !netted.known ? netted : mapAnswer(closing, (held) => irrOf([...netted.value.map(({ day: on, amount }) => [on, toMajor(amount, reading.currency)] as const), [day, toMajor(held, reading.currency)]])),
    };
  },
});

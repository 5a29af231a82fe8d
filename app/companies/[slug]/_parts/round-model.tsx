import { ROUND_METHODS } from "#lib/captable/round/terms.ts";
import { mustChoose } from "#lib/captable/round/before-round.ts";
import { asDay, isDay } from "#lib/date.ts";
import { AppError } from "#lib/errors.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMajorPlain, formatMoneyShort } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { Caller } from "#app/_operations/caller.ts";
import type { CapTableView } from "#app/_operations/get-cap-table.ts";
import { modelRound } from "#app/_operations/model-round.ts";
import { ask, asOfParam, param, type SearchParams } from "#app/_adapters/page.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { stateOf } from "#app/_ui/links.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { typedAmount, typedPercent } from "./model-input.ts";

type ModelProps = { caller: Caller; search: SearchParams; company: string; currency: Currency; table: CapTableView };
type Line = CapTableView["rows"][number];

const METHODS = { "pre-money": "Pre-money fixed: what converts dilutes the new money too", "percent-ownership": "Percent fixed: new money gets its part of everything", "dollars-invested": "Dollars invested: pre-money grows by the money that converts" } as const;
const KIND = { safe: "SAFE", note: "note" } as const;
const OWN = "own";
const count = (shares: number): string => Math.round(shares).toLocaleString("en-US");
const price = (major: number, currency: Currency): string => `${formatMajorPlain(major, currency)}${Math.abs(major) < 10 ? ` (${major.toFixed(6)})` : ""}`;

/** A priced round on this cap table; asked in the address and kept nowhere. */
export async function RoundModel({ caller, search, company, currency, table }: ModelProps) {
  const [pre, fresh, pool] = [typedAmount(param(search, "pre"), currency), typedAmount(param(search, "new"), currency), typedPercent(param(search, "pool"))];
  const method = ROUND_METHODS.find((each) => each === param(search, "method")) ?? null;
  const typedClosing = param(search, "closing") ?? "";
  const closing = isDay(typedClosing) ? asDay(typedClosing) : null;
  const choices = mustChoose(table.rows).map(({ row, from }) => ({ row, from, chosen: param(search, `terms-${row.id}`) ?? "" }));
  const asked = param(search, "pre") !== null;
  const undecided = choices.some(({ chosen }) => chosen === "");
  const mostFavoured = choices.map(({ row, chosen }) => ({ holding: row.id, takes: chosen === OWN ? null : chosen }));
  const answer = pre.value === null || fresh.value === null || method === null || pool.fault !== null || undecided || (typedClosing !== "" && closing === null) ? null : await answered(caller, { company, preMoneyMinor: pre.value, newMoneyMinor: fresh.value, method, poolTarget: pool.value, closing, mostFavoured, asOf: asOfParam(search) });
  const needed = (missing: boolean) => (asked && missing ? "Needed." : null);
  const converts = table.rows.some(({ kind }) => kind === "note");
  return (
    <div id="round" className="flex scroll-mt-16 flex-col gap-3">
      <h3 className="text-base font-semibold">Model a round</h3>
      <form action={`/companies/${company}#round`} aria-label="Model a round" className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(2,minmax(0,10rem))_minmax(0,24rem)_minmax(0,10rem)_auto]">
        {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField label={`Pre-money, ${currency}`} name="pre" inputMode="decimal" required defaultValue={param(search, "pre") ?? ""} error={pre.fault ?? needed(pre.value === null)} />
        <TextField label={`New money, ${currency}`} name="new" inputMode="decimal" required defaultValue={param(search, "new") ?? ""} error={fresh.fault ?? needed(fresh.value === null)} />
        <SelectField label="How what converts is counted" name="method" required defaultValue={method ?? ""} error={asked && method === null ? "Choose: the three give different prices, and none is the usual one." : null} options={[{ value: "", label: "Choose", disabled: true }, ...ROUND_METHODS.map((value) => ({ value, label: METHODS[value] }))]} />
        <TextField label="Free pool after, %" name="pool" inputMode="decimal" defaultValue={param(search, "pool") ?? ""} error={pool.fault} hint="Empty: as it is" />
        {converts ? <TextField label="Closes on" name="closing" type="date" defaultValue={typedClosing || table.asOf} error={typedClosing !== "" && closing === null ? "Not a calendar day." : null} hint="Notes bear interest to it" /> : null}
        {choices.map(({ row, from, chosen }) => (
          <SelectField key={row.id} className="sm:col-span-2" name={`terms-${row.id}`} required defaultValue={chosen} label={`${row.holder?.name ?? "Unnamed"}, most-favoured, takes the terms of`} error={asked && chosen === "" ? "Choose: that is its holder's right, and the price depends on it." : null} options={[{ value: "", label: "Choose", disabled: true }, { value: OWN, label: "Its own" }, ...from.map((each) => ({ value: each.id, label: termsTold(each, currency) }))]} />
        ))}
        <button type="submit" className={`${buttonStyle()} lg:mt-6`}>Price the round</button>
      </form>
      {answer === null ? null : "why" in answer ? <p role="status" className="text-dead">{answer.why}</p> : <Answer answer={answer} currency={currency} />}
    </div>
  );
}

const termsTold = ({ holder, kind, terms: { capMinor, discount } }: Line, currency: Currency): string =>
  `${holder?.name ?? "Unnamed"} (${KIND[kind === "note" ? "note" : "safe"]}, ${capMinor ? `cap ${formatMoneyShort(asMinor(capMinor), currency)}` : "no cap"}${discount ? `, ${formatPercent(discount, 0)} discount` : ""})`;

type Priced = Awaited<ReturnType<(typeof modelRound)["call"]>>;

/** A round that no price satisfies is an answer in words, not a page that fails. */
async function answered(caller: Caller, input: Parameters<typeof ask<typeof modelRound.input, typeof modelRound.output>>[2]): Promise<Priced | { why: string }> {
  try {
    return await ask(caller, modelRound, input);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return { why: error.faults[0]?.message ?? error.message };
    throw error;
  }
}

const Answer = ({ answer, currency }: { answer: Priced; currency: Currency }) => (
  <>
    <p role="status" className="max-w-4xl">
      <strong>{price(answer.price, currency)} a share</strong>: {count(answer.newShares)} new shares{answer.poolIncrease > 0 ? `, ${count(answer.poolIncrease)} more in the pool` : ""}, {count(answer.total)} in all.
      {answer.converted.map((each) => (
        <span key={each.id}> The {KIND[each.kind]} of {each.name}{each.interest > 0 ? `, ${formatMajorPlain(Math.round(each.owed), currency)} with its interest to ${formatDay(answer.closing)},` : ""} becomes {count(each.shares)} shares at {price(each.price, currency)}{each.maturity !== null && each.maturity < answer.closing ? ` (it was due on ${formatDay(each.maturity)})` : ""}.</span>
      ))}
    </p>
    {answer.leftOut.map((each) => <p key={each.id} className="text-close">The {KIND[each.kind]} of {each.name} is left out: {each.why}. Ownership after the round is too high for everybody without it.</p>)}
    <Table caption="Ownership before and after">
      <thead><tr><Th>Holder</Th><Th number>Before</Th><Th number>After</Th><Th number>Diluted, points</Th><Th number>Diluted, percent</Th><Th number>To keep its part</Th></tr></thead>
      <tbody>
        {answer.lines.map((line) => {
          const keep = answer.proRata.find(({ name }) => name === line.name);
          return (
            <Tr key={line.name}>
              <RowTh className="min-w-40">{line.name}</RowTh>
              <Td number>{formatPercent(line.before, 2)}</Td>
              <Td number>{formatPercent(line.after, 2)}</Td>
              <Td number>{line.points < 0 ? `gains ${(-line.points * 100).toFixed(2)}` : (line.points * 100).toFixed(2)}</Td>
              <Td number>{line.percent === null || line.percent < 0 ? "" : formatPercent(line.percent, 1)}</Td>
              <Td number>{keep ? `${count(keep.shares)} shares, ${formatMajorPlain(Math.round(keep.amount), currency)}` : ""}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  </>
);

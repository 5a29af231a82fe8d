import { ROUND_METHODS } from "#lib/captable/round/terms.ts";
import { AppError } from "#lib/errors.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { Currency } from "#lib/money.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { modelRound } from "#app/_operations/model-round.ts";
import { ask, asOfParam, param, type SearchParams } from "#app/_adapters/page.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { stateOf } from "#app/_ui/links.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { typedAmount, typedPercent } from "./model-input.ts";

type ModelProps = { caller: Caller; search: SearchParams; company: string; currency: Currency };

const METHODS = { "pre-money": "Pre-money fixed: SAFEs dilute the new money too", "percent-ownership": "Percent fixed: new money gets its part of everything", "dollars-invested": "Dollars invested: pre-money grows by the SAFEs' money" } as const;
const count = (shares: number): string => Math.round(shares).toLocaleString("en-US");
const price = (major: number, currency: Currency): string => `${formatMajorPlain(major, currency)}${Math.abs(major) < 10 ? ` (${major.toFixed(6)})` : ""}`;

/** A priced round on this cap table; asked in the address and kept nowhere. */
export async function RoundModel({ caller, search, company, currency }: ModelProps) {
  const [pre, fresh, pool] = [typedAmount(param(search, "pre"), currency), typedAmount(param(search, "new"), currency), typedPercent(param(search, "pool"))];
  const method = ROUND_METHODS.find((each) => each === param(search, "method")) ?? null;
  const asked = param(search, "pre") !== null;
  const answer = pre.value === null || fresh.value === null || method === null || pool.fault !== null ? null : await answered(caller, { company, preMoneyMinor: pre.value, newMoneyMinor: fresh.value, method, poolTarget: pool.value, asOf: asOfParam(search) });
  const needed = (missing: boolean) => (asked && missing ? "Needed." : null);
  return (
    <div id="round" className="flex scroll-mt-16 flex-col gap-3">
      <h3 className="text-base font-semibold">Model a round</h3>
      <form action={`/companies/${company}#round`} aria-label="Model a round" className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(2,minmax(0,10rem))_minmax(0,24rem)_minmax(0,10rem)_auto]">
        {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextField label={`Pre-money, ${currency}`} name="pre" inputMode="decimal" required defaultValue={param(search, "pre") ?? ""} error={pre.fault ?? needed(pre.value === null)} />
        <TextField label={`New money, ${currency}`} name="new" inputMode="decimal" required defaultValue={param(search, "new") ?? ""} error={fresh.fault ?? needed(fresh.value === null)} />
        <SelectField label="How SAFEs are counted" name="method" required defaultValue={method ?? ""} error={asked && method === null ? "Choose: the three give different prices, and none is the usual one." : null} options={[{ value: "", label: "Choose", disabled: true }, ...ROUND_METHODS.map((value) => ({ value, label: METHODS[value] }))]} />
        <TextField label="Free pool after, %" name="pool" inputMode="decimal" defaultValue={param(search, "pool") ?? ""} error={pool.fault} hint="Empty: as it is" />
        <button type="submit" className={`${buttonStyle()} lg:mt-6`}>Price the round</button>
      </form>
      {answer === null ? null : "why" in answer ? <p role="status" className="text-dead">{answer.why}</p> : <Answer answer={answer} currency={currency} />}
    </div>
  );
}

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
      {answer.safes.map((safe, i) => <span key={i}> The SAFE of {safe.name} becomes {count(safe.shares)} shares at {price(safe.price, currency)}.</span>)}
      {answer.notesLeftOut > 0 ? ` ${answer.notesLeftOut} ${answer.notesLeftOut === 1 ? "note is" : "notes are"} left out: convert by their own terms.` : ""}
    </p>
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

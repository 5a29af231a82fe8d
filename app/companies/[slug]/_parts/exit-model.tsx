import { formatMajorPlain, formatMajorShort } from "#lib/format/money.ts";
import { toMajor, type Currency } from "#lib/money.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { modelExit } from "#app/_operations/model-exit.ts";
import { ask, asOfParam, param, type SearchParams } from "#app/_adapters/page.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { PayoutBands } from "#app/_ui/charts/payout-bands.tsx";
import { stateOf } from "#app/_ui/links.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { typedAmount } from "./model-input.ts";

type ModelProps = { caller: Caller; search: SearchParams; company: string; currency: Currency };

const WHAT: Readonly<Record<string, string>> = { "debt-paid": "debt is paid", "rank-paid": "paid back in full", "option-exercises": "begin to exercise", converts: "convert to common", "cap-reached": "reach their cap" };

/** Who takes what of an exit, over exit values; asked in the address and kept nowhere. */
export async function ExitModel({ caller, search, company, currency }: ModelProps) {
  const exit = typedAmount(param(search, "exit"), currency);
  const asked = exit.value === null ? null : toMajor(exit.value, currency);
  const { unknown, names, points, breakpoints } = await ask(caller, modelExit, { company, exits: asked === null ? [] : [asked], asOf: asOfParam(search) });
  const at = asked === null ? undefined : points.find((point) => point.exit === asked);
  return (
    <div id="exit" className="flex scroll-mt-16 flex-col gap-3">
      <h3 className="text-base font-semibold">Model an exit</h3>
      {unknown !== null ? <p className="text-ink-soft">{unknown}</p> : (
        <>
          <form action={`/companies/${company}#exit`} aria-label="Model an exit" className="flex flex-wrap items-start gap-3">
            {Object.entries(stateOf(search)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <TextField label={`Exit value, ${currency}`} name="exit" inputMode="decimal" required defaultValue={param(search, "exit") ?? ""} error={exit.fault} className="w-48" />
            <button type="submit" className={`${buttonStyle()} mt-6`}>Pay it out</button>
          </form>
          {at ? (
            <p role="status">
              <strong>Our fund takes {formatMajorPlain(at.ours, currency)}</strong> of {formatMajorPlain(at.exit, currency)}.
            </p>
          ) : null}
          <PayoutBands title="Payouts over exit values" currency={currency} names={names} points={points} />
          <Table caption="Payouts">
            <thead><tr><Th>Exit</Th>{names.map((name, i) => <Th key={i} number>{name}</Th>)}<Th number>Our fund</Th></tr></thead>
            <tbody>
              {points.map((point) => (
                <Tr key={point.exit} className={point.exit === asked ? "bg-accent-soft" : undefined}>
                  <RowTh className="num whitespace-nowrap" title={formatMajorPlain(point.exit, currency)}>{formatMajorShort(point.exit, currency)}</RowTh>
                  {names.map((name, i) => <Td key={i} number title={formatMajorPlain(point.payouts[i] ?? 0, currency)}>{formatMajorShort(point.payouts[i] ?? 0, currency)}</Td>)}
                  <Td number className="font-semibold" title={formatMajorPlain(point.ours, currency)}>{formatMajorShort(point.ours, currency)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
          {breakpoints.length > 0 ? (
            <p className="max-w-4xl text-sm text-ink-soft">
              Who gets what changes at: {breakpoints.map(({ exit: value, what, names: who }) => `${formatMajorShort(value, currency)} (${who.join(", ")} ${WHAT[what] ?? what})`).join("; ")}.
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

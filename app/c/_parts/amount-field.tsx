"use client";

import { useState } from "react";
import type { Currency } from "#lib/money.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { FormMoney } from "#app/_ui/form/form-money.tsx";

export type AmountFieldProps = {
  field: "cash" | "revenue" | "expenses";
  label: string;
  /** The decision that it feeds. */
  feeds: string;
  currency: Currency;
  value: string;
  /** Where the value comes from if the founder has not said it: "Sep 2026"; null where they have. */
  from: string | null;
  /** It was said to be the same again. */
  same: boolean;
};

/** One amount. What was known last time stands in it and counts only once it is changed or ticked: nobody's silence is a report. */
export function AmountField({ field, label, feeds, currency, value, from, same }: AmountFieldProps) {
  const [touched, setTouched] = useState(false);
  const unsaid = from !== null && !touched;
  return (
    <div className={classNames("flex flex-col gap-1 rounded-md border bg-surface p-3", unsaid && "border-dashed border-line-strong")}>
      <FormMoney name={`${field}Minor`} label={label} hint={`Feeds: ${feeds}`} currency={currency} defaultValue={value} onFocus={(event) => unsaid && event.currentTarget.select()} onInput={(event) => setTouched(event.currentTarget.value !== value)} />
      {unsaid ? (
        <label className="touch flex items-center gap-2 text-sm">
          <input type="checkbox" name={`same.${field}:boolean`} defaultChecked={same} className="size-5 shrink-0 accent-accent" />
          <span>Last time: {value}, {from}. Tick if it is the same again.</span>
        </label>
      ) : null}
    </div>
  );
}

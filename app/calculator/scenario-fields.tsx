"use client";

import type { Day } from "#lib/date.ts";
import { currencySign } from "#lib/format/money.ts";
import { isCurrency } from "#lib/money.ts";
import { buttonStyle } from "../_ui/button-style.ts";
import { MoneyField } from "../_ui/money-field.tsx";
import { NumberField } from "../_ui/number-field.tsx";
import { SelectField } from "../_ui/select-field.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { CURRENCIES, type FieldName, type Faults, type Texts } from "./scenario.ts";

export type ScenarioFieldsProps = { texts: Texts; faults: Faults; today: Day; onChange: (name: FieldName, text: string) => void };

/** Every number of the scenario; a plain GET form, so that it also works where scripts do not. */
export function ScenarioFields({ texts, faults, onChange }: ScenarioFieldsProps) {
  const control = (name: FieldName) => ({
    name,
    value: texts[name],
    error: faults[name] ?? null,
    onChange: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
  });
  const currency = isCurrency(texts.currency) && currencySign(texts.currency).trim().length <= 3 ? texts.currency : null;
  const each = texts.period === "week" ? "a week" : "a month";
  return (
    <form method="get" action="/calculator" onSubmit={(event) => event.preventDefault()} aria-label="Your numbers" className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      <MoneyField label="Cash" currency={currency} {...control("cash")} />
      <MoneyField label="Minimum cash" currency={currency} {...control("minimum")} />
      <MoneyField label={`Revenue ${each}`} currency={currency} {...control("revenue")} />
      <NumberField label="Growth" suffix="%" {...control("growth")} aria-label={`Growth of revenue ${each}`} />
      <MoneyField label={`Costs ${each}`} currency={currency} {...control("costs")} />
      <NumberField label="Cost growth" suffix="%" {...control("cost-growth")} aria-label={`Growth of costs ${each}`} />
      <SelectField label="Counted by" {...control("period")} options={[{ value: "month", label: "month" }, { value: "week", label: "week" }]} />
      <SelectField label="Currency" {...control("currency")} options={currencyOptions(texts.currency)} />
      <TextField type="date" label="As of" className="col-span-2" {...control("as-of")} hint="The day on which this cash was in the bank; dates count from it." />
      <noscript className="col-span-2">
        <button type="submit" className={buttonStyle("primary")}>
          Judge these numbers
        </button>
      </noscript>
    </form>
  );
}

const currencyOptions = (chosen: string) => [...new Set<string>([...CURRENCIES, ...(isCurrency(chosen) ? [chosen] : [])])].map((code) => ({ value: code, label: code }));

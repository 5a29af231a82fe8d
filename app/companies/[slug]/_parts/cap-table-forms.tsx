import type { Currency } from "#lib/money.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";

type CapTableFormsProps = { company: string; currency: Currency; workspace: string; classes: readonly string[] };

const GRID = "grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4";
const select = (pairs: readonly (readonly [string, string])[]) => pairs.map(([value, label]) => ({ value, label }));
const HOLDER_CHOICES = select([["investor", "Investor"], ["fund", "Our fund"], ["founder", "Founder"], ["employee", "Employee"], ["other", "Other"]]);
const HOLDING_CHOICES = select([["shares", "Shares"], ["option", "Options granted"], ["pool", "Free pool"], ["warrant", "Warrant"], ["safe", "SAFE"], ["note", "Convertible note"]]);
const PARTICIPATION_CHOICES = select([["", "Not stated"], ["non-participating", "Non-participating"], ["participating", "Participating"], ["capped", "Participating up to a cap"]]);
const INTEREST_CHOICES = select([["", "No note"], ["simple", "Simple"], ["compound-annual", "Compounding yearly"], ["compound-quarterly", "Compounding quarterly"]]);
const DAY_COUNTS = select([["", "No note"], ["ACT/365F", "ACT/365F"], ["ACT/360", "ACT/360"], ["30/360", "30/360"]]);

/** Adds a class of shares or a line of the register. */
export const CapTableForms = ({ company, currency, workspace, classes }: CapTableFormsProps) => (
  <div className="flex flex-col gap-1">
    <Disclosure summary="Add a class of shares">
      <OperationForm operation="record-share-class" workspace={workspace} label="Add a class of shares" hidden={{ company }} done="The class is there: add who holds it." className={GRID}>
        <FormText name="name" label="Name" placeholder="Series A" required />
        <FormSelect name="kind" label="Kind" options={select([["common", "Common"], ["preferred", "Preferred"]])} />
        <FormText name="price" label="Issue price" inputMode="decimal" hint="Preferred needs it" />
        <FormNumber name="preferenceMultiple" label="Paid back first, times the price" hint="Empty: once" />
        <FormSelect name="participation" label="Then" options={PARTICIPATION_CHOICES} />
        <FormNumber name="participationCap" label="Cap, times the price" hint="Where it is capped" />
        <FormNumber name="rank" label="Rank" inputMode="numeric" hint="1 is paid first" />
        <div className="self-end"><SubmitButton>Add the class</SubmitButton></div>
      </OperationForm>
    </Disclosure>
    <Disclosure summary="Add a holder">
      <OperationForm operation="record-holding" workspace={workspace} label="Add a holder" hidden={{ company, currency }} done="Added; ownership follows." className={GRID}>
        <FormText name="holder" label="Holder" hint="Empty for the free pool" />
        <FormSelect name="holderKind" label="Who that is" options={HOLDER_CHOICES} />
        <FormSelect name="kind" label="What is held" options={HOLDING_CHOICES} />
        <FormSelect name="className" label="Class" options={[{ value: "", label: "None" }, ...classes.map((name) => ({ value: name, label: name }))]} />
        <FormText name="day" type="date" label="Since" required />
        <FormText name="quantity" label="Shares" inputMode="decimal" hint="Empty for a SAFE or a note" />
        <FormMoney name="amountMinor" label="Paid" currency={currency} />
        <FormText name="terms.strike" label="Strike" inputMode="decimal" hint="Options and warrants" />
        <FormMoney name="terms.capMinor" label="Cap" currency={currency} hint="SAFE or note" />
        <FormNumber name="terms.discount" percent label="Discount" suffix="%" hint="SAFE or note" />
        <FormSelect name="terms.safe" label="The cap counts" options={select([["", "Not stated"], ["post", "Post-money"], ["pre", "Pre-money"]])} hint="SAFE or note" />
        <FormNumber name="terms.rate" percent label="Interest a year" suffix="%" hint="Note" />
        <FormSelect name="terms.interest" label="Interest grows" options={INTEREST_CHOICES} />
        <FormSelect name="terms.dayCount" label="Days are counted" options={DAY_COUNTS} />
        <FormText name="terms.maturity" type="date" label="Note is due" />
        <label className="touch flex items-center gap-2 self-center text-sm"><input type="checkbox" name="terms.mostFavoured:boolean" className="size-4 accent-accent" /> Most-favoured: may take the terms of another</label>
        <div className="self-end"><SubmitButton>Add the holder</SubmitButton></div>
      </OperationForm>
    </Disclosure>
  </div>
);

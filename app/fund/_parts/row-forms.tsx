import type { ReactNode } from "react";
import { toDecimal } from "#lib/money.ts";
import { FUND_FLOW_KINDS, INSTRUMENTS, MARK_BASES, PROCEEDS_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";
import type { LedgerRowView } from "#app/_operations/book/row-view.ts";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { choices } from "./kind-words.ts";

export type Choice = { value: string; label: string };
export type RowFormProps = {
  workspace: string;
  funds: readonly Choice[];
  /** Empty where there are too many to choose from: the slug is then typed. */
  companies: readonly Choice[];
  currency: string;
  /** The company of the page, where the form stands on one. */
  company?: string;
  /** The row that is corrected. */
  start?: LedgerRowView;
};

type Shape = { operation: string; label: string; verb: string; done: string; children: ReactNode };

const DONE = "Recorded; every figure follows.";
const CORRECTED = "Corrected; earlier as-of days still see what was said before.";

function RowForm({ workspace, start, company, operation, label, verb, done, children }: RowFormProps & Shape) {
  const hidden = { ...(start ? { replaces: start.id } : {}), ...(company ? { company } : {}) };
  return (
    <OperationForm operation={operation} workspace={workspace} label={start ? `Correct: ${label.toLowerCase()}` : label} hidden={hidden} done={start ? CORRECTED : done} className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4">
      {children}
      <div className="sm:col-span-2 lg:col-span-4"><SubmitButton>{start ? "Correct it" : verb}</SubmitButton></div>
    </OperationForm>
  );
}

const FundChoice = ({ funds, start }: RowFormProps) => <FormSelect name="fund" label="Fund" options={funds} defaultValue={start?.fund.slug} />;
const CompanyChoice = ({ companies, company, start }: RowFormProps) =>
  company ? null : companies.length > 0 ? <FormSelect name="company" label="Company" options={companies} defaultValue={start?.company?.slug} /> : <FormText name="company" label="Company" required defaultValue={start?.company?.slug} hint="Its name in addresses: acme-robotics" />;
const Currency = ({ start, currency }: RowFormProps) => <FormText name="currency" label="Currency" maxLength={3} defaultValue={start?.currency ?? currency} required />;
const typed = (start: LedgerRowView | undefined): string | undefined => (start ? toDecimal(start.amountMinor, start.currency) : undefined);
const Rest = ({ start }: RowFormProps) => (
  <>
    <FormText name="rate" label="Stated rate" inputMode="decimal" defaultValue={start?.rate ?? ""} hint="Fund's currency for one of this; empty: the day's" />
    <FormText name="rateSource" label="Where the rate is from" defaultValue={start?.rateSource ?? ""} />
    <FormText name="note" label="Note" defaultValue={start?.note ?? ""} className="sm:col-span-2" />
  </>
);

export const InvestmentForm = (props: RowFormProps) => {
  const { start, currency } = props;
  const terms = start?.terms;
  return (
    <RowForm {...props} operation="record-investment" label="Record an investment" verb="Record the investment" done={DONE}>
      <FundChoice {...props} /><CompanyChoice {...props} />
      <FormSelect name="instrument" label="Instrument" options={choices(INSTRUMENTS)} defaultValue={start?.kind ?? "preferred"} />
      <FormText name="day" type="date" label="Day" required defaultValue={start?.day} />
      <FormMoney name="amountMinor" label="Paid" currency={null} required defaultValue={typed(start)} />
      <Currency {...props} />
      <FormText name="shares" label="Shares" inputMode="decimal" defaultValue={start?.shares ?? ""} hint="Empty for a SAFE or a note" />
      <FormText name="price" label="Price a share" inputMode="decimal" defaultValue={start?.price ?? ""} />
      <FormMoney name="terms.capMinor" label="Cap" currency={null} defaultValue={terms?.capMinor ? toDecimal(terms.capMinor, start?.currency ?? null) : ""} hint="SAFE or note" />
      <FormNumber name="terms.discount" percent label="Discount" suffix="%" defaultValue={terms?.discount ? String(terms.discount * 100) : ""} hint="SAFE or note" />
      <FormSelect name="terms.safe" label="The cap counts" options={[{ value: "", label: "Not a SAFE" }, { value: "post", label: "Post-money" }, { value: "pre", label: "Pre-money" }]} defaultValue={terms?.safe ?? ""} />
      <FormText name="owner" label="Who answers for it" defaultValue={start?.person ?? ""} />
      <Rest {...props} currency={currency} />
    </RowForm>
  );
};

export const ProceedsForm = (props: RowFormProps) => (
  <RowForm {...props} operation="record-proceeds" label="Record proceeds" verb="Record the proceeds" done={DONE}>
    <FundChoice {...props} /><CompanyChoice {...props} />
    <FormSelect name="kind" label="What it was" options={choices(PROCEEDS_KINDS)} defaultValue={props.start?.kind} />
    <FormText name="day" type="date" label="Day" required defaultValue={props.start?.day} />
    <FormMoney name="amountMinor" label="Came back" currency={null} required defaultValue={typed(props.start)} hint="0 for a write-off" />
    <Currency {...props} />
    <Rest {...props} />
  </RowForm>
);

export const MarkForm = (props: RowFormProps) => (
  <RowForm {...props} operation="record-mark" label="Record a mark" verb="Record the mark" done={DONE}>
    <FundChoice {...props} /><CompanyChoice {...props} />
    <FormSelect name="basis" label="Basis" options={choices(MARK_BASES)} defaultValue={props.start?.kind} />
    <FormText name="day" type="date" label="Day" required defaultValue={props.start?.day} />
    <FormMoney name="fairValueMinor" label="Fair value" currency={null} required defaultValue={typed(props.start)} hint="Of the whole holding" />
    <Currency {...props} />
    <FormText name="author" label="Who made it" defaultValue={props.start?.person ?? ""} hint="Empty: you" />
    <FormText name="note" label="Why" defaultValue={props.start?.note ?? ""} />
  </RowForm>
);

export const FundFlowForm = (props: RowFormProps) => (
  <RowForm {...props} operation="record-fund-flow" label="Record a fund flow" verb="Record the flow" done={DONE}>
    <FundChoice {...props} />
    <FormSelect name="kind" label="What it was" options={choices(FUND_FLOW_KINDS)} defaultValue={props.start?.kind} />
    <FormText name="day" type="date" label="Day" required defaultValue={props.start?.day} />
    <FormMoney name="amountMinor" label="Amount" currency={null} required defaultValue={typed(props.start)} />
    <Currency {...props} />
    <FormText name="investor" label="Investor" defaultValue={props.start?.person ?? ""} hint="Empty: all of them" />
    <label className="touch flex items-center gap-2 self-center text-sm">
      <input type="checkbox" name="recallable:boolean" defaultChecked={props.start?.recallable} className="size-4 accent-accent" /> May be called again
    </label>
    <Rest {...props} />
  </RowForm>
);

export const RoundForm = (props: RowFormProps) => (
  <RowForm {...props} operation="record-round" label="Record a round" verb="Record the round" done="Recorded; the company was judged again.">
    <CompanyChoice {...props} />
    <FormText name="kind" label="Name" placeholder="Series A" required />
    <FormText name="day" type="date" label="Day" required />
    <FormMoney name="amountMinor" label="Amount" currency={null} hint="Empty: not known" />
    <Currency {...props} />
    <FormMoney name="preMoneyMinor" label="Pre-money" currency={null} />
    <FormMoney name="postMoneyMinor" label="Post-money" currency={null} />
    <FormText name="security" label="Security" placeholder="Preferred" />
    <FormSelect name="tier" label="Where the money is" options={[{ value: "in-bank", label: "In the bank" }, { value: "signed", label: "Signed and scheduled" }, { value: "conditional", label: "Conditional" }, { value: "hoped", label: "Hoped for" }]} />
    <FormText name="condition" label="What it depends on" hint="Needed where it is conditional" />
    <label className="touch flex items-center gap-2 self-center text-sm">
      <input type="checkbox" name="ours:boolean" className="size-4 accent-accent" /> Our own money is in it
    </label>
  </RowForm>
);

export const ROW_FORMS = { investment: InvestmentForm, proceeds: ProceedsForm, mark: MarkForm, "fund-flow": FundFlowForm } as const;

import { type Currency, asMinor, toDecimal } from "#lib/money.ts";
import type { listOutcomeViews } from "#app/_operations/list-outcome-views.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { SelectField } from "#app/_ui/select-field.tsx";
import { OutcomesFault } from "./outcomes-fault.tsx";

type View = Awaited<ReturnType<(typeof listOutcomeViews)["call"]>>["views"][number];
export type Stated = { slug: string; name: string; currency: Currency };
export type OutcomesSectionProps = { workspace: string; companies: readonly { value: string; label: string }[]; kept: Readonly<Record<string, string>>; /** The company whose form is open. */ company: Stated | null; /** What was stated of it last. */ start: View | null };

const LEAST_ROWS = 4;
const MOST_ROWS = 12;
const grouped = (text: string): string => (/^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ",") : text);
const asPercent = (fraction: number | null | undefined): string => (fraction === null || fraction === undefined ? "" : String(Number((fraction * 100).toPrecision(8))));

/** Which company, then the form: amounts are read in its currency. */
export const OutcomesSection = ({ workspace, companies, kept, company, start }: OutcomesSectionProps) => (
  <Section title={<span id="outcomes" className="scroll-mt-16">State how a company may end</span>} lead="Exit values with probabilities, and the next round. What is stated anew stands from today; earlier as-of days keep what was said then." className="no-print">
    <form action="/fund/next-dollar#outcomes" aria-label="Whose outcomes" className="flex max-w-xl flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SelectField key={company?.slug} className="min-w-56 flex-1" name="state" label="Company" defaultValue={company?.slug} options={companies} />
      <button type="submit" className={buttonStyle()}>Open its form</button>
    </form>
    {company ? <OutcomesForm key={`${company.slug} ${start?.id ?? ""}`} workspace={workspace} company={company} start={start} /> : null}
  </Section>
);

function OutcomesForm({ workspace, company, start }: { workspace: string; company: Stated; start: View | null }) {
  const said = start?.outcomes ?? [];
  const rows = Array.from({ length: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, said.length + 1)) }, (_, i) => said[i]);
  const { currency } = company;
  const amount = (minor: number | null | undefined): string => (minor === null || minor === undefined ? "" : grouped(toDecimal(asMinor(minor), currency).replace(/\.0+$/, "")));
  return (
    <OperationForm operation="record-outcomes" workspace={workspace} label={`Outcomes of ${company.name}`} hidden={{ company: company.slug, currency }} done={`Stated: ${company.name} is ranked by it.`} className="flex flex-col gap-4 rounded-md border bg-surface p-4">
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-2 font-medium">{company.name}: how it may end</legend>
        {rows.map((row, i) => (
          <div key={i} className="grid grid-cols-2 items-start gap-x-3 gap-y-2 max-sm:border-b max-sm:pb-3 sm:grid-cols-[2fr_1fr_1.4fr_1.4fr]">
            <FormText name={`outcomes.${i}.label`} label={`Outcome ${i + 1}`} maxLength={60} defaultValue={row?.label ?? ""} placeholder={["Wound up", "Sold", "Grows"][i]} />
            <FormNumber name={`outcomes.${i}.probability`} percent label={`Probability ${i + 1}`} suffix="%" defaultValue={asPercent(row?.probability)} />
            <FormMoney name={`outcomes.${i}.exitMinor`} label={`Exit value ${i + 1}`} currency={currency} defaultValue={amount(row?.exitMinor)} />
            <FormText name={`outcomes.${i}.day`} type="date" label={`About when ${i + 1}`} defaultValue={row?.day ?? ""} />
          </div>
        ))}
        <OutcomesFault />
        <p className="text-sm text-ink-soft">Probabilities add up to 100%; last rows may stay empty. Exit value: what all owners get together, 0 where nothing is left. The day is only needed for a yearly rate.</p>
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <FormMoney name="nextPreMoneyMinor" label="Pre-money of the next round" currency={currency} defaultValue={amount(start?.nextPreMoneyMinor)} />
        <FormMoney name="nextAmountMinor" label="What the round raises" currency={currency} defaultValue={amount(start?.nextAmountMinor)} />
        <FormNumber name="laterDilution" percent label="Later rounds take" suffix="%" defaultValue={asPercent(start?.laterDilution)} hint="Of everything; empty: nothing" />
        <FormNumber name="deathAfterMoney" percent label="Chance that it only delays death" suffix="%" defaultValue={asPercent(start?.deathAfterMoney)} hint="Empty: not stated" />
        <FormText name="author" label="Who says so" hint="Empty: you" />
        <FormText name="note" label="Why" defaultValue={start?.note ?? ""} className="sm:col-span-2 lg:col-span-3" />
      </div>
      <div><SubmitButton>State the outcomes</SubmitButton></div>
    </OperationForm>
  );
}

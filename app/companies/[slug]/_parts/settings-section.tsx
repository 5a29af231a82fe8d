import { toDecimal } from "#lib/money.ts";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormNumber } from "#app/_ui/form/form-number.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ActionButton } from "./action-button.tsx";
import type { CompanyData, Prices } from "./company-data.ts";
import { PriceWords } from "./price-words.tsx";

const BASES = [
  { value: "cash", label: "Cash received" },
  { value: "recognised", label: "Recognised revenue" },
];

/** What the verdict rests on besides figures; a change that someone else made first is told, not overwritten. */
export function SettingsSection({ data: { company, workspace, current }, prices }: { data: CompanyData; prices: Prices }) {
  if (!current) return null;
  return (
    <Section title="Settings" className="no-print">
      <Disclosure summary="Change what the verdict rests on">
        <OperationForm key={company.version} operation="update-company" workspace={workspace.slug} label="Settings" hidden={{ company: company.id, "version:number": String(company.version) }} done="Saved; the verdict was judged again." next={`/companies/{slug}?workspace=${workspace.slug}`} className="flex flex-col gap-4 rounded-md border bg-surface p-4">
          <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <FormText name="name" label="Name" defaultValue={company.name} required />
            <FormText name="slug" label="Address" hint="The last part of this page's address" defaultValue={company.slug} required />
            <FormText name="currency" label="Currency" hint="Three letters; figures keep their own" defaultValue={company.currency} maxLength={3} required />
            <FormText name="domain" label="Domain" defaultValue={company.domain ?? ""} />
            <FormText name="sector" label="Sector" defaultValue={company.sector ?? ""} />
            <FormText name="stage" label="Stage" defaultValue={company.stage ?? ""} />
            <FormText name="country" label="Country" defaultValue={company.country ?? ""} />
            <FormSelect name="revenueBasis" label="Revenue is" options={BASES} defaultValue={company.revenueBasis} />
            <FormMoney name="minimumCashMinor" label="Minimum cash" hint="A covenant or a wind-down reserve: not counted" currency={company.currency} defaultValue={toDecimal(company.minimumCashMinor, company.currency)} required />
            <FormNumber name="growthWindow" label="Growth window" suffix="mo" hint="Complete months that the trend is read from" defaultValue={company.growthWindow} required />
            <FormNumber name="expenseGrowth" percent label="Costs grow by" suffix="%" hint="A month, as planned; 0: they stay" defaultValue={Number((company.expenseGrowth * 100).toPrecision(12))} required />
            <FormNumber name="raiseLeadMonths" label="A raise takes" suffix="mo" defaultValue={company.raiseLeadMonths} required />
            <FormNumber name="noticeMonths" label="Notice" suffix="mo" defaultValue={company.noticeMonths} required />
            <FormNumber name="severanceMonths" label="Severance" suffix="mo" defaultValue={company.severanceMonths} required />
          </div>
          {prices.minimumCash ? <PriceWords price={prices.minimumCash} change="Without the minimum" /> : null}
          <div>
            <SubmitButton>Save the settings</SubmitButton>
          </div>
        </OperationForm>
        <div className="flex flex-wrap items-center gap-2 pt-4 text-sm text-ink-soft">
          {company.archivedAt ? "It is archived: off the lists, with all that it holds." : "Archiving takes it off the lists; nothing is deleted."}
          <ActionButton operation="archive-company" workspace={workspace.slug} label={company.archivedAt ? "Put it back on the lists" : "Archive it"} hidden={{ company: company.slug, "archived:boolean": String(company.archivedAt === null) }} tone="quiet" done={company.archivedAt ? "Back on the lists." : "Archived."}>
            {company.archivedAt ? "Put it back" : "Archive"}
          </ActionButton>
        </div>
      </Disclosure>
    </Section>
  );
}

import { formatMonth } from "#lib/format/date.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ActionButton } from "./action-button.tsx";
import type { CompanyData, Prices } from "./company-data.ts";
import { PriceWords } from "./price-words.tsx";

const KINDS = { hire: "hire", cut: "cut", "one-off": "one-off", tranche: "tranche", "price-change": "price change" } as const;
const CHOICES = [
  { value: "hire", label: "Hire: costs more each month" },
  { value: "cut", label: "Cut: costs less each month" },
  { value: "price-change", label: "Price change: revenue a month" },
  { value: "one-off", label: "One-off: cash in or out" },
  { value: "tranche", label: "Tranche: cash in" },
];
const ONCE = new Set(["one-off", "tranche"]);

export function EventsSection({ data, prices }: { data: CompanyData; prices: Prices }) {
  const { events, company, workspace, current } = data;
  return (
    <Section leadClass="no-print" title="Dated events" className={events.length === 0 ? "no-print" : undefined} lead={events.length === 0 ? "Hires, cuts and price changes that are decided: the projection counts them from their month on." : "Counted in the projection from their month on."}>
      {events.length > 0 ? (
        <ul className="flex flex-col divide-y rounded-md border bg-surface">
          {events.map((event) => (
            <li key={event.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
              <span className={event.active ? "font-medium" : "text-ink-soft line-through"}>{event.label}</span>
              <Badge>{KINDS[event.kind]}</Badge>
              <span className="num text-sm">
                <Money amount={event.amountMinor} currency={event.currency} />
                {ONCE.has(event.kind) && event.toMonth === null ? " in " : " a month from "}
                {formatMonth(event.fromMonth)}
                {event.toMonth ? ` to ${formatMonth(event.toMonth)}` : ""}
              </span>
              <span className="ml-auto flex flex-wrap items-center gap-2">
                <PriceWords price={prices.events.find((each) => each.id === event.id)} change={event.active ? "Without it" : "With it"} />
                {current ? (
                  <>
                    <ActionButton operation="set-event-active" workspace={workspace.slug} tone="quiet" label={`${event.label}: ${event.active ? "leave out" : "count"}`} hidden={{ company: company.slug, event: event.id, "active:boolean": String(!event.active) }} done="The verdict was judged again.">
                      {event.active ? "Leave out" : "Count it"}
                    </ActionButton>
                    <ActionButton operation="withdraw-event" workspace={workspace.slug} label={`Take back ${event.label}`} hidden={{ company: company.slug, event: event.id }} done="Taken back. Earlier as-of days still see it.">
                      Take back
                    </ActionButton>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {current ? (
        <Disclosure summary="Add a dated event" className="no-print">
          <OperationForm operation="record-event" workspace={workspace.slug} label="Add a dated event" hidden={{ company: company.slug, currency: company.currency }} done="Added; the verdict was judged again." className="grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2">
            <FormSelect name="kind" label="What changes" options={CHOICES} />
            <FormText name="label" label="Name" placeholder="Two engineers" required />
            <FormMoney name="amountMinor" label="Amount a month" currency={company.currency} hint="Less money (a one-off bill, a lower price): with a minus" required />
            <FormText name="fromMonth" type="month" label="From" placeholder="2027-01" required />
            <FormText name="toMonth" type="month" label="To" hint="Empty: for good; a one-off: once" />
            <div className="pt-6 sm:text-right">
              <SubmitButton>Add the event</SubmitButton>
            </div>
          </OperationForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}

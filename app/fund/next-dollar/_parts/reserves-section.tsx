import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency, type Minor, toDecimal } from "#lib/money.ts";
import { reserveTotals } from "#lib/portfolio/next-dollar/reserve-totals.ts";
import type { listReserves } from "#app/_operations/list-reserves.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { FormMoney } from "#app/_ui/form/form-money.tsx";
import { FormSelect } from "#app/_ui/form/form-select.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { ActionButton } from "../../../companies/[slug]/_parts/action-button.tsx";

type Reserve = Awaited<ReturnType<(typeof listReserves)["call"]>>["reserves"][number];
type Choice = { value: string; label: string };
export type ReservesSectionProps = {
  reserves: readonly Reserve[]; funds: readonly { slug: string; name: string; currency: Currency }[]; companies: readonly Choice[]; workspace: string; current: boolean;
  /** The reserve that is corrected. */
  start: Reserve | null; to: (href: string) => string;
};

/** What is left, or by how much the plan was passed. */
const Left = ({ left, currency, why }: { left: Minor | null; currency: Currency; why?: string }) =>
  left !== null && left < 0 ? <Badge tone="close">{formatMoneyShort(asMinor(-left), currency)} over the plan</Badge> : <Money amount={left} currency={currency} why={why} />;

/** Money set aside against what was invested since. */
export function ReservesSection({ reserves, funds, companies, workspace, current, start, to }: ReservesSectionProps) {
  const several = funds.length > 1;
  const totals = reserveTotals(reserves);
  const rows = [...reserves].sort((a, b) => b.amountMinor - a.amountMinor);
  return (
    <Section title={<span id="reserves" className="scroll-mt-16">Reserves against the plan</span>} lead={totals.length === 0 ? "Nothing is set aside yet." : totals.map(({ fund, planned, left, currency }) => `${fund.name}: ${left.known ? formatMoneyShort(left.value, currency) : "an unknown part"} left of ${formatMoneyShort(planned, currency)} planned`).join("; ") + "."}>
      {rows.length > 0 ? (
        <Table caption="Reserves">
          <thead><tr><Th>Company</Th>{several ? <Th>Fund</Th> : null}<Th number>Planned</Th><Th number>Invested since</Th><Th number>Left</Th><Th number>Needed by</Th><Th>Who and why</Th>{current ? <Th className="no-print"><span className="sr-only">Change</span></Th> : null}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <RowTh className="whitespace-nowrap"><Link href={to(`/companies/${row.company.slug}`)} className="underline-offset-2 hover:underline">{row.company.name}</Link></RowTh>
                {several ? <Td className="min-w-32">{row.fund.name}</Td> : null}
                <Td number><Money amount={row.amountMinor} currency={row.currency} /></Td>
                <Td number><Money amount={row.usedMinor} currency={row.currency} why={row.usedWhy ?? undefined} /></Td>
                <Td number><Left left={row.leftMinor} currency={row.currency} why={row.usedWhy ?? undefined} /></Td>
                <Td number>{row.day ? formatDay(row.day) : <span className="text-ink-soft">not stated</span>}</Td>
                <Td className="min-w-56 text-ink-soft">{row.reportedBy}, {formatDay(row.reportedAt)}{row.note ? `: ${row.note}` : ""}</Td>
                {current ? (
                  <Td number className="no-print">
                    <span className="inline-flex items-center gap-1">
                      <Link href={to(`/fund/next-dollar?reserve=${row.id}#reserves`)} className="px-1 text-accent underline underline-offset-2" aria-label={`Correct the reserve of ${row.company.name}`}>Correct</Link>
                      <ActionButton operation="withdraw-risk-row" workspace={workspace} label={`Take back the reserve of ${row.company.name}`} hidden={{ table: "reserve", row: row.id }} done="Taken back; earlier as-of days still see it.">Take back</ActionButton>
                    </span>
                  </Td>
                ) : null}
              </Tr>
            ))}
            {totals.map(({ fund, currency, planned, used, left }) => (
              <Tr key={`${fund.slug} ${currency}`} className="font-semibold">
                <RowTh className="font-semibold whitespace-nowrap">{several || totals.length > 1 ? `All of ${fund.name}` : "All"}</RowTh>
                {several ? <Td /> : null}
                <Td number><Money amount={planned} currency={currency} /></Td>
                <Td number><Money amount={used.known ? used.value : null} currency={currency} why={used.known ? undefined : used.why} /></Td>
                <Td number><Left left={left.known ? left.value : null} currency={currency} why={left.known ? undefined : left.why} /></Td>
                <Td colSpan={current ? 3 : 2} />
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {current && funds.length > 0 ? <ReserveForm key={start?.id ?? "new"} funds={funds} companies={companies} workspace={workspace} start={start} /> : null}
    </Section>
  );
}

function ReserveForm({ funds, companies, workspace, start }: Pick<ReservesSectionProps, "funds" | "companies" | "workspace" | "start">) {
  const label = start ? `Correct the reserve of ${start.company.name}` : "Set money aside";
  const only = funds.length === 1 ? funds[0] : undefined;
  return (
    <details open={start !== null} className="no-print">
      <summary className="touch inline-flex list-none items-center text-sm font-medium text-accent underline-offset-2 hover:underline">{label}</summary>
      <OperationForm operation="record-reserve" workspace={workspace} label={label} hidden={{ ...(only ? { fund: only.slug } : {}), ...(start ? { replaces: start.id, company: start.company.slug, fund: start.fund.slug } : {}) }} done={start ? "Corrected from today on: what was invested before no longer counts against it." : "Set aside."} className="mt-2 grid items-start gap-4 rounded-md border bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4">
        {only || start ? null : <FormSelect name="fund" label="Fund" options={funds.map(({ slug, name }) => ({ value: slug, label: name }))} />}
        {start ? null : companies.length > 0 ? <FormSelect name="company" label="Company" options={companies} /> : <FormText name="company" label="Company" required hint="Its name in addresses: acme-robotics" />}
        <FormMoney name="amountMinor" label="Set aside" currency={null} required defaultValue={start ? toDecimal(start.amountMinor, start.currency).replace(/\.0+$/, "") : undefined} />
        <FormText name="currency" label="Currency" required maxLength={3} defaultValue={start?.currency ?? funds[0]?.currency} />
        <FormText name="day" type="date" label="Needed by" defaultValue={start?.day ?? ""} hint="Empty: not stated" />
        <FormText name="note" label="Why" defaultValue={start?.note ?? ""} />
        <div className="self-end pb-0.5"><SubmitButton>{start ? "Correct it" : "Set it aside"}</SubmitButton></div>
      </OperationForm>
    </details>
  );
}

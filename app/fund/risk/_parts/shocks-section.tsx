import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { SHOCK_KINDS, type ShockKind } from "#lib/portfolio/shocks/shock.ts";
import type { runShock } from "#app/_operations/run-shock.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";

type Run = Awaited<ReturnType<(typeof runShock)["call"]>>;
const WORDS: Record<ShockKind, { title: string; how: string }> = {
  "no-raise": { title: "Nobody can raise for 9 months", how: "Before: all planned money lands on its day. After: what is conditional or hoped and due within 9 months does not come; signed money does." },
  prices: { title: "Model prices fall tenfold", how: "From next month on, through the shares of cost tagged with a model provider or the inference price, and the revenue tagged with the price." },
  absorbed: { title: "Every registered feature is absorbed today", how: "Labs give every registered feature away from today on: the share of revenue that stands on each is gone." },
  supplier: { title: "Export rules stop the chips for 9 months", how: "Through tags of chips under export control: that share of revenue stops, that share of cost is bought elsewhere at one and a half times its price." },
};

const days = (row: Run["rows"][number]): string => (row.days === null ? "" : row.days === 0 ? "" : `${row.days > 0 ? "+" : ""}${row.days} days`);

/** Pick one, and every row moves. */
export function ShocksSection({ run, kind, to }: { run: Run | null; kind: ShockKind | null; to: (href: string) => string }) {
  return (
    <Section title="Shocks" className="scroll-mt-16" lead={kind ? WORDS[kind].how : "One thing happens to every company at once. Forecasts stay as people made them."}>
      <div id="shocks" className="no-print flex scroll-mt-16 flex-wrap gap-2">
        {SHOCK_KINDS.map((each) => <LinkButton key={each} href={to(each === kind ? "/fund/risk#shocks" : `/fund/risk?shock=${each}#shocks`)} tone={each === kind ? "primary" : "quiet"} aria-current={each === kind ? "true" : undefined}>{WORDS[each].title}</LinkButton>)}
      </div>
      {run ? <Moved run={run} to={to} /> : null}
    </Section>
  );
}

function Moved({ run, to }: { run: Run; to: (href: string) => string }) {
  const { before, after, currency } = run;
  const short = (amount: number) => formatMoneyShort(amount as never, currency);
  const rows = [...run.rows].sort((a, b) => Number(b.touched) - Number(a.touched) || (b.exposureMinor ?? -1) - (a.exposureMinor ?? -1));
  return (
    <>
      <p role="status" className="num">
        Default dead: <strong>{before.dead} → {after.dead}</strong> companies, <strong>{short(before.deadMinor)} → {short(after.deadMinor)}</strong>. At risk within 12 months: <strong>{short(before.atRisk12Minor)} → {short(after.atRisk12Minor)}</strong>. It acts on {run.touched} of {run.rows.length}, with {short(run.touchedMinor)} in them{run.leftOut > 0 ? `; ${run.leftOut} more were left out` : ""}.
      </p>
      <Table caption="Before and after the shock">
        <thead><tr><Th>Company</Th><Th number>Exposure</Th><Th>Before</Th><Th>After</Th><Th number>Cash zero before</Th><Th number>After</Th><Th number>Moves</Th><Th>Not known</Th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.company.slug} className={row.touched ? undefined : "text-ink-soft"}>
              <RowTh className="whitespace-nowrap"><Link href={to(`/companies/${row.company.slug}`)} className="underline-offset-2 hover:underline">{row.company.name}</Link></RowTh>
              <Td number><Money amount={row.exposureMinor} currency={currency} /></Td>
              <Td><VerdictMark sign={row.before.standing} /></Td>
              <Td><VerdictMark sign={row.after.standing} /></Td>
              <Td number>{row.before.cashZero ? formatDay(row.before.cashZero) : null}</Td>
              <Td number>{row.after.cashZero ? formatDay(row.after.cashZero) : null}</Td>
              <Td number title={row.daysWhy ?? undefined}>{days(row)}</Td>
              <Td>{row.gaps.length > 0 ? <Unknown why={row.gaps.join(" ")} /> : null}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
